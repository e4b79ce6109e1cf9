import type { Rule } from '../../audit/types';

/** Section E. 分值 of the rule catalogue. */
export const weightRules: readonly Rule[] = [];
