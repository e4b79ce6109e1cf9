/** Tables that print their header again on every page, and those that only look alike. */
import { recogniseSheet } from '../../../src/core/recognise';
import { layout } from '../../support/layout';

const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分';
const FIRST = `
  2023年度项目支出绩效自评表 | < | < | < | < | < | <
  项目名称 | 河道清淤 | < | < | < | < | <
  ${HEADER}
  产出指标 | 数量指标 | 清淤长度 | ≥5公里 | 5公里 | 50 | 50`;
const NEXT = '满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 95% | 40 | 40';

/** Names of the indicators of each form on a sheet. */
const namesIn = (between: string, next = NEXT) =>
  recogniseSheet(layout(`${FIRST}\n${between}\n${HEADER}\n${next}`)).forms.map(({ rows }) =>
    rows.map((row) => row.value('name')),
  );

const ONE = [['清淤长度', '群众满意度']];
const TWO = [['清淤长度'], ['群众满意度']];

test.each([
  ['another row', '效益指标 | 社会效益指标 | 受益村组 | ≥6个 | 6个 | 0 | 0'],
  ['an empty line', ' |  |  |  |  |  | '],
  ['a line that says so', '（续表） | < | < | < | < | < | <'],
  ['the title with its word', '2023年度项目支出绩效自评表（续） | < | < | < | < | < | <'],
])('one table over two pages, between them %s', (_, between) => {
  const forms = namesIn(between);
  expect(forms).toHaveLength(1);
  expect(forms[0]!.filter((name) => name !== '受益村组')).toEqual(ONE[0]);
});

test.each([
  ['a total', '总分 | < | < | < | < | 50 | 50'],
  ['a project of its own', '项目名称 | 堤防加固 | < | < | < | < | <'],
  ['a note', '备注：无 | < | < | < | < | < | <'],
  ['another title', '2023年度项目支出绩效自评表 | < | < | < | < | < | <'],
])('another table after %s', (_, between) => {
  expect(namesIn(between)).toEqual(TWO);
});

test('another table where the levels begin anew', () => {
  const next = `${NEXT}\n${HEADER}\n产出指标 | 数量指标 | 加固长度 | ≥2公里 | 2公里 | 50 | 50`;
  expect(namesIn(' |  |  |  |  |  | ', next)).toEqual([...ONE, ['加固长度']]);
});

test('no row of a header is an indicator, and 一级 goes on from the page before', () => {
  const [form] = recogniseSheet(
    layout(
      `${FIRST}\n${HEADER}\n | 质量指标 | 清淤合格率 | 100% | 100% | 20 | 20\n${HEADER}\n${NEXT}\n总分 | < | < | < | < | 110 | 110`,
    ),
  ).forms;
  expect(form!.rows.map((row) => [row.value('level1'), row.value('name')])).toEqual([
    ['产出指标', '清淤长度'],
    ['产出指标', '清淤合格率'],
    ['满意度指标', '群众满意度'],
  ]);
  expect(form!.totals.get('totalWeight')?.value).toBe(110);
});
