import type { FormData } from '../forms';
import { cleanSelfEvaluation } from './clean-self-evaluation';

const rows = cleanSelfEvaluation.indicators!;

/** The same self-evaluation with what goes wrong in filling in: blanks, placeholders, names, values that are no numbers. */
export const plantedSelfEvaluation: FormData = {
  ...cleanSelfEvaluation,
  fields: { ...cleanSelfEvaluation.fields, department: null },
  goals: { ...cleanSelfEvaluation.goals, expectedGoal: null },
  indicators: [
    { ...rows[0]!, name: '铺设供水管网长度（≥**公里）' },
    { ...rows[1]!, target: null },
    { ...rows[2]!, actual: '≥95%' },
    { ...rows[3]!, reason: null },
    { ...rows[4]!, name: '管网单位 建设成本' },
    { ...rows[5]!, name: '受益农村人口数' },
    { ...rows[6]! },
    { ...rows[7]!, level2: '环境效益指标' },
    { ...rows[8]!, actual: null },
    { ...rows[9]!, actual: '104.5%' },
  ],
};
