import type { FormData } from '../../src/core/forms';
import { roundHalfUp } from '../../src/core/measures';

type Row = NonNullable<FormData['indicators']>[number];

/** One kind of project with its ten indicators; `base` is scaled per project so that no two tables agree. */
interface Pattern {
  readonly project: string;
  readonly indicators: readonly (readonly [
    level1: string,
    level2: string,
    name: string,
    sign: string,
    base: number,
    meterUnit: string,
    weight: number,
  ])[];
}

const patterns: readonly Pattern[] = [
  {
    project: '道路养护',
    indicators: [
      ['产出指标', '数量指标', '养护道路里程', '≥', 48, '公里', 10],
      ['产出指标', '数量指标', '更换护栏长度', '≥', 1200, '米', 10],
      ['产出指标', '质量指标', '养护工程验收合格率', '≥', 95, '%', 10],
      ['产出指标', '时效指标', '养护任务按期完成率', '≥', 96, '%', 10],
      ['产出指标', '成本指标', '每公里养护成本', '≤', 3.5, '万元', 10],
      ['效益指标', '经济效益指标', '车辆通行时间缩短比例', '≥', 8, '%', 5],
      ['效益指标', '社会效益指标', '受益行政村数量', '≥', 12, '个', 10],
      ['效益指标', '生态效益指标', '沿线扬尘投诉次数', '≤', 6, '次', 5],
      ['效益指标', '可持续影响指标', '养护责任落实率', '≥', 97, '%', 10],
      ['满意度指标', '服务对象满意度指标', '沿线群众满意度', '≥', 90, '%', 10],
    ],
  },
  {
    project: '技能培训',
    indicators: [
      ['产出指标', '数量指标', '培训人员数量', '≥', 360, '人次', 10],
      ['产出指标', '数量指标', '举办培训班期数', '≥', 9, '期', 10],
      ['产出指标', '质量指标', '培训考核合格率', '≥', 92, '%', 10],
      ['产出指标', '时效指标', '培训计划按期完成率', '≥', 98, '%', 10],
      ['产出指标', '成本指标', '人均培训成本', '≤', 800, '元', 10],
      ['效益指标', '经济效益指标', '学员月均收入增加额', '≥', 350, '元', 10],
      ['效益指标', '社会效益指标', '学员就业率', '≥', 75, '%', 10],
      ['效益指标', '可持续影响指标', '半年稳定就业率', '≥', 70, '%', 10],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥', 91, '%', 5],
      ['满意度指标', '服务对象满意度指标', '用工单位满意度', '≥', 90, '%', 5],
    ],
  },
  {
    project: '设备购置',
    indicators: [
      ['产出指标', '数量指标', '购置设备数量', '≥', 24, '台', 10],
      ['产出指标', '数量指标', '设备安装点位数量', '≥', 18, '处', 10],
      ['产出指标', '质量指标', '设备验收合格率', '≥', 98, '%', 10],
      ['产出指标', '时效指标', '设备到货及时率', '≥', 95, '%', 10],
      ['产出指标', '成本指标', '单台设备采购成本', '≤', 2.4, '万元', 10],
      ['效益指标', '经济效益指标', '年节约外包费用', '≥', 16, '万元', 5],
      ['效益指标', '社会效益指标', '设备服务覆盖人口数', '≥', 5200, '人', 10],
      ['效益指标', '生态效益指标', '设备能耗达标率', '≥', 96, '%', 5],
      ['效益指标', '可持续影响指标', '设备完好率', '≥', 95, '%', 10],
      ['满意度指标', '服务对象满意度指标', '使用人员满意度', '≥', 92, '%', 10],
    ],
  },
];

const units = [
  '临溪县交通运输局',
  '临溪县教育局',
  '临溪县卫生健康局',
  '临溪县农业农村局',
  '临溪县水利局',
  '临溪县住房和城乡建设局',
  '临溪县民政局',
  '临溪县文化和旅游局',
  '临溪县林业局',
  '临溪县应急管理局',
] as const;

/** Every shortfall has its own story. */
function reasonFor(unit: string, name: string, seed: number): string {
  const causes = [
    '部分点位受汛期影响推迟',
    '供货单位交货延期',
    '参加单位人员临时调整',
    '前期勘察设计变更',
    '验收环节发现问题返工',
  ];
  const remedies = [
    '已重新排定进度，由专人每周督办',
    '已督促有关单位在一个月内补齐',
    '已调整实施计划，争取明年一季度完成',
  ];
  return `${unit.slice(3)}的${name}因${causes[seed % causes.length]!}，${remedies[seed % remedies.length]!}。`;
}

function rowsOf(unit: string, pattern: Pattern, seed: number): Row[] {
  const project = `${unit.slice(3, 5)}${pattern.project}项目`;
  return pattern.indicators.map(([level1, level2, name, sign, base, meterUnit, weight], index) => {
    const isRate = meterUnit === '%';
    const target = isRate ? base : roundHalfUp(base * (1 + seed / 40), base < 10 ? 1 : 0);
    const isShort = (seed * 7 + index) % 11 === 5 && sign === '≥';
    const factor = sign === '≤' ? 0.96 : isShort ? 0.9 : 1 + ((seed * 3 + index * 5) % 9) / 100;
    const digits = isRate || base < 50 ? 1 : 0;
    const reached = roundHalfUp(target * factor, digits);
    const whole = ['台', '处', '期', '个', '次', '人', '人次'].includes(meterUnit);
    const rounded = whole
      ? isShort
        ? Math.floor(reached)
        : sign === '≤'
          ? Math.floor(reached)
          : Math.ceil(reached)
      : reached;
    const actual = isRate ? Math.min(rounded, 100) : rounded;
    const isMet = sign === '≤' ? actual <= target : actual >= target;
    return {
      unitName: unit,
      projectName: project,
      stage: '自评',
      level1,
      level2,
      name,
      sign,
      target,
      meterUnit,
      actual,
      weight,
      score: isMet ? weight : roundHalfUp((actual / target) * weight, 2),
      reason: isMet ? null : reasonFor(unit, name, seed + index),
    };
  });
}

/** 300 rows: ten units of an invented county, three projects each, ten indicators a project. */
export function ledgerRows(): Row[] {
  const rows = units.flatMap((unit, u) => patterns.flatMap((pattern, p) => rowsOf(unit, pattern, u * 3 + p)));
  return rows.map((row, index) => ({ sequence: index + 1, ...row }));
}
