/** Trees of indicators with branches missing, empty or under other names: what their rules say of each. */
import { areaToA1 } from '../../../../src/core/address';
import { findProfile } from '../../../../src/core/profile';
import { auditForms } from '../../../../src/core/audit';
import { recogniseSheet } from '../../../../src/core/recognise';
import { ruleById } from '../../../../src/core/rules';
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

/** Indicators as they are drawn: 一级 | 二级 | 三级 | 指标值 a line. */
const draw = (title: string, head: string, rows: string, tail: string) => ({
  grid: layout(`
    ${title}
    ${head}
    一级指标 | 二级指标 | 三级指标 | ${tail}
    ${rows}
  `),
});

const QUANTITY = '产出指标 | 数量指标 | 铺设管网长度 | ≥12公里';
const POOLS = '产出指标 | 数量指标 | 新建蓄水池 | ≥6座';
const QUALITY = '产出指标 | 质量指标 | 验收合格率 | 100%';
const SOCIAL = '效益指标 | 社会效益指标 | 受益人口数 | ≥4200人';
const OPINION = '满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%';
const USUAL = [QUANTITY, POOLS, QUALITY, SOCIAL, OPINION];

/** A target form of a project. */
const target = (rows: readonly string[], { name = '农村饮水巩固提升', year = 2022 } = {}) =>
  draw(
    `项目支出绩效目标申报表${year === 0 ? '' : `（${year}年度）`} | < | < | <`,
    `项目名称 | ${name} | < | <`,
    rows.join('\n'),
    '指标值',
  );
/** A self-evaluation, with a line below its rows. */
const evaluated = (
  rows: readonly string[],
  { title = '项目支出绩效自评表', total = '总分 | < | < | < | < | 90' } = {},
) =>
  draw(
    `2022年度${title} | < | < | < | < | <`,
    `${title.startsWith('部门') ? '部门' : '项目'}名称 | 临溪县水利局 | < | < | < | <`,
    [...rows.map((row) => `${row} | 已完成 | 20`), ...(total === '' ? [] : [total])].join('\n'),
    '年度指标值 | 实际完成值 | 得分',
  );
const replaced = (row: string, ...others: readonly string[]) =>
  USUAL.flatMap((one) => (one === row ? others : [one]));
const ids = (id: string, table: ReturnType<typeof target>) =>
  found(id, [table]).map(({ message, severity, expected }) => [message.id, severity, expected]);

describe('a level that is missing (JX020)', () => {
  test('is named where the table ends with its total, and doubted where it may go on', () => {
    expect(ids('JX020', evaluated(replaced(SOCIAL)))).toEqual([['missing', 'error', '效益']]);
    expect(ids('JX020', evaluated(replaced(SOCIAL), { total: '' }))).toEqual([['cut', 'warning', '效益']]);
    expect(ids('JX020', target(replaced(SOCIAL)))).toEqual([['missing', 'error', '效益']]);
    const empty = replaced(SOCIAL, '效益指标 | 社会效益指标 |  | ');
    expect(ids('JX020', target(empty))).toEqual([['empty', 'error', '效益']]);
  });

  test('is not looked for where rows stand under none, or under none that is known', () => {
    expect(cells('JX020', [target([' |  | 受益人口数 | ≥4200人', ...replaced(SOCIAL)])])).toEqual([]);
    expect(cells('JX020', [target(['任务指标 | 数量指标 | 铺设管网长度 | ≥12公里'])])).toEqual([]);
  });

  test('is asked for in words by schemes of evaluation alone', () => {
    const asked = SOCIAL.replace('受益人口数', '公众满意情况');
    expect(ids('JX020', target([QUANTITY, QUALITY, asked]))).toEqual([['missing', 'error', '满意度']]);
    for (const first of ['投入', '过程', '投入管理', '投入与管理', '项目决策'])
      expect(cells('JX020', [target([`${first} | 管理 | 制度健全性 | 健全`, QUANTITY, asked])])).toEqual([]);
    for (const first of ['全过程', '过程控制', '投入保管理'])
      expect(cells('JX020', [target([`${first} | 管理 | 制度健全性 | 健全`, QUANTITY, asked])])).toEqual([
        '自评表!A3',
      ]);
    expect(ids('JX020', target(['过程 | 管理 | 制度健全性 | 健全', QUANTITY, SOCIAL]))).toEqual([
      ['missing', 'error', '满意度'],
    ]);
  });

  test('has other names in schemes for a department, and there only', () => {
    const done = QUANTITY.replace('产出指标', '履职效能');
    const title = '部门整体支出绩效自评表';
    expect(cells('JX020', [evaluated([done, SOCIAL, OPINION], { title })])).toEqual([]);
    expect(ids('JX020', evaluated([done, SOCIAL, OPINION]))).toEqual([['missing', 'error', '产出']]);
    expect(ids('JX020', evaluated([done, SOCIAL], { title }))).toEqual([['missing', 'error', '满意度']]);
  });
});

describe('a branch that is empty (JX021)', () => {
  test('is pointed out unless it holds an indicator in another row, or its whole level is empty', () => {
    const ecology = '效益指标 | 生态效益指标 |  | ';
    expect(said('JX021', [target(replaced(SOCIAL, SOCIAL, ecology))])).toEqual([
      expect.stringContaining('二级指标“生态效益”下没有三级指标'),
    ]);
    expect(cells('JX021', [target(replaced(POOLS, '产出指标 | 数量指标 |  | '))])).toEqual([]);
    expect(cells('JX021', [target(replaced(SOCIAL, ecology))])).toEqual([]);
    expect(cells('JX021', [target(replaced(SOCIAL, '绩效影响 | 生态效益指标 |  | ', SOCIAL))])).toEqual([
      '自评表!C7',
    ]);
    expect(cells('JX021', [target(replaced(SOCIAL, SOCIAL, '效益指标 |  |  | '))])).toEqual([]);
    // The same name under another level is another branch.
    expect(cells('JX021', [target([...USUAL, '效益指标 | 服务对象满意度指标 |  | '])])).toEqual([
      '自评表!C9',
    ]);
  });
});

describe('names of levels', () => {
  test('are reported once, however many rows repeat them (JX023)', () => {
    const unknown = [QUANTITY, POOLS].map((row) => row.replace('产出指标', '任务指标'));
    expect(cells('JX023', [target([...unknown, QUALITY, SOCIAL, OPINION])])).toEqual(['自评表!A4']);
  });

  test('are asked for under standard levels only (JX024, JX025)', () => {
    const safe = (level1: string) => target([`${level1} | 安全指标 | 事故起数 | ≤1起`, ...USUAL]);
    expect(cells('JX024', [safe('产出指标')])).toEqual(['自评表!B4']);
    expect(cells('JX024', [safe('任务指标')])).toEqual([]);
    expect(cells('JX024', [target([QUANTITY, '产出指标 | 其他指标 | 事故起数 | ≤1起', SOCIAL])])).toEqual([]);
    const wrong = (level1: string) => target([`${level1} | 社会效益指标 | 受益户数 | ≥9户`, ...USUAL]);
    expect(cells('JX025', [wrong('产出指标')])).toEqual(['自评表!B4']);
    expect(cells('JX025', [wrong('任务指标')])).toEqual([]);
  });

  test('may be a department’s own, where it has a level of its own (JX024)', () => {
    const rows = (level1: string) => [
      `${level1} | 数量指标 | 自评完成率 | 100%`,
      '产出指标 | 重点工作 | 营造林完成率 | 100%',
      SOCIAL,
      OPINION,
    ];
    const title = '部门整体支出绩效自评表';
    expect(cells('JX024', [evaluated(rows('履职效能'), { title })])).toEqual([]);
    expect(cells('JX024', [evaluated(rows('产出指标'), { title })])).toEqual(['自评表!B5']);
    expect(cells('JX024', [evaluated(rows('履职效能'))])).toEqual(['自评表!B5']);
  });

  test('may be several at once, if each of them is one (JX024)', () => {
    const combined = (level2: string) =>
      target(replaced(QUALITY, `产出指标 | ${level2} | 验收合格率 | 100%`));
    expect(cells('JX024', [combined('数量、质量指标')])).toEqual([]);
    expect(cells('JX024', [combined('数量与质量')])).toEqual([]);
    expect(cells('JX024', [combined('数量、安全指标')])).toEqual(['自评表!B6']);
    expect(cells('JX024', [combined('安全、数量指标')])).toEqual(['自评表!B6']);
  });

  test('that were given up are offered their standard ones, what else is printed kept (JX024)', () => {
    const [one] = found('JX024', [target(replaced(QUALITY, '产出指标 | 进度指标（10分） | 完工率 | 100%'))]);
    expect(one!.fix).toEqual({
      kind: 'suggestion',
      edits: [{ sheet: '自评表', cell: { row: 5, col: 1 }, value: '时效指标（10分）' }],
    });
  });
});

describe('cost as a level of its own (JX026)', () => {
  const first = '成本指标 | 经济成本指标 | 单位造价 | ≤23万元/公里';
  const second = '产出指标 | 成本指标 | 单位造价 | ≤23万元/公里';
  const audited = (rows: readonly string[], year: number, profile: string) => {
    const { grid } = target(rows, { year });
    const input = { grids: [grid], recognitions: [recogniseSheet(grid)] };
    return auditForms(input, findProfile(profile)!, { rules: [ruleById('JX026')!] }).findings.map(
      ({ message, cells: others }) => [message.id, ...(others ?? []).map(areaToA1)],
    );
  };

  test('is judged by the year of the form', () => {
    expect(audited([...USUAL, first], 2020, 'mof-2020')).toEqual([['first']]);
    expect(audited([...USUAL, first], 2021, 'mof-2020')).toEqual([]);
    expect(audited([...USUAL, first], 0, 'mof-2020')).toEqual([]);
  });

  test('stands beside none under 产出', () => {
    expect(audited([...USUAL, second, first], 2022, 'mof-2020')).toEqual([['both', 'A10']]);
    expect(audited([...USUAL, second], 2022, 'mof-2021')).toEqual([['second']]);
    expect(audited([...USUAL, first.replace('经济成本', '成本')], 2022, 'mof-2021')).toEqual([]);
    expect(audited([...USUAL, '产出指标 | 安全指标 | 事故起数 | ≤1起'], 2022, 'mof-2021')).toEqual([]);
  });
});

describe('quantity and quality (JX027)', () => {
  test('are asked of a table with output in some detail and a level behind it', () => {
    expect(cells('JX027', [target([QUANTITY, POOLS, SOCIAL])])).toEqual(['自评表!A4']);
    expect(cells('JX027', [target([QUANTITY, POOLS, OPINION])])).toEqual(['自评表!A4']);
    expect(cells('JX027', [target([QUANTITY, '产出指标 | 质量指标 |  | ', SOCIAL, OPINION])])).toEqual([]);
  });

  test('may stand under a level of another name, if it is the very kind', () => {
    const under = (level2: string) => target(replaced(QUALITY, `产能指标 | ${level2} | 验收结果 | 通过`));
    expect(cells('JX027', [under('质量指标')])).toEqual([]);
    expect(cells('JX027', [under('时效指标')])).toEqual(['自评表!A4']);
    expect(cells('JX027', [under('规模指标')])).toEqual(['自评表!A4']);
  });

  test('are missed at the first of their empty lines', () => {
    const empty = '产出指标 | 质量指标 |  | ';
    expect(cells('JX027', [target(replaced(QUALITY, empty, empty))])).toEqual(['自评表!C6']);
  });
});

describe('the cost of what is built (JX028)', () => {
  const asked = (name: string, rows: readonly string[] = USUAL) => cells('JX028', [target(rows, { name })]);

  test.each([
    '河道整治',
    '村级道路路面改造',
    '污水处理厂扩建',
    '污水处理站改造项目',
    '厂房屋顶维修工程',
    '乡镇供水工程',
    '办公设备更新采购',
    '专用车辆购置',
  ])('is asked of %s', (name) => {
    expect(asked(name)).toEqual(['自评表!A3']);
  });

  test.each(['', '困难群众救助', '道路改造工程监理', '道路，建设指挥部'])('is not asked of %s', (name) => {
    expect(asked(name)).toEqual([]);
  });

  test('is told by an indicator of cost, wherever it stands, but not by one of opinion or benefit', () => {
    const and = (row: string) => asked('河道整治', [...USUAL, row]);
    expect(and('成本指标 | 经济指标 | 每公里控制数 | ≤23万元')).toEqual([]);
    expect(and('产出指标 | 安全指标 | 事故起数 | ≤1起')).toEqual(['自评表!A3']);
    expect(and('产出指标 | 安全指标 | 单位造价 | ≤23万元')).toEqual([]);
    expect(and('满意度指标 | 服务对象满意度指标 | 对造价公开的满意度 | ≥90%')).toEqual(['自评表!A3']);
    expect(and('效益指标 | 经济效益指标 | 节约费用 | ≥9万元')).toEqual(['自评表!A3']);
  });

  test('is missed at its own empty line, not at that of another', () => {
    const ecology = '效益指标 | 生态效益指标 |  | ';
    expect(asked('河道整治', [...USUAL, ecology])).toEqual(['自评表!A3']);
    expect(asked('河道整治', [...USUAL, ecology, '成本指标 | 经济成本指标 |  | '])).toEqual(['自评表!C10']);
  });
});

describe('how many indicators (JX029)', () => {
  test('are counted without empty lines and those that do not apply', () => {
    expect(said('JX029', [target([QUANTITY, SOCIAL, '满意度指标 | 服务对象满意度指标 |  | '])])).toEqual([
      expect.stringMatching(/^自评表!C3 .*2/),
    ]);
    expect(cells('JX029', [target([QUANTITY, SOCIAL, OPINION])])).toEqual([]);
    expect(cells('JX029', [target([QUANTITY, SOCIAL, OPINION.replace('≥90%', '不适用')])])).toEqual([
      '自评表!C3',
    ]);
    const blank = [QUANTITY, SOCIAL].map((row) => row.split(' | ').slice(0, 2).join(' | ') + ' |  | ');
    expect(cells('JX029', [target(blank)])).toEqual([]);
  });

  test('are at most forty', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => QUANTITY.replace('管网', `第${index + 1}标段管网`));
    expect(cells('JX029', [target(many(40))])).toEqual([]);
    expect(ids('JX029', target(many(41)))).toEqual([['many', 'info', undefined]]);
  });
});

describe('what a project is for (JX030)', () => {
  const asked = (name: string, ...benefits: readonly string[]) =>
    cells('JX030', [target([QUANTITY, QUALITY, ...benefits, OPINION], { name })]);

  test.each(['黑臭水体整治', '油茶种植基地', '生猪养殖业发展', '蔬菜种植项目'])(
    'is told by its name: %s',
    (name) => {
      expect(asked(name, SOCIAL)).toEqual(['自评表!A6']);
    },
  );

  test('is not asked where its kind is there, or several others, or none at all', () => {
    const ecology = '效益指标 | 生态效益指标 | 受益人口数 | ≥4200人';
    expect(asked('', SOCIAL)).toEqual([]);
    expect(asked('黑臭水体整治', ecology)).toEqual([]);
    expect(asked('黑臭水体整治', SOCIAL, '效益指标 | 经济效益指标 | 户均节支 | ≥300元')).toEqual([]);
    expect(asked('黑臭水体整治', '效益指标 | 可持续影响指标 | 管护机制 | 健全')).toEqual([]);
    expect(asked('黑臭水体整治', SOCIAL, '效益指标 | 综合效益 | 知名度 | 提升')).toEqual([]);
    expect(asked('黑臭水体整治')).toEqual([]);
  });

  test('may be told by one of several indicators', () => {
    expect(asked('黑臭水体整治', SOCIAL, SOCIAL.replace('受益人口数', '水质改善受益户'))).toEqual([]);
  });
});

describe('facts among opinions (JX035)', () => {
  test.each([
    ['安全事故率', true],
    ['供水安全事件全年发生总起数', true],
    ['管网验收合格率', true],
    ['合格率公示情况', false],
    ['办事成本公开程度', false],
    ['受益群众', false],
  ])('%s', (name, isFact) => {
    const table = target([...USUAL.slice(0, 4), OPINION.replace('群众满意度', name)]);
    expect(cells('JX035', [table])).toEqual(isFact ? ['自评表!C8'] : []);
  });
});
