import type { Rule } from '../../audit/types';

/** Section C. 名称与文字 of the rule catalogue. */
export const nameRules: readonly Rule[] = [];
