import { extendProfile } from './extend';
import { mof2020 } from './mof-2020';

/** 财预〔2021〕101号: cost becomes a level of its own. */
export const mof2021 = extendProfile(mof2020, {
  id: 'mof-2021',
  version: '2021.1',
  name: { zh: '财政部2021年口径', en: 'Ministry of Finance 2021' },
  basis: ['财预〔2021〕101号', '财预〔2020〕10号'],
  weights: {
    schemes: [
      { name: '10/20/40/20/10', 执行率: 10, 成本: 20, 产出: 40, 效益: 20, 满意度: 10 },
      { name: '10/50/30/10', 执行率: 10, 产出: 50, 效益: 30, 满意度: 10 },
      { name: '10/50/40', 执行率: 10, 产出: 50, 效益: 40, 满意度: 0 },
      { name: '10/20/40/30', 执行率: 10, 成本: 20, 产出: 40, 效益: 30, 满意度: 0 },
    ],
    costLevel: 1,
  },
});
