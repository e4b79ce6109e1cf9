/** A standard 一级指标 with its 二级指标. */
export interface Branch {
  readonly level1: string;
  readonly level2: readonly string[];
}

/**
 * 一级 and 二级指标 in the order of the official form: 财预〔2020〕10号 keeps 成本 under 产出, 财预〔2021〕101号
 * makes it a 一级指标 (财预〔2021〕101号).
 * @param costLevel level at which 成本指标 stands
 */
export function standardBranches(costLevel: 1 | 2): readonly Branch[] {
  const isCostOfItsOwn = costLevel === 1;
  return [
    ...(isCostOfItsOwn
      ? [{ level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] }]
      : []),
    {
      level1: '产出指标',
      level2: ['数量指标', '质量指标', '时效指标', ...(isCostOfItsOwn ? [] : ['成本指标'])],
    },
    {
      level1: '效益指标',
      level2: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
    },
    { level1: '满意度指标', level2: ['服务对象满意度指标'] },
  ];
}
