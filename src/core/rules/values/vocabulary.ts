/** Words by which rules about values know what an indicator counts. Names come squeezed (no white space). */
import type { CellValue } from '../../grid';
import { squeeze } from '../../indicator';

/** Shares of a whole: no more than 100% of it can be reached. */
const SHARE_OF_A_WHOLE =
  /(?:合格|优良|覆盖|达标|及时|准时|准确|知晓|知悉|到位|落实|发放|到账|验收|完好|合规|参保|入学|巩固|存活|成活|利用|使用|通过|办结|公开|真实|规范|满意|完整|出勤|普及|保障|核算|管理)率$|满意(?:度|率)(?:调查)?$/;

/** Names where more is better. */
const WANTED =
  /(?:完成|就业|提升|提高|增长|回收|处理|处置|整改|执行|签约|受理|防治|治理|化解|成功|参与|清运|收集|收缴|升学|入园|修复|响应)率$/;

/** Counts and shares of what nobody wants, at the end of the name: "投诉办结率" is not one of them. */
const UNWANTED =
  /(?:投诉|事故|超支|违规|违纪|违法|死亡|伤亡|差错|失误|返工|损耗|流失|闲置|浪费|辍学|复发|返贫|逾期|拖欠|延误|变质)(?:事件|案件)?(?:发生)?(?:率|比例|比率|数|数量|次数|起数|件数|人数|宗数|量|金额)?$|(?:发病|患病|感染|故障|空置|失业|贫困发生|成灾|受害|发案|复吸|失学|撂荒|抛荒|漏损|漏检|漏报|误报|不合格)率$/;

/** Counts of work done about it: 受理投诉案件数量, 查处违法案件数; slips in that work stay unwanted. */
const DEALT_WITH =
  /(?<![未不无])(?:受理|办理|处理|处置|调解|调处|回复|答复|办结|接待|查处|查办|核查|化解|督办|审理|整治|治理|追缴|挽回)(?!不)(?:(?!逾期|差错|失误|延误|返工|超支).)*[数量]$/;

/** What stands for a target that nobody has set yet. */
const UNDECIDED = /^(?:(?:待|尚未|暂未|还未|另行)(?:确)?定|待(?:明确|核定|填写?|补充?)|未定)$/;

/** True for 待定 and the like in place of a value. */
export function isUndecided(value: CellValue): boolean {
  return typeof value === 'string' && UNDECIDED.test(squeeze(value));
}

/** True for a rate that cannot exceed 100% (合格率, 覆盖率, 满意度). */
export function isShareOfWhole(name: string): boolean {
  return SHARE_OF_A_WHOLE.test(bare(name)) && !isUnwanted(name);
}

/** True for a name where more is better. */
export function isWanted(name: string): boolean {
  return isShareOfWhole(name) || (WANTED.test(bare(name)) && !isUnwanted(name));
}

/** True for a name where less is better. */
export function isUnwanted(name: string): boolean {
  return UNWANTED.test(bare(name));
}

/** True for a count of how much was dealt with, whatever it was: workload, neither good nor bad. */
export function isWorkload(name: string): boolean {
  return DEALT_WITH.test(bare(name));
}

/** True for an indicator of 服务对象满意度. */
export function isSatisfaction(name: string, level1: string | null): boolean {
  return /满意(?:度|率)/.test(name) || (level1 === '满意度' && /满意/.test(name));
}

/** True for a name that is the share of the satisfied itself, not a survey's coverage or the dissatisfied. */
export function isSatisfactionShare(name: string): boolean {
  return /(?<!不)满意(?:度|率)(?:调查)?$/.test(bare(name));
}

/** The name without a bracketed unit or note at its end: "验收合格率(%)". */
function bare(name: string): string {
  return name.replace(/[（(][^（）()]*[)）]$/, '');
}
