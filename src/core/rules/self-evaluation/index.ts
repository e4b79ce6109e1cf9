import type { Rule } from '../../audit/types';

/** Section H. 自评 of the rule catalogue. */
export const selfEvaluationRules: readonly Rule[] = [];
