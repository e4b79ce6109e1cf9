/** Which lines of choices count as left open, and which answers as none of the choices. */
import { layout } from '../../../support/layout';
import { told } from './told';

const head = (line: string) =>
  layout(`
    项目支出绩效自评表 | < | < | < | <
    （2023年度） | < | < | < | <
    项目名称 | 河道疏浚整治 | < | < | <
    ${line}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 | 8.4公里
  `);
const answered = (answer: string, label = '项目属性') =>
  told('JX005', head(`${label} | ${answer} | < | < | <`));

describe('a line of choices', () => {
  test.each([
    '□新增 □延续',
    '新增□ 延续□',
    '☐新增 ☐延续',
    '（）新增 （）延续',
    '（ ）新增 （ ）延续',
    '新增[  ]　延续[  ]',
    '【】新增；【】延续',
    '□新增、□延续、□其他',
    '□新增，，□延续；',
    '新增□、、延续□',
    '1.新增□ 2.延续□',
    '9、新增□ 10、延续□',
    '1、新增□ 2、延续□',
    '口新增 口延续',
    '口新增、口延续',
    '新增口 延续口',
    '新增口、延续口',
    '新增口  延续口',
    '①新增口2延续口',
  ])('without a tick is left open: %s', (answer) => {
    expect(answered(answer)).toEqual(['B4 “项目属性”的选项都没有勾选，请在相应方框内打“√”。']);
  });

  test.each([
    '□新增 ☑延续',
    '（√）新增 （ ）延续',
    '新增□√ 延续□',
    '□新增',
    '新增□',
    '□新增 延续□',
    '新增□延续',
    '新增□ □',
    '□ □ 延续',
    '□新增 延续 □其他',
    '新增 延续□ 其他□',
    '□新增 □',
    '1.新增□ 2.延续□ 3.其他',
    '1.新增 2.延续□ 3.其他□',
    '12、新增 延续□ 其他□',
    '（新增）、（延续）',
    '延续人口、延续出口',
    '新增人口 延续人口',
    '口新增',
    '新增口岸 延续口岸',
    '、□新增，□延续',
    '新增□、延续□；',
    '新增口岸、延续窗口',
  ])('is none, or nobody can tell: %s', (answer) => {
    expect(answered(answer)).toEqual([]);
  });

  test('may stand in the cell of its label, in the last column, or beside a merged label', () => {
    const said = '“项目类型”的选项都没有勾选，请在相应方框内打“√”。';
    expect(told('JX005', head('实施单位 | 河道站 | < | < | 项目类型：□新增 □延续'))).toEqual([`E4 ${said}`]);
    expect(told('JX005', head('项目类型 | < | □新增 □延续 | < | <'))).toEqual([`C4 ${said}`]);
    expect(told('JX005', head('　★项目类型 | □新增 □延续 | < | < | <'))).toEqual([`B4 ${said}`]);
    expect(told('JX005', head('*项目类型： | □新增 □延续 | < | < | <'))).toEqual([`B4 ${said}`]);
    expect(told('JX005', head('同类项目类型 | □新增 □延续 | < | < | <'))).toEqual([]);
    expect(told('JX005', head('项目类型说明 | □新增 □延续 | < | < | <'))).toEqual([]);
  });
});

describe('an answer', () => {
  test.each(['水务', '饮水安全'])('is none of the choices of 项目属性: %s', (answer) => {
    expect(answered(answer)).toEqual([
      `B4 “项目属性”填写“${answer}”，不是规定选项（新增/延续、经常性/一次性等），请核对。`,
    ]);
  });

  test.each(['新增', '经 常 性', '1', 'A', '水', '', '/'])('may be one, or tells nothing: %s', (answer) => {
    expect(answered(answer)).toEqual([]);
  });

  test.each(['项目类别', '项目类型', '项目性质', '项目分类'])('is free in every other field: %s', (label) => {
    expect(answered('饮水安全', label)).toEqual([]);
  });
});
