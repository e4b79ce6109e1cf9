import type { Rule } from '../../audit/types';

/** Stages beside each other, units beside units, forms beside the bureau's registers. */
export const acrossRules: readonly Rule[] = [];
