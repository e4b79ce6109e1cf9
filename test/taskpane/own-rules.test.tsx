/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** Rules of one's own, put together, tried and kept in the pane, over the real office.js. */
import { cleanup, screen } from '@testing-library/react';
import { composeForm, formById, forms } from '../../src/core/forms';
import { checkDraft } from '../../src/core/custom-rules';
import { ExcelWorkbook } from '../../src/host/officejs';
import { fieldGroups } from '../../src/taskpane/custom-rules/choices';
import { conditionOf, type Clause, type Operator } from '../../src/taskpane/custom-rules/sentence';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';
import { selfEvaluation } from '../support/tables';
import { accessibilityProblems, findingButtons, openPane, press, settled } from './support';

jest.setTimeout(60_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

async function withForm() {
  const { Excel: api } = loadOfficeJs(new StandInHost(new ArrayBackend('首页')));
  const workbook = new ExcelWorkbook({ excel: api, retryDelays: [] });
  const form = composeForm(formById('project-selfeval'), selfEvaluation({ rows: { 2: { weight: 9 } } }));
  const [sheet] = await workbook.addSheets([{ name: '自评表', form }]);
  await workbook.select(sheet!, { top: 0, left: 0, bottom: 0, right: 0 });
  return workbook;
}

async function openBuilder(workbook: ExcelWorkbook) {
  const user = openPane(workbook);
  await user.click(screen.getByRole('button', { name: '自定义审核' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '适用表' }), '项目支出绩效自评表');
  return user;
}

test('a rule is put together, tried on the sheet in front, kept in the workbook, and audits follow it', async () => {
  const workbook = await withForm();
  const user = await openBuilder(workbook);
  await user.selectOptions(screen.getByRole('combobox', { name: '应当满足' }), '分值');
  await user.selectOptions(screen.getByRole('combobox', { name: '“应当满足”的比较方式' }), 'differs');
  await user.type(screen.getByRole('textbox', { name: '“应当满足”的值' }), '9');
  expect(screen.getByText('“分值”不等于9。')).toBeTruthy();
  expect(screen.getByText('分值 != 9')).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);

  await user.click(screen.getByRole('button', { name: '在本表试一试' }));
  expect(await screen.findByText('满足 9 处，不满足 1 处；因空白没有判断 0 处。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'G15' }));
  expect(screen.getByRole('button', { name: '保存到工作簿' }).getAttribute('aria-disabled')).toBe('true');

  await user.type(screen.getByRole('textbox', { name: '提示' }), '分值不能是九');
  await user.click(screen.getByRole('button', { name: '保存到工作簿' }));
  expect(await screen.findByText('已作为 ZD-001 保存在工作表“自定义审核”，下次审核起生效。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '保存到工作簿' }));
  expect(await screen.findByText(/ZD-002/)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: '返回审核' }));
  await workbook.select('自评表', { top: 0, left: 0, bottom: 0, right: 0 });
  await press(user, '审核本表');
  const own = findingButtons().filter(({ textContent }) => textContent?.includes('ZD-001'));
  expect(own).toHaveLength(1);
  expect(own[0]!.textContent).toContain('分值不能是九');
});

test('a rule with a case and another field, and a table that is not there', async () => {
  const workbook = await withForm();
  const user = await openBuilder(workbook);
  await user.click(screen.getByRole('switch', { name: '只在某种情况下检查' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '如果' }), '得分');
  await user.selectOptions(screen.getByRole('combobox', { name: '“如果”的比较方式' }), 'below');
  await user.selectOptions(screen.getByRole('combobox', { name: '“如果”与什么比较' }), '分值');
  await user.selectOptions(screen.getByRole('combobox', { name: '应当满足' }), '偏差原因分析及改进措施');
  await user.selectOptions(screen.getByRole('combobox', { name: '“应当满足”的比较方式' }), 'filled');
  expect(screen.getByText('if 得分 < 分值 then 偏差原因分析及改进措施 != null else true')).toBeTruthy();
  expect(screen.getByText('如果“得分”小于“分值”，则“偏差原因分析及改进措施”已填写。')).toBeTruthy();

  await user.selectOptions(screen.getByRole('combobox', { name: '适用表' }), '指标台账');
  await user.type(screen.getByRole('textbox', { name: '“应当满足”的值' }), '100');
  await user.click(screen.getByRole('button', { name: '在本表试一试' }));
  expect(await screen.findByText(/“自评表”上没有这种表/)).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

describe('whatever the builder offers can be used', () => {
  const operators: readonly Operator[] = ['equals', 'blank', 'filled'];
  test.each(forms.map((form) => [form.name.zh, form] as const))('on %s', (_, form) => {
    const clauses = fieldGroups(form)
      .flatMap(({ fields }) => fields)
      .flatMap(({ name }) =>
        operators.map((operator): Clause => ({ left: name, operator, field: name, value: '' })),
      );
    expect(clauses.length).toBeGreaterThan(10);
    for (const then of clauses) {
      const condition = conditionOf({ when: null, then });
      const draft = { id: 'ZD-1', forms: form.name.zh, condition, severity: '提示性', message: '试' };
      expect([condition, checkDraft(draft, 'workbook').problems]).toEqual([condition, []]);
    }
  });

  test('texts with quotes and backslashes stay texts', () => {
    const then: Clause = { left: '三级指标', operator: 'contains', field: null, value: '"\\' };
    expect(conditionOf({ when: null, then })).toBe('contains(三级指标, "\\"\\\\")');
    const numbers: Clause = { left: '得分', operator: 'atLeast', field: null, value: '1,200' };
    expect(conditionOf({ when: null, then: numbers })).toBe('得分 >= 1200');
  });
});

test('in English', async () => {
  const workbook = await withForm();
  const user = openPane(workbook, { displayLanguage: 'en-US' });
  await user.click(screen.getByRole('button', { name: 'Own rules' }));
  expect(screen.getByRole('heading', { name: 'A new rule' })).toBeTruthy();
  await settled();
});
