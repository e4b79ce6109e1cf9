import { formById, type FormData, type IndicatorData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { ruleCases, type CaseSheet } from '../../../support/rule-cases';
import { selfEvaluation } from '../../../support/tables';

const { printed } = formById('ex-ante-scorecard').indicators;

/** A scorecard with every item at its full points, changed by index. */
const scorecard = (
  changes: Record<number, IndicatorData> = {},
  totals: FormData['totals'] = {},
  projectName = '乡村道路硬化',
): CaseSheet => ({
  form: 'ex-ante-scorecard',
  data: {
    year: 2026,
    fields: { projectName },
    indicators: printed.map((line, index) => ({ ...line, score: line.weight, ...changes[index] })),
    totals: { totalWeight: 100, totalScore: 100, grade: '予以支持', ...totals },
  },
});

/** A scorecard of five questions as another province prints it. */
const short = (rows: readonly string[], ...below: readonly string[]) => ({
  grid: layout(`
    2026年度新增项目事前绩效评估评分表 | < | < | < | <
    项目名称 | 乡村道路硬化 | < | < | <
    评估内容 | 评估要点 | 评估标准 | 分值 | 得分
    ${[...rows, ...below].join('\n    ')}
  `),
});

const clean = { name: 'a scorecard that is filled in', table: scorecard() };
const noScores = Object.fromEntries(printed.map((_, index) => [index, { score: null }]));

ruleCases('JX220', {
  valid: [
    clean,
    { name: 'a question that does not apply', table: scorecard({ 17: { score: '/' } }) },
    { name: 'nothing done of it', table: scorecard({ 3: { score: 0 } }) },
    {
      name: 'one score for two questions',
      table: short(['立项必要性 | 政策依据 | 是否符合 | 10 | 9', '立项必要性 | 需求 | 是否迫切 | 10 | ^']),
    },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'a score left out',
      table: scorecard({ 5: { score: null } }),
      findings: [{ at: { row: 5, column: 'score' }, message: 'score', severity: 'error' }],
    },
    {
      name: 'nothing scored yet',
      table: scorecard(noScores),
      findings: [{ at: { head: 'score' }, message: 'all' }],
    },
    {
      name: 'points without a question',
      table: short(['立项必要性 | 政策依据 | 是否符合 | 10 | 9', '投入经济性 | | 测算依据 | 10 | 8']),
      findings: [{ cell: 'B5', message: 'item' }],
    },
  ],
});

const bands = '好（8-10分） | 一般（4-7分） | 差（0-3分）';
const ticked = (...rows: readonly string[]) => ({
  grid: layout(`
    项目事前绩效评估评分表 | < | < | < | < | < | <
    评估内容 | 评估要点 | 分值 | ${bands} | 得分
    ${rows.join('\n    ')}
  `),
});

ruleCases('JX222', {
  valid: [
    clean,
    {
      name: 'points taken off and added up',
      table: scorecard({ 0: { score: 3 }, 9: { score: 4.5 } }, { totalScore: 97.5 }),
    },
    { name: 'a total in whole points', table: scorecard({ 9: { score: 4.5 } }, { totalScore: 100 }) },
    { name: 'an item that is still open', table: scorecard({ 2: { score: null } }) },
    {
      name: 'scores out of a hundred beside weights',
      table: short(
        ['立项必要性 | 政策依据 | 是否符合 | 40 | 90', '投入经济性 | 测算 | 依据 | 60 | 80'],
        '总分 | < | < | 100 | 84',
      ),
    },
    {
      name: 'a subtotal between the items',
      table: short(
        [
          '立项必要性 | 政策依据 | 是否符合 | 10 | 9',
          '立项必要性 | 需求 | 是否迫切 | 10 | 8',
          '立项必要性 | 小计 | | 20 | 17',
          '投入经济性 | 测算 | 依据 | 10 | 7',
        ],
        '总分 | < | < | 30 | 24',
      ),
    },
    {
      name: 'one score for the points of two questions',
      table: short([
        '立项必要性 | 政策依据 | 是否符合 | 10 | 18',
        '立项必要性 | 需求 | 是否迫切 | 10 | ^',
        '投入经济性 | 测算 | 依据 | 10 | 7',
        '投入经济性 | 标准 | 依据 | 10 | 7',
      ]),
    },
    {
      name: 'the band that the score lies in',
      table: ticked('立项必要性 | 政策依据 | 10 | √ | | | 9', '投入经济性 | 测算 | 10 | | √ | | 5'),
    },
  ],
  invalid: [
    {
      name: 'a total that is no sum',
      table: scorecard({ 0: { score: 3 } }),
      findings: [
        { at: { total: 'totalScore' }, message: 'total', severity: 'error', expected: 98, actual: 100 },
      ],
    },
    {
      name: 'more than there are points',
      table: scorecard({ 4: { score: 6 }, 5: { score: 4 } }),
      findings: [{ at: { row: 4, column: 'score' }, message: 'above', expected: 5, actual: 6 }],
    },
    {
      name: 'less than nothing',
      table: scorecard({ 4: { score: -1 } }, { totalScore: 94 }),
      findings: [{ at: { row: 4, column: 'score' }, message: 'negative' }],
    },
    {
      name: 'a band that is headed by other points',
      table: ticked('立项必要性 | 政策依据 | 10 | | √ | | 9', '投入经济性 | 测算 | 10 | √ | | | 9'),
      findings: [{ cell: 'G3', message: 'band', actual: 9 }],
    },
    {
      name: 'a band that is ticked among the criteria',
      table: short([
        '立项必要性 | 政策依据 | □充分（8-10分）☑一般（4-7分）□不充分（0-3分） | 10 | 9',
        '投入经济性 | 测算 | ☑充分（8-10分）□一般（4-7分） | 10 | 8',
      ]),
      findings: [{ cell: 'E4', message: 'band' }],
    },
  ],
});

const low = Object.fromEntries(printed.map((_, index) => [index, { score: 2 }]));
const rows = ['立项必要性 | 政策依据 | 是否符合 | 50 | 40', '投入经济性 | 测算 | 依据 | 50 | 35'];
const total = '总分 | < | < | 100 | 75';
const rule = '注：80分（含）以上予以支持；60-79分部分支持；60分以下不予支持。 | < | < | < | <';

ruleCases('JX223', {
  valid: [
    clean,
    {
      name: 'in between, and so the conclusion',
      table: scorecard(
        { 0: { score: 0 }, 1: { score: 0 }, 2: { score: 0 }, 3: { score: 0 } },
        { totalScore: 80, grade: '部分支持' },
      ),
    },
    { name: 'little, and refused', table: scorecard(low, { totalScore: 40, grade: '不予支持' }) },
    { name: 'not scored yet', table: scorecard(noScores, { totalScore: null, grade: null }) },
    { name: 'by the bands of the form', table: short(rows, total, '评估结论 | < | < | 部分支持 | <', rule) },
    {
      name: 'a box that is ticked',
      table: short(rows, total, '评估结论 | < | < | □予以支持☑部分支持□不予支持 | <'),
    },
    { name: 'a form without a conclusion', table: short(rows, total) },
    {
      name: 'words of their own',
      table: short(rows, total, '评估结论 | < | < | 建议完善实施方案后再报 | <'),
    },
  ],
  invalid: [
    {
      name: 'no conclusion',
      table: scorecard({}, { grade: null }),
      findings: [{ at: { total: 'grade' }, message: 'missing', severity: 'error' }],
    },
    {
      name: 'boxes left open',
      table: short(rows, total, '评估结论 | < | < | □予以支持□部分支持□不予支持 | <'),
      findings: [{ cell: 'D7', message: 'missing' }],
    },
    {
      name: 'supported with hardly any points',
      table: scorecard(low, { totalScore: 40 }),
      findings: [{ at: { total: 'grade' }, message: 'contradicts', severity: 'warning' }],
    },
    {
      name: 'refused with nearly all points',
      table: scorecard({}, { grade: '不予支持' }),
      findings: [{ at: { total: 'grade' }, message: 'contradicts' }],
    },
    {
      name: 'against the bands that the form prints',
      table: short(rows, total, '评估结论 | < | < | 予以支持 | <', rule),
      findings: [{ cell: 'D7', message: 'contradicts', severity: 'error' }],
    },
  ],
});

const target = (projectName: string, projectAttribute: string): CaseSheet => ({
  form: 'project-target',
  data: {
    year: 2026,
    fields: { projectName, projectAttribute },
    indicators: [{ level1: '产出指标', level2: '数量指标', name: '硬化里程', target: '≥12公里' }],
  },
});

ruleCases('JX224', {
  valid: [
    { name: 'each new project with its scorecard', table: [target('乡村道路硬化', '新增项目'), scorecard()] },
    { name: 'a project that goes on', table: [target('农村环卫', '延续项目'), scorecard()] },
    { name: 'no evaluations in this workbook', table: [target('农村环卫', '新增项目')] },
    { name: 'boxes that nobody ticked', table: [target('农村环卫', '□新增 □延续'), scorecard()] },
    {
      name: 'a scorecard of a project unknown',
      table: [target('农村环卫', '新增项目'), scorecard({}, {}, '')],
    },
    { name: 'a name with brackets', table: [target('乡村道路（硬化）', '新增项目'), scorecard()] },
  ],
  invalid: [
    {
      name: 'a new project without',
      table: [target('农村环卫', '新增项目'), scorecard()],
      findings: [{ at: { field: 'projectAttribute' }, sheet: '表1', message: 'missing', severity: 'error' }],
    },
    {
      name: 'a box that is ticked',
      table: [scorecard(), target('农村环卫', '□延续 ☑新增')],
      findings: [{ at: { field: 'projectAttribute' }, sheet: '表2' }],
    },
    {
      name: 'one of two',
      table: [target('乡村道路硬化', '新增项目'), target('县城管网改造', '重大项目'), scorecard()],
      findings: [{ at: { field: 'projectAttribute' }, sheet: '表2' }],
    },
  ],
});
