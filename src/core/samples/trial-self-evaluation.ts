import type { FormData } from '../forms';
import { cleanSelfEvaluation } from './clean-self-evaluation';

const rows = cleanSelfEvaluation.indicators!;

/**
 * The same self-evaluation for a first try: slips of the hand that are fixed at a press, and a deviation from the rule
 * that somebody who has a reason may explain.
 */
export const trialSelfEvaluation: FormData = {
  ...cleanSelfEvaluation,
  indicators: [
    { ...rows[0]!, name: '铺设供水 管网长度' },
    { ...rows[1]!, name: `${rows[1]!.name!} ` },
    { ...rows[2]!, target: '大于等于95%' },
    ...rows.slice(3, 7),
    { ...rows[7]!, level2: '环境效益指标' },
    ...rows.slice(8),
  ],
};
