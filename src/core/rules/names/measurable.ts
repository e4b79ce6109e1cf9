import { bareName } from './similar-names';

/** A name without the unit or note in brackets at its end: "培训人数（人）". */
export function withoutNote(name: string): string {
  return bareName(name).replace(/[（(][^（）()]*[)）]$/, '');
}

/** Words that say what is measured, at the end of a name. */
const MEASURE =
  /(?:率|比|比例|比重|占比|份额|系数|指数|数|量|额|度|性|值|次|期|时间|时限|时长|时效|天数|成本|费用|价格?|单价|造价|程度|情况|水平|幅度|面积|里程|长度|宽度|高度|规模|标准|等级|级别|质量|进度|范围|效果|效益|影响|收入|产值|金额|资金|预算|投资|人口|年限|寿命|周期|日期|状况|能力|结果|意见|投诉|事故|事件|缺口|密度|强度|速度|浓度|排名|名次|机制|体系|作用|增长|增幅|涨幅|降幅|下降|减少)$/;

/** True for a name that says what is measured. */
export function isMeasurable(name: string): boolean {
  return MEASURE.test(withoutNote(name));
}

/** Verbs that begin a task or an intention, not a measure. */
const INTENTION =
  /^(?:进一步|不断|持续|有效|全面|积极|切实|大力|深入|稳步|继续|着力)*(?:加强|加快|推进|推动|促进|提升|提高|完善|强化|深化|做好|落实|优化|健全|建立健全|抓好|开展好|夯实|贯彻|营造|弘扬|改善)/;

/** True for a name that says what is intended: 加强队伍建设. */
export function isIntention(name: string): boolean {
  return INTENTION.test(withoutNote(name));
}
