/** Names, people, years and sections of a form's head: what is asked for, and how it is said. */
import type { Grid } from '../../../../src/core/grid';
import { layout } from '../../../support/layout';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { gridOf, ledger } from '../../../support/tables';
import { findings, sheetOf, told } from './told';

const evaluation = (lines: string, sheet = '自评表') =>
  layout(
    `
    ${lines}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里
  `,
    { sheet },
  );
const titled = (lines: string) =>
  evaluation(`项目支出绩效自评表 | < | < | < | <\n（2023年度） | < | < | < | <\n${lines}`);

describe('a blank field', () => {
  test('is called what the form calls it', () => {
    const department = (label: string) => told('JX002', titled(`项目名称 | 疏浚 | ${label} | | <`));
    for (const label of ['主管部门', '主管部门：', '★主管部门', '*主管部门', '主 管 部 门'])
      expect([label, ...department(label)]).toEqual([
        label,
        `${label.endsWith('：') ? 'C3' : 'D3'} “主管部门”为空，应填写主管部门全称。`,
      ]);
    expect(told('JX017', titled('项目名称 | 疏浚 | **项目代码 | | <'))).toEqual([
      'D3 “项目代码”为空，请填写。',
    ]);
    expect(told('JX013', titled('项目名称 | 疏浚 | *项目负责人 | | <'))).toEqual([
      'D3 “项目负责人”为空，请填写。',
    ]);
  });

  test('of a unit’s own form is its name', () => {
    const blank = sheetOf({ fields: { unitName: null } }, '整体', 'department-selfeval');
    expect(told('JX001', blank)).toHaveLength(1);
    expect(told('JX001', blank)[0]).toContain('单位（部门）名称为空，应填写单位全称。');
    expect(told('JX001', sheetOf({ fields: { unitName: '水务局' } }, '整体', 'department-selfeval'))).toEqual(
      [],
    );
  });

  test('is reported once, by the rule that asks for the name', () => {
    const blank = sheetOf({ fields: { unitName: null } }, '整体', 'department-selfeval');
    expect(findings('JX017', blank)).toHaveLength(1);
    expect(findings('JX001 JX017', blank).map(({ rule }) => rule)).toEqual(['JX001']);
  });
});

describe('a phone number', () => {
  const phone = (value: string | number, label = '联系电话') =>
    told('JX013', titled(`项目名称 | 疏浚 | ${label} | ${value} | `));

  test.each([
    '672118',
    '6721188',
    '13948214821',
    '139-4821-4821',
    '139****4821',
    '0902-6721188',
    '0902—6721188',
    '（0902）6721188',
    '025 8472 1188',
    '057912345678',
    '0902-6721188-8012',
    '周工 6721188',
    '6721188（办公室）',
    '手机：13948214821，座机：6721188',
  ])('can be called: %s', (value) => {
    expect(phone(value)).toEqual([]);
  });

  test.each(['67211', '67-211', '139482148211', '1394821482113', '见首页', '暂无'])(
    'cannot be called: %s',
    (value) => {
      expect(phone(value)).toEqual([`D3 “联系电话”中没有有效的电话号码（现为“${value}”）。`]);
    },
  );

  test('is not asked of a field that wants a name alone', () => {
    expect(phone('周长河', '项目负责人')).toEqual([]);
    expect(phone('周长河', '负责人及电话')).toEqual([
      'D3 “负责人及电话”中没有有效的电话号码（现为“周长河”）。',
    ]);
    expect(phone('周长河 6721188', '负责人及电话')).toEqual([]);
  });

  test('beside its label in one cell is judged without the label', () => {
    expect(told('JX013', titled('联系电话：67211 | < | < | < | <'))).toEqual([
      'A3 “联系电话”中没有有效的电话号码（现为“67211”）。',
    ]);
  });
});

describe('a section around the table', () => {
  const beside = (line: string) =>
    told(
      'JX017',
      layout(`
        项目支出绩效自评表 | < | < | < | <
        （2023年度） | < | < | < | <
        项目名称 | 河道疏浚整治 | < | < | <
        ${line}
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
        产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里
      `),
    );

  test.each([
    '项目概况',
    '项目概况：',
    '项 目 概 况',
    '1.项目概况',
    '3、评价结论',
    '12.自评结论',
    '2存在问题',
    '存在的问题',
    '存在主要问题',
    '存在的主要问题',
    '改进措施',
    '下一步改进措施',
    '项目实施内容',
    '项目实施内容概述',
    '项目实施内容及过程',
    '项目实施内容及过程概述',
  ])('that nobody wrote is asked for: %s', (label) => {
    const bare = label.replace(/[：\s]/g, '');
    expect(beside(`${label} | | < | < | <`)).toEqual([`B4 “${bare}”为空，请填写。`]);
  });

  test('may have a label over several cells', () => {
    expect(beside('改进措施 | < | | < | <')).toEqual(['C4 “改进措施”为空，请填写。']);
    expect(beside('改进措施 | < | 加强管护 | < | <')).toEqual([]);
  });

  test.each([
    '本项目概况 | | < | < | <',
    '项目概况及背景 | | < | < | <',
    '一、项目概况 | | < | < | <',
    '项目概况 | / | < | < | 疏浚河道',
    '项目概况 | | < | < | 疏浚河道',
    '项目概况 | | < | 疏浚河道 | <',
    '项目概况 | | | | ',
    '项目概况 | < | < | < | <',
    '存在问题：无 | | < | < | <',
    '疏浚河道 | | < | < | <',
  ])('is written, has its place elsewhere, or is none: %s', (line) => {
    expect(beside(line)).toEqual([]);
  });

  test('is no heading of a column', () => {
    const columns = layout(`
      项目支出绩效自评表 | < | < | < | < | < | <
      （2023年度） | < | < | < | < | < | <
      项目名称 | 河道疏浚整治 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | < | 存在问题 | | <
      ^ | ^ | ^ | 年度指标值 | 实际完成值 | 改进措施 | | <
      产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里 | 无 | |
    `);
    expect(told('JX017', columns)).toEqual([]);
  });
});

describe('the year', () => {
  const field = (value: string, title: string) =>
    evaluation(`${title} | < | < | < | <\n项目名称 | 疏浚 | 年度 | ${value} | `);

  test('of the field gives way to that of the title, whatever else stands there', () => {
    const cases: [string, string | number, string | number][] = [
      ['2022', 2022, 2023],
      ['2022年度', '2022年度', '2023年度'],
      ['预算2022', '预算2022', '预算2023'],
    ];
    for (const [value, , right] of cases) {
      const grid = field(value, '2023年度项目支出绩效自评表');
      expect(told('JX004', grid)).toEqual(['D2 “年度”栏填写 2022，标题中为 2023，应当一致。']);
      expect(findings('JX004', grid)[0]).toMatchObject({
        expected: '2023',
        fix: { kind: 'suggestion', edits: [{ value: right }] },
      });
    }
  });

  test.each([
    ['2023', '2023年度项目支出绩效自评表'],
    ['2023年', '2023年度项目支出绩效自评表'],
    ['本年', '2023年度项目支出绩效自评表'],
    ['2022', '项目支出绩效自评表'],
    ['', '2023年度项目支出绩效自评表'],
  ])('of a field that says %s agrees with %s', (value, title) => {
    expect(told('JX004', field(value, title))).toEqual([]);
  });

  test('that is missing belongs into its field or the title', () => {
    const missing = '表中没有写明年度，应在标题或“年度”栏填写，例如“（2020年度）”。';
    expect(told('JX004', field('', '项目支出绩效自评表'))).toEqual([`D2 ${missing}`]);
    expect(
      told('JX004', evaluation('项目支出绩效自评表 | < | < | < | <\n项目名称 | 疏浚 | < | < | <')),
    ).toEqual([`A1 ${missing}`]);
  });

  test('may be told by the dates of the project', () => {
    const severity = (line: string) =>
      findings('JX004', evaluation(`项目支出绩效自评表 | < | < | < | <\n${line}`)).map((one) => one.severity);
    expect(severity('项目名称 | 疏浚 | 项目期 | 2023 | ')).toEqual(['info']);
    expect(severity('开始时间 | 2023-01-01 | 结束时间 | 2023.12 | ')).toEqual(['info']);
    expect(severity('开始时间 | 2022-01-01 | 结束时间 | 2023.12 | ')).toEqual(['error']);
    expect(severity('项目名称 | 疏浚 | 项目期 | 长期 | ')).toEqual(['error']);
    expect(severity('项目名称 | 疏浚 | 项目期 | 第12023号 | ')).toEqual(['error']);
    expect(severity('项目名称 | 疏浚 | 项目期 | 第20230号 | ')).toEqual(['error']);
  });

  test('that most forms name is asked of the others, not that of half', () => {
    const dated = (year: number, name: string) =>
      sheetOf({ title: `${year}年度项目支出绩效自评表`, fields: { projectName: name } }, name);
    const undated = (name: string) =>
      evaluation(`项目支出绩效自评表 | < | < | < | <\n项目名称 | ${name} | < | < | <`, name);
    const rules = (...grids: Grid[]) =>
      findings('JX004', ...grids).map(({ sheet, message }) => `${sheet} ${message.id}`);
    expect(rules(dated(2023, '甲'), dated(2023, '乙'), dated(2022, '丙'))).toEqual(['丙 differs']);
    expect(rules(dated(2023, '甲'), dated(2022, '乙'))).toEqual([]);
    expect(rules(undated('甲'), undated('乙'), dated(2023, '丙')).sort()).toEqual([
      '乙 missing',
      '甲 missing',
    ]);
  });
});

describe('a project handed in twice', () => {
  const twice = (one: object, two: object = {}) =>
    findings('JX010', sheetOf(one, '甲'), sheetOf({ ...one, ...two }, '乙')).map(({ sheet }) => sheet);
  const fields = (more: object) => ({ fields: more });

  test('is told by its code, and by its name where one has none', () => {
    expect(
      twice(fields({ projectCode: 'S-01' }), fields({ projectCode: 'S-01', projectName: '清淤' })),
    ).toEqual(['乙']);
    expect(twice(fields({ projectCode: 'S-01' }), fields({ projectCode: null }))).toEqual(['乙']);
    expect(twice(fields({ projectCode: null }), fields({ projectCode: 'S-01' }))).toEqual(['乙']);
    expect(
      twice(fields({ projectCode: null }), fields({ projectCode: 'S-01', projectName: '清淤' })),
    ).toEqual([]);
    expect(
      twice(fields({ projectCode: 'S-01', projectName: '清淤' }), fields({ projectCode: null })),
    ).toEqual([]);
  });

  test('may leave its unit or year blank, in one form or in both', () => {
    const nobody = { implementingUnit: null, department: null };
    expect(twice(fields({}), fields(nobody))).toEqual(['乙']);
    expect(twice(fields(nobody), fields({}))).toEqual(['乙']);
    const { year: _, ...undated } = cleanSelfEvaluation;
    const [one, two] = ['甲', '乙'].map((sheet) => gridOf('project-selfeval', undated, { sheet }));
    expect(findings('JX010', one!, two!).map(({ sheet }) => sheet)).toEqual(['乙']);
    const dated = gridOf('project-selfeval', cleanSelfEvaluation, { sheet: '丙' });
    expect(findings('JX010', one!, dated)).toEqual([]);
    expect(findings('JX010', dated, one!)).toEqual([]);
  });

  test('is no target table beside its self-evaluation', () => {
    expect(findings('JX010', sheetOf({}, '甲', 'project-target'), sheetOf({}, '乙'))).toEqual([]);
  });

  test('is none in a ledger', () => {
    const [one, two] = ['甲', '乙'].map((sheet) => gridOf('indicator-ledger', ledger(), { sheet }));
    expect(findings('JX010', one!, two!)).toEqual([]);
  });

  test('names the other form, and shows it on the same sheet', () => {
    expect(
      told('JX010', sheetOf({}, '甲'), sheetOf({ fields: { projectName: '河道疏浚整治　' } }, '乙')),
    ).toEqual(['B3 项目“河道疏浚整治”在“甲”B3已填报一次，同一项目只应填报一张表。']);
    expect(findings('JX010', sheetOf({}, '甲'), sheetOf({}, '乙'))[0]).not.toHaveProperty('cells');
    const form = `项目支出绩效自评表（2023年度） | < | < | < | <
      项目名称 | 河道疏浚整治 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
      产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里`;
    const [one, ...others] = findings('JX010', layout(`${form}\n | | | | \n${form}`));
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      cell: { row: 6, col: 1 },
      cells: [{ top: 1, left: 1, bottom: 1, right: 1 }],
    });
  });
});
