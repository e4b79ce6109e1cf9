/** Names that hold their values, are sentences or say nothing that is measured, and slips of the pen (JX043, JX044, JX045, JX050). */
import { layout } from '../../../support/layout';
import { found, said, type Table } from '../across/found';

interface Row {
  readonly level2?: string;
  readonly name: string;
  readonly target?: string | number;
  readonly sign?: string;
  readonly unit?: string;
}

const drawn = ({ level2 = '数量指标', name, target = '', sign = '', unit = '' }: Row): Table => ({
  grid: layout(`
    项目支出绩效目标表（2025年度） | < | < | < | < | <
    项目名称 | 综合整治 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位
    产出指标 | ${level2} | ${name} | ${sign} | ${target} | ${unit}
    产出指标 | 质量指标 | 验收合格率 | ≥ | 95 | %
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 92 | %
  `),
});
const kinds = (id: string, row: Row): string[] => found(id, [drawn(row)]).map(({ message }) => message.id);

describe('JX043', () => {
  test.each<[string, Row, string[]]>([
    ['the same figure and unit', { name: '培训500人次', target: '≥500人次' }, ['inName']],
    ['the unit in its own column', { name: '培训500人次', target: 500, unit: '人次' }, ['inName']],
    ['another figure', { name: '培训500人次', target: '≥501人次' }, []],
    ['another unit', { name: '培训500人次', target: '≥500场' }, []],
    ['a figure without unit in the name', { name: '窗口12345', target: 12345 }, []],
    ['个 before the unit, or none', { name: '新建3个村', target: 3 }, ['inName']],
    ['no 个 before the unit, or one', { name: '新建3村', target: 3, unit: '个村' }, ['inName']],
    ['a range in both', { name: '培训5-8人次', target: '5-8人次' }, ['inName']],
    ['a range in the target alone', { name: '培训5人次', target: '5-8人次' }, []],
    ['a range in the name alone', { name: '培训5-8人次', target: '5人次' }, []],
    ['no figure in either', { name: '培训人次', target: '完成' }, []],
    ['no target', { name: '培训500人次' }, []],
    ['a row that does not apply', { name: '培训500人次', sign: '不适用', target: 500, unit: '人次' }, []],
    ['a name of two characters', { name: '9人', target: '9人' }, []],
    ['a name of three', { name: '19人', target: '19人' }, ['inName']],
  ])('%s', (_, row, expected) => {
    expect(kinds('JX043', row)).toEqual(expected);
  });

  test.each<[string, Row, string[]]>([
    ['the name and a figure', { name: '培训人次', target: '培训人次500人次' }, ['inTarget']],
    ['with white space', { name: '培训人次', target: '培训 人次 500人次' }, ['inTarget']],
    ['not at the beginning', { name: '培训人次', target: '完成培训人次500人次' }, []],
    ['without a figure', { name: '培训人次', target: '培训人次达标' }, []],
    ['nothing but the name', { name: '窗口12345', target: '窗口12345' }, []],
    ['another name', { name: '培训人数', target: '培训人次500人次' }, []],
    ['a number', { name: '500', target: 5000 }, []],
    ['a name of two characters', { name: '培训', target: '培训500人次' }, []],
  ])('in the target: %s', (_, row, expected) => {
    expect(kinds('JX043', row)).toEqual(expected);
  });

  test('says name and target as they stand', () => {
    expect(said('JX043', [drawn({ name: '培训500人次（含网络）', target: '500人次' })])).toEqual([
      expect.stringContaining('名称“培训500人次(含网络)”中已含指标值“500人次”'),
    ]);
    expect(said('JX043', [drawn({ name: '培训人次', target: '培训人次500人次' })])).toEqual([
      expect.stringContaining('指标值“培训人次500人次”中重复了名称“培训人次”'),
    ]);
  });
});

describe('JX044', () => {
  const task = (length: number) => `加强${'供水设施管护人员队伍建设'.repeat(3).slice(0, length - 2)}`;
  test.each<[string, string, string[]]>([
    ['twenty-five characters', task(25), []],
    ['twenty-six', task(26), ['sentence']],
    ['no task', task(27).slice(2) + '各处', []],
    ['two clauses', `供水设施${'管护'.repeat(10)}，巡查到位`, ['sentence']],
    ['two clauses; with a semicolon', `供水设施${'管护'.repeat(10)}；巡查到位`, ['sentence']],
    ['one clause', `供水设施${'管护'.repeat(10)}和巡查到位`, []],
    ['what is measured', `${task(26)}率`, []],
    ['what is measured, with a note', `${task(26)}率（含村级）`, []],
    ['a note in the middle', `加强供水设施（含村级）${'管护'.repeat(10)}`, ['sentence']],
    ['a note that makes it long', `${task(25)}（含村级）`, []],
  ])('%s', (_, name, expected) => {
    expect(kinds('JX044', { name })).toEqual(expected);
  });
  test('says how long it is', () => {
    expect(said('JX044', [drawn({ name: task(26) })])).toEqual([expect.stringContaining('名称有 26 个字')]);
  });
});

describe('JX045', () => {
  const name = '加强队伍建设';
  const long = (length: number) => `加强${'队伍和管网建设'.repeat(4).slice(0, length - 2)}`;
  test.each<[string, Row, string[]]>([
    ['a percentage', { name, target: '≥95%' }, ['share']],
    ['per mille', { name, target: '≥95‰' }, ['share']],
    ['a percentage in its own column', { name, target: 95, unit: '%' }, ['share']],
    ['a percentage and words', { name, target: '提高5%' }, []],
    ['points of a percentage', { name, target: '5%/年' }, []],
    ['a number', { name, target: '≥95人' }, []],
    ['no intention', { name: '村级队伍建设', target: '≥95%' }, []],
    ['words', { name, target: '落实到位' }, ['intention']],
    ['words, with a unit', { name, target: '落实到位', unit: '项' }, []],
    ['words, with a filler for a unit', { name, target: '落实到位', unit: '/' }, ['intention']],
    ['words and a number', { name, target: '落实3项' }, []],
    ['words of quality', { name, target: '落实到位', level2: '质量指标' }, ['intention']],
    ['words of time', { name, target: '落实到位', level2: '时效指标' }, ['intention']],
    ['words of cost', { name, target: '落实到位', level2: '成本指标' }, ['intention']],
    ['words of benefit', { name, target: '落实到位', level2: '社会效益指标' }, []],
    ['words of a kind of its own', { name, target: '落实到位', level2: '专项指标' }, []],
    ['yes or no', { name, target: '是' }, []],
    ['a date', { name, target: '2025年12月底前' }, []],
    ['no target', { name }, []],
    ['no target, the unit printed', { name, unit: '%' }, []],
    ['a filler for a target', { name, target: '/' }, []],
    ['a row that does not apply', { name, target: '落实到位', sign: '不适用' }, []],
    ['what is measured', { name: '加强队伍建设数', target: '落实到位' }, []],
    ['a price', { name: '优化采购价', target: '落实到位' }, []],
    ['a price in two characters', { name: '优化采购价格', target: '落实到位' }, []],
    ['a rate with a note', { name: '提高保证率（县级）', target: '落实到位' }, []],
    ['a rate in the middle', { name: '提高效率水厂', target: '落实到位' }, ['intention']],
    ['a note in the middle', { name: '提高（县级）保证率', target: '落实到位' }, []],
    ['twenty-five characters', { name: long(25), target: '落实到位' }, ['intention']],
    ['twenty-six', { name: long(26), target: '落实到位' }, []],
    ['twenty-six with a share', { name: long(26), target: '95%' }, []],
  ])('%s', (_, row, expected) => {
    expect(kinds('JX045', row)).toEqual(expected);
  });
});

describe('JX050', () => {
  /** What is said about a name: the slip, and what it should be. */
  const slip = (name: string): unknown[] =>
    found('JX050', [drawn({ name, target: 5 })]).map(({ message, expected }) => [
      message.id,
      message.data?.['found'],
      ...(expected === undefined ? [] : [expected]),
    ]);

  test.each<[string, string, string]>([
    ['验收绩校自评', '绩校', '绩效'],
    ['完成绩校自评', '绩校', '绩效'],
    ['绩郊自评', '绩郊', '绩效'],
    ['资金拔付及时', '拔付', '拨付'],
    ['森林复盖率', '复盖', '覆盖'],
    ['受益复盖面', '复盖', '覆盖'],
    ['验收合格律', '合格律', '合格率'],
    ['任务完成律', '完成律', '完成率'],
    ['拨付及时律', '及时律', '及时率'],
    ['水质达标律', '达标律', '达标率'],
    ['资金到为率', '资金到为', '到位'],
    ['任务己完成', '己', '已'],
    ['工作布署会议', '布署', '部署'],
    ['项日资金', '项日', '项目'],
    ['技能竟赛场次', '竟赛', '竞赛'],
    ['竟争上岗人数', '竟争', '竞争'],
  ])('%s', (name, wrong, right) => {
    expect(slip(name)).toEqual([['typo', wrong, right]]);
  });

  test.each([
    '学习成绩校验次数',
    '业绩校核人数',
    '选拔付费人数',
    '修复盖率定井盖数',
    '复盖章件数',
    '合格律师人数',
    '完成律师培训人数',
    '及时律师援助件数',
    '达标律师人数',
    '自己完成件数',
    '知己实施次数',
    '知己知彼活动次数',
    '公布署名件数',
    '每事项日均办件数',
    '究竟赛事场次',
    '毕竟争取资金额',
    '目的的实现程度',
    '的的确确办成件数',
    '效率率先达标数',
    '听取意见……',
    '听取意见。。。',
    '意见?件',
    '意见??件',
  ])('%s is right, or no slip that is certain', (name) => {
    expect(slip(name)).toEqual([]);
  });

  test.each<[string, string, string | null]>([
    ['供水\ufffd\ufffd\ufffd长度', '\ufffd\ufffd\ufffd', null],
    ['锟斤拷长度', '锟斤拷', null],
    ['锘縉长度', '锘縉', null],
    ['\u00c3\u00a9长度', '\u00c3\u00a9', null],
    ['\u00e4\u00b8\u00ad\u00e5\u009b\u00bd长度', '\u00e4\u00b8\u00ad\u00e5\u009b\u00bd', null],
    ['供水???长度', '???', null],
    ['供水?????长度', '?????', null],
  ])('broken characters: %s', (name, wrong) => {
    expect(slip(name)).toEqual([['mojibake', wrong]]);
  });

  test.each(['锘的含量', '\u00c3nh长度', '\u00e9t\u00e9长度', '\u00a0\u00a0长度', 'A???长度'])(
    'foreign characters are not broken: %s',
    (name) => {
      expect(slip(name)).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    ['改造的的长度', '的的', '的'],
    ['合格率率', '率率', '率'],
    ['供水，，排水长度', '，，', '，'],
    ['供水、、排水长度', '、、', '、'],
    ['供水。。排水长度', '。。', '。'],
    ['群众满意度满意度', '满意度满意度', '满意度'],
    ['验收合格率合格率', '合格率合格率', '合格率'],
  ])('said twice: %s', (name, twice, once) => {
    expect(slip(name)).toEqual([['doubled', twice, once]]);
  });

  test('a third of traditional characters is a slip, more is a text in traditional writing', () => {
    expect(slip('項目的数量与质量高')).toEqual([['traditional', '項', '项']]);
    expect(slip('項项數数驗验收合格率')).toEqual([['traditional', '項、數、驗', '项、数、验']]);
    expect(slip('項目數驗收好否都')).toEqual([]);
    expect(slip('項目數驗收好否都行')).toEqual([['traditional', '項、數、驗', '项、数、验']]);
  });
});
