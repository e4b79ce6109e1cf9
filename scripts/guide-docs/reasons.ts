import type { FieldPath } from '../../src/core/profile/field-types';

/** Why each field of a profile is as it is, for whoever takes the work over. Says no figure: those are the profile's. */
export const reasons: Readonly<Record<FieldPath, string>> = {
  'quantification.threshold':
    '2020年度报告二（二）写全部单位、全部项目都超过它；报告里的数要年年可比，所以照旧。定性指标太多，完成没完成说不清',
  'quantification.average':
    '2020年度报告的平均数是合并算的（定量数之和 ÷ 总数之和）；各单位平均会让只有几个指标的小单位与大单位一样重',
  'quantification.policy.date': '期限到没到查得清，按定量',
  'quantification.policy.yesNo': '只有做与没做两档，不能按比例给分，按定性',
  'quantification.policy.range': '有上下限就能核对，按定量',
  'quantification.policy.mixed': '文字里有数就能核对，按定量',
  'quantification.policy.numberAlone': '漏写符号和单位，仍是数',
  'execution.denominator': '表样上执行率是 B/A，A 是全年预算数（年初预算加调整）',
  'completion.cap': '一个指标超额，不能抵另一个没完成的',
  'completion.overall': '文件没有给算法；分值由各单位自定，按它加权，单位之间不好比',
  'deviation.threshold':
    '2020年度报告二（三）两类项目的偏差值都在它以内；差得更多的，多半是钱没付、节约了，或完成值填高了，要问一问',
  'weights.selfEvaluationTotal': '自评表满分',
  'weights.targetTotal': '设目标、做监控时还没有执行率得分，它的分值空着',
  'weights.schemes':
    '依次是执行率、产出、效益、满意度（五个数的，第二个是成本）；原则上统一设置，单位有理由可以调，所以不合的只请核实；第一种是默认的',
  'weights.costLevel': '2020年的办法把成本放在产出下面；2021年的指引提成一级指标',
  'scoring.execution': '按比例，没有跳档；有的地方分档，可以在这里改',
  'scoring.executionBands': '只在上一项选“分档”时用',
  'scoring.reverse': '纸质表样的通行算法；有的平台按超出比例扣减，可以在这里改',
  'scoring.passLine': '本县没有设。设了以后，完成得太少的指标不得分',
  'scoring.qualitative': '三档的说法和分值比例照文件；各地写法不同，都认',
  'scoring.overAchievement': '超得太多，多半是目标定低了，要说明；不扣分',
  'scoring.tolerance': '几项得分四舍五入以后相加会差一点，不算错',
  grades: '本县2020年度报告二（四）用“优、良、合格、差”四档；财政部的第三档叫“中”',
  'lights.indicator': '平台按序时进度（月份 ÷ 12）亮灯；超得太多也要看一看',
  'lights.execution': '同上，看钱花得快慢',
  'lights.credibilityGap': '指标几乎满分而钱没花出去，自评不大可信',
  'lights.unspent': '剩得太多，要说明是节约还是没做',
  'satisfaction.floor': '目标定得太低，等于没有要求',
  'amounts.tolerance': '换成万元时四舍五入留下的差，不算错',
  'limits.projectNameBytes': '超过了平台导入会截断或退回；一个汉字算几个字节看平台，取常见的',
  'limits.unitNameBytes': '同上',
  'limits.indicatorChars': '同上',
  'limits.narrativeChars': '同上',
};
