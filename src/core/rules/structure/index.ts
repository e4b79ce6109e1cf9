import type { Rule } from '../../audit/types';

/** Section B. 结构与层级 of the rule catalogue. */
export const structureRules: readonly Rule[] = [];
