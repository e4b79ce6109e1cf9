/** What is hidden, merged or stored as text on a sheet, and how its places are told. */
import { toA1 } from '../../../../src/core/address';
import { found, said } from '../across/found';
import { FORM, LEDGER, MONITORING, sheetOf } from './grids';

type Sheet = ReturnType<typeof sheetOf>;
const reads = (rule: string, sheet: Sheet) => said(rule, [sheet]);
const at = (rule: string, sheet: Sheet) =>
  found(rule, [sheet]).map(({ cell, cells = [] }) => [
    toA1(cell),
    ...cells.map(({ top, left }) => toA1({ row: top, col: left })),
  ]);
/** The ledger with this many rows below one another. */
const long = (count: number) =>
  `${LEDGER}${Array.from({ length: count - 4 }, (_, index) => `  水利局 | 管网改造 | 产出指标 | 数量指标 | 第${index}类设施 | ≥2处 | 2处 | 20\n`).join('')}`;

describe('hidden rows', () => {
  it.each([
    [[3, 4, 6], '3-4、6'],
    [[3, 4, 5, 6], '3-6'],
    [[3, 5, 6], '3、5-6'],
    [[4, 6, 8, 10, 12, 14, 16, 18], '4、6、8、10、12、14、16、18'],
    [[4, 6, 8, 10, 12, 14, 16, 18, 20], '4、6、8、10、12、14、16、18…'],
  ])('%j are told as %s', (hiddenRows, told) => {
    expect(reads('JX241', sheetOf(long(20), { hiddenRows }))).toEqual([
      `自评表!E${hiddenRows[0]} 表内第 ${told} 行被隐藏，其中有数据，照样计入审核。`,
    ]);
  });

  it('are shown where money and indicators have their names', () => {
    expect(at('JX241', sheetOf(FORM, { hiddenRows: [5, 6, 9] }))).toEqual([['A5', 'A5', 'A6', 'C9']]);
    const numbered = `
      项目支出绩效自评表 | < | < | < | <
      项目资金 | 资金来源 | 全年预算数 | 全年执行数 |
      ^ | 年度资金总额 | 100 | 90 |
      ^ | 其中：财政拨款 | 80 | 72 |
      ^ | 其他资金 | 20 | 18 |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
      产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里
    `;
    expect(at('JX241', sheetOf(numbered, { hiddenRows: [4, 5] }))).toEqual([['B4', 'B4', 'B5']]);
  });

  it('are a warning in a form, and say nothing where no money is', () => {
    const [finding] = found('JX241', [sheetOf(FORM, { hiddenRows: [9] })]);
    expect(finding?.severity).toBe('warning');
    const none = FORM.replace('20 | 20 | 18 | — | 0.9 | — |', '0 | 0 | 0 | — | 0 | — |');
    expect(at('JX241', sheetOf(none, { hiddenRows: [6] }))).toEqual([]);
    const some = FORM.replace('20 | 20 | 18 | — | 0.9 | — |', '— | — | 0.01 | — | / | — |');
    expect(at('JX241', sheetOf(some, { hiddenRows: [6] }))).toEqual([['A6', 'A6']]);
  });
});

describe('hidden columns', () => {
  it.each([
    [['F'], 'F', ['F7', 'F7', 'F3']],
    [['D'], 'D', ['D7', 'D7', 'D3']],
    [['D', 'E', 'G'], 'D-E、G', ['D7', 'D7', 'E7', 'G7', 'D3', 'E3', 'G3']],
    [['H'], 'H', ['H7', 'H7']],
  ])('%j are told as %s, with their heads', (hiddenCols, told, heads) => {
    const sheet = sheetOf(FORM, { hiddenCols });
    expect(at('JX241', sheet)).toEqual([heads]);
    expect(reads('JX241', sheet)).toEqual([
      `自评表!${heads[0]} 表内 ${told} 列被隐藏，其中有数据，照样计入审核。`,
    ]);
  });

  it('of the money alone count as well, in the order of the sheet', () => {
    const wide = `
      项目支出绩效运行监控表 | < | < | < | < | < | <
      项目资金 | 年初预算数 | 1-7月执行数 | | | 全年预计执行数 | 执行率
      年度资金总额 | 150 | 90 | | | 150 | 0.6
      其中：财政拨款 | 150 | 90 | | | 150 |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 备注 | 全年预计完成值
      产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 | | 12公里
      产出指标 | 质量指标 | 合格率 | ≥95% | 96% | |
    `;
    expect(at('JX241', sheetOf(wide, { hiddenCols: ['F'] }))).toEqual([['F2', 'F2']]);
    expect(reads('JX241', sheetOf(wide, { hiddenCols: ['F', 'G'] }))).toEqual([
      '自评表!G5 表内 F-G 列被隐藏，其中有数据，照样计入审核。',
    ]);
  });
});

describe('a sheet as such', () => {
  const untitled = FORM.replace(/^.*\n.*\n/, '\n').replace(/ {2}项目名称.*\n/, '');

  it('is spoken about where the form begins, with a title or without', () => {
    expect(at('JX241', sheetOf(FORM, { state: { visibility: 'hidden' } }))).toEqual([['A1']]);
    expect(at('JX246', sheetOf(FORM, { state: { refusesMarks: true } }))).toEqual([['A1']]);
    expect(at('JX241', sheetOf(untitled, { state: { visibility: 'hidden' } }))).toEqual([['A5']]);
    expect(at('JX246', sheetOf(untitled, { state: { refusesMarks: true } }))).toEqual([['A5']]);
  });
});

describe('numbers as text', () => {
  it.each<[values: Record<string, string>, count: number, told: string]>([
    [{ F8: '20', F9: '20', F11: '30', G8: '20' }, 4, 'F8:F9、F11、G8'],
    [{ F8: '20', G9: '18' }, 2, 'F8、G9'],
    [{ G4: '9', F8: '20', G13: '97' }, 3, 'F8、G4、G13'],
    [
      { B4: '100', B6: '20', C4: '100', C6: '20', D4: '90', D6: '18', E4: '10', F8: '20' },
      8,
      'B4、B6、C4、C6、D4、D6、E4、F8',
    ],
    [
      { B4: '100', B6: '20', C4: '100', C6: '20', D4: '90', D6: '18', E4: '10', F8: '20', G8: '20' },
      9,
      'B4、B6、C4、C6、D4、D6、E4、F8…',
    ],
  ])('%j are told by runs', (values, count, told) => {
    const [text, ...others] = reads('JX243', sheetOf(FORM, { values }));
    expect(others).toEqual([]);
    expect(text).toMatch(new RegExp(` ${count} 个数字存成了文本（${told}），求和时会被漏掉。$`));
  });

  it('become numbers, and only what is nothing but a number', () => {
    const edits = (value: string) =>
      found('JX243', [sheetOf(FORM, { values: { D6: value } })]).map(({ fix }) => [
        fix?.kind,
        ...(fix?.edits ?? []).map((edit) => edit.value),
      ]);
    expect(edits('-18')).toEqual([['fix', -18]]);
    expect(edits('+18')).toEqual([['fix', 18]]);
    expect(edits('1,018.5')).toEqual([['fix', 1018.5]]);
    expect(edits('约18')).toEqual([]);
    expect(edits('￥18')).toEqual([]);
    expect(edits('18万元')).toEqual([]);
  });
});

describe('merged cells', () => {
  const joined = (changes: (drawing: string) => string, values = {}) =>
    reads('JX244', sheetOf(changes(FORM), { values }));

  it('are told with what they cover', () => {
    expect(joined((form) => form, { A10: '成本指标' })).toEqual([
      '自评表!A8 合并区域 A8:A10 盖住了“成本指标”，表面上看不到。',
    ]);
    expect(joined((form) => form, { A9: '/', A10: ' ' })).toEqual([]);
  });

  it('are none of the form below it', () => {
    const note = `${FORM}  |\n  注：附件另报 | < | < | <\n`;
    expect(reads('JX244', sheetOf(note, { values: { B15: '草稿' } }))).toEqual([]);
  });

  it('join two columns of values, which are named by their heads', () => {
    const heads = FORM.replace('年度指标值 | 实际完成值', '年度⏎指标值 | 实际 ⏎ 完成值');
    expect(reads('JX244', sheetOf(heads.replace('≥12个 | 12个', '按期 | <')))).toEqual([
      '自评表!D11 D11:E11 把“年度指标值”和“实际完成值”两栏合并了，后一栏没有自己的值。',
    ]);
    expect(joined((form) => form.replace('12个 | 30 | 30', '12个 | 30 | <'))).toEqual([
      '自评表!F11 F11:G11 把“分值”和“得分”两栏合并了，后一栏没有自己的值。',
    ]);
    const weightFirst = `
      项目支出绩效目标申报表 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 分值 | 指标值
      产出指标 | 数量指标 | 养护里程 | 20 | ≥100公里
      产出指标 | 质量指标 | 合格率 | 20 | <
    `;
    expect(reads('JX244', sheetOf(weightFirst))).toEqual([
      '自评表!D4 D4:E4 把“分值”和“指标值”两栏合并了，后一栏没有自己的值。',
    ]);
  });

  it('may join a value with what is beside the values', () => {
    expect(joined((form) => form.replace('受益村 | ≥12个', '受益村不少于12个 | <'))).toEqual([]);
    expect(joined((form) => form.replace('10 | 10 |\n  总分', '10 | 10 | <\n  总分'))).toEqual([]);
  });

  it('may join heads over two rows, and rows that name no indicator', () => {
    const twoRows = `
      项目支出绩效自评表 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 完成情况 | <
      ^ | ^ | ^ | 年度指标值 | 实际完成值
      产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里
      产出指标 | 质量指标 | 合格率 | ≥95% | 96%
    `;
    expect(reads('JX244', sheetOf(twoRows))).toEqual([]);
    const blank = `${MONITORING}  产出指标 | 质量指标 | | ≥1处 | 1处 |\n  产出指标 | 质量指标 | ^ | ≥1处 | 1处 |\n`;
    expect(reads('JX244', sheetOf(blank))).toEqual([]);
    expect(reads('JX244', sheetOf(blank.replace('质量指标 | |', '质量指标 | 检测 |')))).toEqual([
      '自评表!C7 三级指标名称合并了 C7:C8 几行，而各行有自己的指标值；只有第一行会被当作指标。',
    ]);
  });
});
