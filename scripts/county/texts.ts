import { ACHIEVED, type Goal, type State } from './model';
import type { BareProject } from './projects';
import { randomOf, type Random } from './random';

const CAUSES = [
  '主要施工季节降雨偏多',
  '供货单位两次调整交货时间',
  '部分村组占地协商用时较长',
  '前期勘察设计发生变更',
  '三季度业务骨干集中轮岗',
  '招标环节出现一次流标',
  '验收资料补正用时超出预期',
  '疫情期间线下活动暂停',
  '部分对象外出务工未能参加',
  '原材料价格上涨后重新询价',
  '上级任务调整挤占了实施时间',
  '系统接口联调晚于计划',
  '入户核实发现部分名单需要更正',
  '冬季封冻期提前到来',
  '合作单位人员力量不足',
  '档案底数不清需要重新核对',
] as const;
const REMEDIES = [
  '已列入督办清单，由分管负责人每周调度',
  '已与承办单位重新约定节点，下年二季度前补齐',
  '下年将提前一个季度启动前期工作',
  '已增派两名工作人员专门负责',
  '将改进报名和核验方式，预留机动时间',
  '已完善台账并建立月度核对制度',
  '下年编制目标时结合实际合理测算',
  '已签订补充协议，明确违约责任',
  '将分批实施，优先安排条件成熟的点位',
  '将加强业务培训，统一填报口径',
  '将建立备选供应渠道，避免再次延误',
  '已安排第三方跟踪检查并按月通报',
] as const;
/** How a result stands behind its target. */
const LINKS = ['致使', '造成', '影响了工作安排，', '一度停滞，'] as const;

/** Reasons that nobody else in the county has given in these words. */
export class Reasons {
  private readonly given = new Set<string>();
  private readonly random: Random;

  constructor(seed: number) {
    this.random = randomOf(seed, 'reasons');
  }

  /** Why an indicator of a project fell short, and what is done about it. */
  why(place: string, { name }: Goal): string {
    for (;;) {
      const [cause, link, remedy] = [CAUSES, LINKS, REMEDIES].map((one) => this.random.pick<string>(one));
      const text = `${place}${cause}，${link}${name}低于预期；${remedy}。`;
      if (this.given.has(text)) continue;
      this.given.add(text);
      return text;
    }
  }
}

const COUNTED =
  /(?:面积|数量|长度|里程|人数|户数|户次|次数|场次|期数|家数|条数|份数|人次|批次|班次|台次|卷数|页数|张数|件数|起数|笔数|项数|种数|套数|课程数|台数|种类)$/;

const phrase = ({ name, figure }: Goal, value: number) =>
  `${name.replace(COUNTED, '')}${value}${figure!.unit}`;

/** The counted results of a project: what its goal names. */
const counted = (goals: readonly Goal[]) =>
  goals.filter(({ level2, figure }) => level2 === '数量指标' && figure !== null);

/** 年度总体目标: the counted results, and what they are for. */
export function goalText({ work, place }: BareProject, goals: readonly Goal[]): string {
  const parts = counted(goals).map((goal) => phrase(goal, goal.figure!.target));
  return `在${place}组织实施${work.stem}，年内${parts.join('，')}，按期完成各项任务，使${work.audience}得到实惠。`;
}

/** 实际完成情况 with the results that were counted, and how satisfaction was asked for. */
export function resultText(
  { work, place }: BareProject,
  goals: readonly Goal[],
  states: readonly State[],
  random: Random,
): string {
  const parts = goals.flatMap((goal, index) => {
    const state = states[index]!;
    return counted([goal]).length > 0 && typeof state === 'number' ? [phrase(goal, state)] : [];
  });
  const survey = `发放满意度调查问卷${random.whole(60, 360)}份`;
  return `${place}${work.stem}全年${parts.join('，')}，${survey}，未达到预期的事项已逐项说明原因。`;
}

/** What is still to come of an indicator in words that is reached in part. */
export function pendingText(place: string, { name }: Goal, state: State): string | null {
  return state === ACHIEVED || typeof state === 'number'
    ? null
    : `${place}按进度分步推进，${name}留待四季度验收后认定。`;
}
