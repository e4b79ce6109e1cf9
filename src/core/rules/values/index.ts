import type { Rule } from '../../audit/types';

/** Section D. 符号、指标值与单位 of the rule catalogue. */
export const valueRules: readonly Rule[] = [];
