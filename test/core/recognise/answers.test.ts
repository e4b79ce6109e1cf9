/** Tables that do not say which form they are: the user is asked once, and the answer holds for all like them. */
import { layout } from '../../support/layout';
import { answersFromJson, answersToJson, recogniseSheet, type Answers } from '../../../src/core/recognise';

const UNTITLED_TARGET = `
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 维修校舍 | ≥3所
   | 质量指标 | 验收合格率 | ≥95%
`;
const UNTITLED_RESULTS = `
  2024年 | < | < | < | <
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
  产出指标 | 数量指标 | 维修校舍 | ≥3所 | 3所
`;

const seen = (drawing: string, answers?: Answers) => {
  const { forms, problems } = recogniseSheet(layout(drawing), answers);
  return {
    forms: forms.map(({ definition }) => definition.id),
    problems: problems.map(({ code }) => code),
    candidates: problems[0]?.heading?.candidates,
    key: (problems[0]?.heading ?? forms[0]?.heading)?.key,
  };
};

test.each([
  ['goals without a title', UNTITLED_TARGET, ['project-target', 'department-target']],
  [
    'results without points',
    UNTITLED_RESULTS,
    ['project-monitor', 'department-monitor', 'project-selfeval', 'department-selfeval'],
  ],
])('asks which form %s are, and offers those whose columns they have', (_, drawing, candidates) => {
  const { forms, problems, candidates: offered } = seen(drawing);
  expect(forms).toEqual([]);
  expect(problems).toEqual(['unsure']);
  expect(offered).toEqual(candidates);
});

test('an answer makes the table that form, with a reason that says so', () => {
  const { key } = seen(UNTITLED_RESULTS);
  const answers: Answers = new Map([[key!, 'project-monitor']]);
  const { forms, problems } = recogniseSheet(layout(UNTITLED_RESULTS), answers);
  expect(problems).toEqual([]);
  expect(forms[0]!.definition.id).toBe('project-monitor');
  expect(forms[0]!.confidence).toBe(1);
  expect(forms[0]!.reasons[0]!.text.zh).toBe('您说明过这是项目支出绩效运行监控表');
  expect(forms[0]!.rows).toHaveLength(1);
});

test('an answer holds for the next year’s table and for other sheets that are headed alike, and for no other', () => {
  const answers: Answers = new Map([[seen(UNTITLED_RESULTS).key!, 'project-monitor']]);
  expect(seen(UNTITLED_RESULTS.replace('2024', '2025'), answers).forms).toEqual(['project-monitor']);
  expect(seen(UNTITLED_TARGET, answers).problems).toEqual(['unsure']);
});

test('a table that the user set aside is left alone, and said to be', () => {
  const answers: Answers = new Map([[seen(UNTITLED_TARGET).key!, 'none']]);
  expect(seen(UNTITLED_TARGET, answers)).toMatchObject({ forms: [], problems: ['setAside'] });
});

test('a form that was told by its title can be corrected', () => {
  const titled = `
    项目支出绩效自评表
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
    产出指标 | 数量指标 | 维修校舍 | ≥3所 | 3所 | 50 | 50 |
  `;
  const { forms, problems, key } = seen(titled);
  expect([forms, problems]).toEqual([['project-selfeval'], []]);
  expect(seen(titled, new Map([[key!, 'department-selfeval']])).forms).toEqual(['department-selfeval']);
});

test('an answer that the columns contradict does not count', () => {
  const { key } = seen(UNTITLED_TARGET);
  expect(seen(UNTITLED_TARGET, new Map([[key!, 'project-selfeval']])).problems).toEqual(['unsure']);
});

test('a scored table without a title is audited as a self-evaluation; where columns lack, the question is put all the same', () => {
  const whole = `
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
    产出指标 | 数量指标 | 维修校舍 | ≥3所 | 3所 | 50 | 50 |
  `;
  expect(seen(whole)).toMatchObject({ forms: ['project-selfeval'], problems: [] });
  const bare = `
    一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
    产出指标 | 维修校舍 | ≥3所 | 3所 | 50
  `;
  expect(seen(bare)).toMatchObject({ forms: ['project-selfeval'], problems: ['assumed'] });
});

test('no question beside a form that is known, nor about tables whose title is of another kind', () => {
  const twoTables = `
    项目支出绩效目标申报表
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 维修校舍 | ≥3所
    注：按实填报。
     | | |
    一级指标 | 二级指标 | 三级指标 | 实际完成值
    产出指标 | 数量指标 | 维修校舍 | 3所
  `;
  expect(seen(twoTables).problems).toEqual([]);
  const library = UNTITLED_TARGET.replace('\n', '\n  2024年绩效指标体系表\n');
  expect(seen(library).problems).toEqual(['noTable']);
});

test('stored answers are read back; whatever else stands there is left out', () => {
  const one = answersToJson(new Map(), 'a|b', 'project-monitor');
  const two = answersToJson(answersFromJson(one), 'c', 'none');
  expect([...answersFromJson(two)]).toEqual([
    ['a|b', 'project-monitor'],
    ['c', 'none'],
  ]);
  expect([...answersFromJson(answersToJson(answersFromJson(two), 'a|b', 'project-target'))]).toEqual([
    ['c', 'none'],
    ['a|b', 'project-target'],
  ]);
  const hostile = [
    ['__proto__', 'none'],
    ['x', 'evil'],
    ['y'],
    7,
    null,
    [1, 'none'],
    ['z'.repeat(9999), 'none'],
  ];
  expect([...answersFromJson(JSON.parse(JSON.stringify(hostile)))]).toEqual([['__proto__', 'none']]);
  expect(answersFromJson({ a: 'none' }).size).toBe(0);
});
