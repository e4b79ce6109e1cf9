import type { Rule } from '../../audit/types';

/** Section F. 资金 of the rule catalogue. */
export const fundRules: readonly Rule[] = [];
