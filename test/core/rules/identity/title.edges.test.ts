/** What of a title names a project, and when it is another one. */
import { sheetOf, told } from './told';

const formOf = (title: string) =>
  /监控/.test(title) ? 'project-monitor' : /目标/.test(title) ? 'project-target' : 'project-selfeval';
const titled = (title: string, projectName = '河道疏浚整治') =>
  told('JX018', sheetOf({ title, fields: { projectName } }, '表1', formOf(title)));

describe('the words of a title that are no project', () => {
  test.each([
    '2023年度村道硬化项目支出绩效自评表',
    '2023年村道硬化项目绩效自评表',
    '2023村道硬化绩效自评表',
    '1998年度村道硬化绩效自评表',
    '村道硬化项目绩效目标申报表（2023年度）',
    '村道硬化项目绩效目标批复表(公开)',
    '2023年上半年村道硬化绩效运行监控表',
    '2023年下半年村道硬化绩效监控执行情况表',
    '2023年6月村道硬化绩效监控表',
    '2023年10月份村道硬化绩效监控表',
    '2023年1-6月村道硬化绩效监控表',
    '2023年1—9月份村道硬化绩效监控表',
    '2023年1月至6月村道硬化绩效监控表',
    '2023年1月-12月村道硬化绩效监控表',
    '2023年10-12月村道硬化绩效监控表',
    '2023年一季度村道硬化绩效监控表',
    '2023年四季度村道硬化绩效监控表',
    '附件村道硬化绩效自评表',
    '附件3 村道硬化绩效自评表',
    '附件12 村道硬化绩效自评表',
    '年中村道硬化财政资金绩效完成情况表',
    '村道硬化——绩效自评情况表',
  ])('are taken out: %s', (title) => {
    expect(titled(title)).toEqual([
      'B3 标题写的是“村道硬化”，项目名称为“河道疏浚整治”，请核对是否为同一项目。',
    ]);
  });
});

describe('a title', () => {
  test('names a project from three characters on', () => {
    expect(titled('2023年禁烧项目绩效自评表')).toEqual([]);
    expect(titled('2023年垃圾桶项目绩效自评表')).toHaveLength(1);
  });

  test.each([
    ['二期河道项目绩效自评表', '河道疏浚整治'],
    ['清淤与整治项目绩效自评表', '河道疏浚整治'],
    ['堤岸疏浚项目绩效自评表', '河道疏浚整治'],
    ['河 道 清 淤项目绩效自评表', '河道疏浚整治'],
    ['灌渠清淤项目绩效自评表', '灌 渠 维 护'],
  ])('that shares two characters in a row with the name is of the same project: %s', (title, name) => {
    expect(titled(title, name)).toEqual([]);
  });

  test('that shares single characters is not', () => {
    expect(titled('道路治理项目绩效自评表')).toHaveLength(1);
  });

  test.each([
    '松坪县项目绩效自评表',
    '水务局所属农技推广绩效自评表',
    '疾控中心绩效自评表',
    '重点村道硬化绩效自评表',
    '村道硬化专项绩效自评表',
    '一般债券村道硬化绩效自评表',
  ])('that names a unit or a kind of money is left alone: %s', (title) => {
    expect(titled(title)).toEqual([]);
  });
});
