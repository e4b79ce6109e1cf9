import type { Rule } from '../../audit/types';

/** Section A. 表头与身份 of the rule catalogue. */
export const identityRules: readonly Rule[] = [];
