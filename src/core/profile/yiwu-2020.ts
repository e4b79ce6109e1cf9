import { extendProfile } from './extend';
import { mof2020 } from './mof-2020';

/** The county's own way of 2020: grades 优/良/合格/差, 量化率 above 70%. The default profile. */
export const yiwu2020 = extendProfile(mof2020, {
  id: 'yiwu-2020',
  version: '2020.1',
  name: { zh: '伊吾县2020年口径', en: 'Yiwu County 2020' },
  basis: ['哈市财预〔2018〕125号', '财预〔2020〕10号'],
  grades: [
    { from: 90, value: '优' },
    { from: 80, value: '良' },
    { from: 60, value: '合格' },
    { from: Number.MIN_SAFE_INTEGER, value: '差' },
  ],
});
