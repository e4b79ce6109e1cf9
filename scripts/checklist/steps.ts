/** What a person with Excel does, in this order, and must see: for the guide's page and the workbook's sheet alike. */
import { plantedSheets } from '../samples/planted-problems';
import { trialSelfEvaluation } from '../../src/core/samples';
import { SPILLED } from './function-cases';
import { carriedIndicators, rolledUp, TABLES } from './tables';
import { later, quoted, verdictOf, VERDICT, whenThere } from './verdicts';

export interface Step {
  /** What to do. */
  readonly what: string;
  /** What must be seen. */
  readonly seen: string;
  /** A formula that sees it by itself, without the sign in front; a person says 是 or 否 where there is none. */
  readonly check?: string;
  /** The formula says the same before and after: a person also has to say that the step was done. */
  readonly isByHandToo?: true;
}

export interface StepGroup {
  readonly title: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

export const FUNCTION_SHEET = '函数';

/** Sheets that the add-in writes. */
const REPORT = '审核结果';
const SUMMARY = '自评汇总';

const planted = plantedSheets[0]!.problems;

/** So many lines of the report name a planted problem at its cell. */
const plantedFound = planted
  .map(
    ({ rule, cell }) =>
      `COUNTIFS(${later(REPORT, 'B1:B200')},${quoted(rule)},${later(REPORT, 'D1:D200')},${quoted(cell)})`,
  )
  .join('+');

const countOf = (sheet: string): string =>
  `INDEX(${later(REPORT, 'I1:I60')},MATCH(${quoted(sheet)},${later(REPORT, 'A1:A60')},0))`;

/** Cells of the trial form that fixes change, before and after. */
const SLIPS = [
  { cell: 'D13', before: String(trialSelfEvaluation.indicators![0]!.name), after: '铺设供水管网长度' },
  { cell: 'D14', before: String(trialSelfEvaluation.indicators![1]!.name), after: '新建蓄水池数量' },
  { cell: 'E15', before: String(trialSelfEvaluation.indicators![2]!.target), after: '≥95%' },
] as const;

const all = (sheet: string, which: 'before' | 'after'): string =>
  `AND(${SLIPS.map((slip) => `EXACT('${sheet}'!${slip.cell},${quoted(slip[which])})`).join(',')})`;

/** Open as long as nothing was touched. */
const fixed = `IF(${all(TABLES.fix, 'before')},${quoted(VERDICT.open)},${verdictOf(all(TABLES.fix, 'after'))})`;

const MONITORING = '乡村道路养护 监控';
const carried = carriedIndicators
  .map((name) => `COUNTIF(${later(MONITORING, 'A1:H60')},${quoted(name)})=1`)
  .join(',');

const total = (column: string): string =>
  `INDEX(${later(SUMMARY, 'A1:N30')},MATCH("合计",${later(SUMMARY, 'B1:B30')},0),MATCH(${quoted(column)},${later(SUMMARY, 'A2:N2')},0))`;

const near = (formula: string, value: number): string => verdictOf(`ABS(${formula}-${value})<0.00005`);

const NEW_FORM = '项目支出绩效自评表';

export const STEP_GROUPS: readonly StepGroup[] = [
  {
    title: '打开',
    minutes: 2,
    steps: [
      {
        what: '打开本工作簿，在“开始”选项卡按「打开绩效」。',
        seen: '右边出现窗格，字是清楚的中文，没有空白，没有报错。',
      },
      {
        what: '看“开始”选项卡的「绩效」一组，鼠标停在「审核」上。',
        seen: '每个按钮都有图标，停住以后有一段说明。',
      },
      {
        what: '把窗格拉到最窄。',
        seen: '没有字叠在一起，没有按钮被切掉。',
      },
    ],
  },
  {
    title: '函数',
    minutes: 3,
    steps: [
      {
        what: `到“${FUNCTION_SHEET}”，看“结论”一列。有“${VERDICT.open}”的，在窗格「公式」里选「整个工作簿」，按「修复公式」；还有的，关闭再打开。`,
        seen: `全部是“${VERDICT.passed}”。`,
        check: `IF(COUNTIF('${FUNCTION_SHEET}'!F$4:F$99,${quoted(VERDICT.failed)})>0,${quoted(VERDICT.failed)},IF(COUNTIF('${FUNCTION_SHEET}'!F$4:F$99,${quoted(VERDICT.open)})>0,${quoted(VERDICT.open)},${quoted(VERDICT.passed)}))`,
      },
      {
        what: `选中“${FUNCTION_SHEET}”的 ${SPILLED.cell}，在「公式」里选完成率：实际完成值点选 ${SPILLED.actual}，年度指标值点选 ${SPILLED.target}，计算符号点选 ${SPILLED.sign}，按「写入公式」。`,
        seen: `${SPILLED.cell} 到 ${SPILLED.last} 自动填满。`,
        check: `IF('${FUNCTION_SHEET}'!${SPILLED.last}="",${quoted(VERDICT.open)},${near(`'${FUNCTION_SHEET}'!${SPILLED.last}`, SPILLED.lastValue)})`,
      },
      {
        what: `选中“${FUNCTION_SHEET}”的 D6，按「为什么？」。`,
        seen: '写出结果是怎样算出来的。',
      },
      {
        what: '选中同一格，「所选区域」按「转为数值」，再按「还原公式」。',
        seen: '先变成数值，编辑栏里没有公式；再变回公式，结果不变。',
      },
    ],
  },
  {
    title: '审核',
    minutes: 4,
    steps: [
      {
        what: `到“${TABLES.audit}”，按「审核本表」。`,
        seen: `发现 ${planted.length} 处问题；对应的单元格有标记，三个级别分得清；原来的底色和边框还在。`,
      },
      {
        what: '点清单里的几条。',
        seen: 'Excel 每次都到那个单元格，窗格里展开「依据」和「怎么改」。',
      },
      {
        what: '按「生成审核结果」。',
        seen: `多了一张“审核结果”，合计 ${planted.length} 处。`,
        check: whenThere(REPORT, verdictOf(`${countOf(TABLES.audit)}=${planted.length}`)),
      },
      {
        what: '在“审核结果”里点几个单元格链接。',
        seen: '到了问题所在的格；每一处故意写错的都列着。',
        check: whenThere(REPORT, verdictOf(`(${plantedFound})=${planted.length}`)),
      },
      {
        what: `回到“${TABLES.audit}”，按「清除标记」。`,
        seen: '标记一点不剩，自己的底色和边框还在。',
      },
      {
        what: `在“${TABLES.audit}”再审核一次，把 B4 填上“临溪县水利局”，回车。`,
        seen: '「实时复核」开着时，几秒之内 B4 的一条从清单里消失，标记也没有了。',
      },
      {
        what: `到“${TABLES.locked}”，按「审核本表」。`,
        seen: '问题照样列出，并写明没有标记、因为工作表受保护；Excel 没有别的报错。',
      },
      {
        what: '双击任一单元格进入编辑，不回车，按「审核本表」。',
        seen: '提示按回车结束单元格编辑，或等您按了回车再做；窗格没有卡死。',
      },
    ],
  },
  {
    title: '修复、说明和撤销',
    minutes: 4,
    steps: [
      {
        what: `到“${TABLES.fix}”，按「审核本表」，按「全部安全修复」，看过以后按「应用」。`,
        seen: `${SLIPS.map(({ cell }) => cell).join('、')} 改好了。`,
        check: fixed,
      },
      {
        what: `到“${TABLES.undo}”，照上一步做，然后按「撤销修复」，只撤销刚才这一次，再在 是/否 里填 是。`,
        seen: '三格都回到原来的样子。',
        check: verdictOf(all(TABLES.undo, 'before')),
        isByHandToo: true,
      },
      {
        what: `在“${TABLES.fix}”的清单里展开核实性的一条（C20），在「出错说明」里写一句，按「保存说明」。`,
        seen: '这一条变成「已说明」。',
      },
      {
        what: '保存，关闭工作簿，再打开，打开窗格，再审核一次“修复”。',
        seen: '说明还在；「撤销修复」还能用。',
      },
    ],
  },
  {
    title: '模板和结转',
    minutes: 3,
    steps: [
      {
        what: `按「模板」，选“${NEW_FORM}”，「空白表」，按「新建」。`,
        seen: `多了一张“${NEW_FORM}”，合并单元格、边框、打印都像样；印好的文字不能改，填报处能填。`,
        check: whenThere(NEW_FORM, verdictOf(`LEN(${later(NEW_FORM, 'A1')})>0`)),
      },
      {
        what: `按「模板」，选项目支出绩效运行监控表，「从上一环节的表结转」，「查找可以生成的项目」，只勾“乡村道路养护”，生成。`,
        seen: `多了一张“${MONITORING}”，四个指标和目标值都带过来了。`,
        check: whenThere(MONITORING, verdictOf(`AND(${carried})`)),
      },
      {
        what: `把“${TABLES.target}”里的“养护道路里程”的指标值改成 ≥40公里，看“${MONITORING}”。`,
        seen: '那里的指标值跟着变了。',
        check: `IF(COUNTIF('${TABLES.target}'!A1:Z60,"≥40公里")=0,${quoted(VERDICT.open)},${verdictOf(`COUNTIF(${later(MONITORING, 'A1:H60')},"≥40公里")=1`)})`,
      },
    ],
  },
  {
    title: '汇总',
    minutes: 2,
    steps: [
      {
        what: `按「汇总」，勾「本工作簿的工作表」，只选“${rolledUp.sheets.join('”“')}”，按「开始汇总」，再按「写入汇总表」。`,
        seen: `多了一组汇总表；“自评汇总”合计预算 ${rolledUp.budget}、执行 ${rolledUp.executed} 万元。`,
        check: whenThere(
          SUMMARY,
          verdictOf(
            `AND(${total('预算数（万元）')}=${rolledUp.budget},${total('执行数（万元）')}=${rolledUp.executed})`,
          ),
        ),
      },
      {
        what: '看“自评汇总”的执行率，和“自评汇总（分类）”的图表。',
        seen: '执行率 93.63%；图表画出来了，字没有叠在一起。',
        check: whenThere(SUMMARY, near(total('执行率'), rolledUp.executionRate)),
      },
      {
        what: '按「撤销写入」，看过以后再按「写入汇总表」。',
        seen: '撤销以后汇总表都没有了，再写一次又都有了。',
      },
    ],
  },
  {
    title: '语言、颜色和键盘',
    minutes: 2,
    steps: [
      { what: '窗格右上角按 English，再按“中文”。', seen: '整个窗格换成英文，再换回来；函数名不变。' },
      {
        what: '“文件 → 账户 → Office 主题”换成黑色，看一眼窗格，再换回来。',
        seen: '窗格跟着变暗，或保持浅色，字都看得清。',
      },
      {
        what: '只用键盘：Tab 到清单，上下方向键，回车。',
        seen: '看得见焦点在哪里，能到每个按钮，回车能打开一条。',
      },
      {
        what: '选中一块区域，点右键。',
        seen: '有「审核所选区域」，按了以后只列这一块的问题。没有这一项的旧版本，写在备注里。',
      },
    ],
  },
];

/** All steps in their order, numbered from 1. */
export const STEPS: readonly (Step & { readonly number: number; readonly group: StepGroup })[] =
  STEP_GROUPS.flatMap((group) => group.steps.map((step) => ({ ...step, group }))).map((step, index) => ({
    ...step,
    number: index + 1,
  }));
