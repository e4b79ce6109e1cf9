/** How large a county is, and which figures its roll-up has to come to. Amounts in 万元, rates and scores as printed. */
export interface CountyFigures {
  readonly units: number;
  readonly departments: IndicatorFigures;
  readonly projects: IndicatorFigures;
  readonly own: GroupFigures;
  readonly special: GroupFigures;
}

/** 二级, 三级 and 定量三级 indicators. */
export interface IndicatorFigures {
  readonly level2: number;
  readonly total: number;
  readonly quantitative: number;
}

/** What one kind of projects comes to by the end of September, and its 自评 at the end of the year. */
export interface GroupFigures {
  readonly units: number;
  readonly projects: number;
  readonly budget: string;
  readonly executed: string;
  /** 目标整体完成率 in percent with two decimals: mean of the indicators. */
  readonly completion: string;
  /** 自评平均得分 with two decimals. */
  readonly score: string;
}

/** The county of the 2020 report. */
export const GOLDEN: CountyFigures = {
  units: 88,
  departments: { level2: 627, total: 1405, quantitative: 1176 },
  projects: { level2: 2055, total: 3649, quantitative: 3102 },
  own: {
    units: 56,
    projects: 198,
    budget: '42948.32',
    executed: '31423.98',
    completion: '82.76',
    score: '90.34',
  },
  special: {
    units: 31,
    projects: 103,
    budget: '35237.04',
    executed: '26224.43',
    completion: '86.75',
    score: '91.23',
  },
};

/** What the report prints of {@link GOLDEN} beside its own figures: quotients, differences, sums. */
export const GOLDEN_PRINTED = {
  departmentQuantification: '83.70',
  projectQuantification: '85.01',
  own: { execution: '73.17', deviation: '9.59' },
  special: { execution: '74.42', deviation: '12.33' },
  all: { projects: 301, budget: '78185.36', executed: '57648.41', execution: '73.73', score: '90.64' },
} as const;

/** A county small enough for a test, with every layout in it. */
export const HAMLET: CountyFigures = {
  units: 6,
  departments: { level2: 43, total: 96, quantitative: 80 },
  projects: { level2: 95, total: 170, quantitative: 144 },
  own: {
    units: 5,
    projects: 9,
    budget: '1952.37',
    executed: '1428.55',
    completion: '82.76',
    score: '90.34',
  },
  special: {
    units: 3,
    projects: 5,
    budget: '1710.53',
    executed: '1273.06',
    completion: '86.75',
    score: '91.23',
  },
};
