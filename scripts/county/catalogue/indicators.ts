/** What is measured beside the counted results: {t} is the thing that a project is about, {a} its audience. */
export type Kind = '工程' | '购置' | '培训' | '补助' | '运维' | '宣传' | '服务' | '监督';

/** A rate or an amount that is to be reached or kept below, or words. */
export type Measure =
  | {
      readonly name: string;
      readonly sign: '≥' | '≤';
      readonly unit: string;
      readonly low: number;
      readonly high: number;
      /** It adds up over the months; other figures stand where they stand from the first day on. */
      readonly grows: boolean;
    }
  | { readonly name: string; readonly words: string };

const rate = (name: string, low: number, high: number): Measure => ({
  name,
  sign: '≥',
  unit: '%',
  low,
  high,
  grows: false,
});
/** A share of the year's work. */
const progress = (name: string, low: number, high: number): Measure => ({
  ...(rate(name, low, high) as Extract<Measure, { sign: string }>),
  grows: true,
});
const amount = (name: string, unit: string, low: number, high: number): Measure => ({
  name,
  sign: '≥',
  unit,
  low,
  high,
  grows: true,
});
const limit = (name: string, unit: string, low: number, high: number): Measure => ({
  name,
  sign: '≤',
  unit,
  low,
  high,
  grows: false,
});
const words = (name: string, target: string): Measure => ({ name, words: target });

type Two = readonly [Measure, Measure];

/** 质量, 时效 and 成本 of each kind of project; the first 成本 is the cost of one of what it counts. */
export const OUTPUTS: Readonly<
  Record<
    Kind,
    { readonly quality: Two; readonly time: Two; readonly cost: Measure; readonly unitCost: string }
  >
> = {
  工程: {
    quality: [rate('{t}工程验收合格率', 95, 99), progress('{t}隐蔽部位抽检合格率', 94, 98)],
    time: [progress('{t}工程按期完工率', 94, 99), progress('{t}工程款支付及时率', 92, 98)],
    cost: limit('{t}工程变更增加费用占比', '%', 3, 8),
    unitCost: '{t}单位建设成本',
  },
  购置: {
    quality: [rate('{t}到货验收合格率', 96, 99), progress('{t}试运行完好率', 95, 98)],
    time: [progress('{t}按期到货率', 94, 99), progress('{t}安装调试及时率', 92, 98)],
    cost: limit('{t}售后维保费用占比', '%', 2, 6),
    unitCost: '{t}平均采购成本',
  },
  培训: {
    quality: [rate('{t}考核合格率', 92, 98), progress('{t}课程出勤率', 93, 98)],
    time: [progress('{t}计划按期完成率', 94, 99), progress('{t}经费结算及时率', 92, 98)],
    cost: limit('{t}场地租赁费用占比', '%', 8, 15),
    unitCost: '{t}人均成本',
  },
  补助: {
    quality: [rate('{t}对象认定准确率', 97, 99), progress('{t}材料审核合规率', 96, 99)],
    time: [progress('{t}资金发放及时率', 94, 99), progress('{t}申请按期办结率', 93, 98)],
    cost: limit('{t}管理费用占比', '%', 1, 3),
    unitCost: '{t}平均发放标准',
  },
  运维: {
    quality: [rate('{t}设施完好率', 94, 98), progress('{t}管护考核达标率', 93, 98)],
    time: [progress('{t}年度管护任务完成率', 94, 99), progress('{t}故障处置及时率', 92, 98)],
    cost: limit('{t}外包服务费用占比', '%', 20, 45),
    unitCost: '{t}单位管护成本',
  },
  宣传: {
    quality: [rate('{t}内容审核合格率', 97, 99), progress('{t}受众知晓率', 90, 96)],
    time: [progress('{t}活动按期举办率', 94, 99), progress('{t}物料交付及时率', 92, 98)],
    cost: limit('{t}物料制作费用占比', '%', 20, 40),
    unitCost: '{t}平均活动成本',
  },
  服务: {
    quality: [progress('{t}服务规范达标率', 95, 98), rate('{t}数据登记准确率', 96, 99)],
    time: [progress('{t}任务按期完成率', 94, 99), progress('{t}需求响应及时率', 92, 98)],
    cost: limit('{t}交通差旅费用占比', '%', 4, 10),
    unitCost: '{t}平均服务成本',
  },
  监督: {
    quality: [progress('{t}检查记录完整率', 96, 99), rate('{t}结果复核一致率', 94, 98)],
    time: [progress('{t}年度检查计划完成率', 94, 99), progress('{t}问题整改按期办结率', 92, 98)],
    cost: limit('{t}委托检测费用占比', '%', 15, 35),
    unitCost: '{t}平均检查成本',
  },
};

type Benefit = '经济效益指标' | '社会效益指标' | '生态效益指标' | '可持续影响指标';

/** Effects: figures first, then words. */
export const BENEFITS: Readonly<
  Record<Benefit, { readonly figures: Two; readonly words: readonly [Measure, Measure] }>
> = {
  经济效益指标: {
    figures: [amount('{t}带动相关支出节约额', '万元', 6, 48), amount('{t}社会资金带动额', '万元', 8, 90)],
    words: [words('{t}资金使用效益情况', '高于上年水平'), words('{t}带动相关产业情况', '形成稳定带动')],
  },
  社会效益指标: {
    figures: [amount('受益{a}数量', '人', 600, 9800), amount('{t}覆盖村（社区）数量', '个', 6, 38)],
    words: [words('{t}政策公开透明情况', '全程公开'), words('{a}生产生活条件情况', '好于上年')],
  },
  生态效益指标: {
    figures: [progress('{t}废弃物规范处置率', 94, 98), limit('{t}环境投诉次数', '次', 3, 12)],
    words: [words('{t}周边环境恢复情况', '恢复原貌'), words('{t}绿色节约要求落实情况', '符合节约要求')],
  },
  可持续影响指标: {
    figures: [progress('{t}长效管理责任落实率', 93, 98), progress('{t}后续管护经费保障率', 92, 97)],
    words: [words('{t}管理制度建设情况', '制度健全'), words('{t}长效运行机制情况', '机制完备')],
  },
};

export const SATISFACTION: Two = [rate('{a}满意度', 90, 95), rate('{t}协作单位满意度', 90, 96)];

/** Indicators of a unit as a whole; {t} is its field of work. */
export const DEPARTMENT = {
  数量指标: [
    amount('{t}重点工作推进会次数', '次', 6, 24),
    amount('{t}基层调研走访次数', '次', 12, 64),
    amount('{t}业务文件制定数量', '件', 6, 32),
    amount('{t}干部学习培训场次', '场次', 6, 26),
  ],
  质量指标: [
    rate('{t}重点工作考核达标率', 94, 98),
    rate('{t}部门预算编制准确率', 94, 98),
    rate('{t}政府采购执行合规率', 96, 99),
  ],
  时效指标: [
    progress('{t}年度任务按时完成率', 94, 99),
    progress('{t}部门决算按时报送率', 95, 99),
    progress('{t}信息公开按时发布率', 95, 99),
  ],
  成本指标: [
    limit('{t}公用经费控制率', '%', 95, 100),
    limit('{t}三公经费预算执行占比', '%', 85, 100),
    limit('{t}会议费占公用经费比例', '%', 4, 12),
  ],
  经济效益指标: [
    amount('{t}争取上级资金额', '万元', 120, 2600),
    amount('{t}存量资产盘活额', '万元', 20, 260),
    words('{t}财政资金统筹使用情况', '统筹有效'),
  ],
  社会效益指标: [
    amount('{t}服务对象覆盖人数', '人', 900, 12000),
    rate('{t}群众诉求办结率', 93, 98),
    words('{t}依法履职情况', '依法履职'),
    words('{t}办事流程优化情况', '流程简化'),
  ],
  生态效益指标: [
    rate('{t}办公耗材回收利用率', 80, 94),
    rate('{t}无纸化办公占比', 70, 92),
    words('{t}节能降耗情况', '低于上年能耗'),
  ],
  可持续影响指标: [
    rate('{t}内部控制制度执行率', 94, 98),
    rate('{t}岗位培训覆盖率', 92, 98),
    words('{t}人才队伍建设情况', '结构合理'),
    words('{t}绩效管理机制情况', '机制完备'),
  ],
  服务对象满意度指标: [rate('{t}服务对象满意度', 90, 95), rate('{t}基层单位满意度', 90, 96)],
} as const satisfies Readonly<Record<string, readonly Measure[]>>;

export type { Benefit };
