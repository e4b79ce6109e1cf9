import { standardLevel1, standardLevel2 } from '../../audit/levels';
import type { Address } from '../../grid';
import { squeeze, textOf } from '../../indicator';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../../recognise/types';
import { defineRule } from '../define';
import { isElaborated } from './branches';

/** Building and buying, told by the project's name. 希望工程 and 学科建设 build nothing. */
const BUILT =
  /(?:基础设施|工程|道路|公路|桥梁|房屋|校舍|厂房|场馆|管网|水库|河道|农田|厕所|广场|停车场|污水处理厂?)(?:[^，。、]{0,6})(?:建设|新建|扩建|改建|改造|修缮|维修|加固|整治)(?:工程|项目)?|(?:建设|改造|维修|修缮|加固|治理|装修|扩建|新建|改建|绿化|亮化|硬化|供水|排水|道路)工程/;
const BOUGHT =
  /(?:设备|车辆|仪器|器材|家具|装备|系统|软件|物资)(?:更新)?(?:购置|采购)|购置(?:项目|设备|车辆|仪器)/;
/** Services around a building, and money for one that stands already. */
const NOT_ITSELF =
  /前期|监理|评审|审计|规划|可研|勘察|设计费|尾款|欠款|贷款|贴息|运维|管护|宣传|培训|工作经费|管理/;
/** What an indicator about cost speaks of, whatever 二级 it stands under; what is saved is a benefit. */
const COST = /成本|造价|单价|费用|投资|预算|支出|资金|经费|价格|节约|超支|概算|补助标准|投入/;

function isOfCost(row: IndicatorRow): boolean {
  const level = standardLevel1(row.value('level1'));
  if (level === '效益' || level === '满意度') return false;
  return (
    level === '成本' ||
    /成本/.test(standardLevel2(row.value('level2'))?.name ?? '') ||
    COST.test(squeeze(String(row.value('name') ?? '')))
  );
}

/** Where the cost of a project would be named: in its empty branch, else at the head of the levels. */
function placeOf(form: FormInstance, project: ProjectIndicators): Address {
  const branch = project.rows.find((row) => row.isEmptyBranch && isOfCost(row));
  if (branch) return branch.cell('name');
  return form.definition.shape === 'ledger'
    ? project.rows[0]!.cell('level1')
    : form.columns.get('level1')!.header.cell;
}

/** What is built or bought has a price that can be agreed on before. */
export const jx028 = defineRule({
  id: 'JX028',
  scope: 'project',
  severity: 'warning',
  forms: ['T'],
  since: 2021,
  needs: ['level1', 'level2', 'name'],
  basis: { zh: '财预〔2021〕101号', en: '财预〔2021〕101号' },
  supersedes: ['JX021'],
  title: {
    zh: '工程基建类、购置类项目应设置成本指标',
    en: 'Projects that build or buy have a cost indicator',
  },
  advice: {
    zh: '设置成本指标，如单位造价、设备单价或总成本控制数。',
    en: 'Set a cost indicator, such as a unit cost, the price of a device or a limit for the whole.',
  },
  messages: {
    missing: {
      zh: '“{{name}}”属于工程建设或购置类项目，没有成本指标，应至少设置一个。',
      en: '"{{name}}" builds or buys and has no cost indicator; set at least one.',
    },
  },
  check({ form, project, report }) {
    const name = textOf(project.projectName) ?? '';
    if (NOT_ITSELF.test(name) || !(BUILT.test(name) || BOUGHT.test(name))) return;
    if (!isElaborated(project)) return;
    if (project.rows.some((row) => !row.isEmptyBranch && isOfCost(row))) return;
    report({ message: 'missing', cell: placeOf(form, project), data: { name } });
  },
});
