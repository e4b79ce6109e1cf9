import type { Rule } from '../../audit/types';
import { jx220 } from './jx220-blank-result';
import { jx222 } from './jx222-score';
import { jx223 } from './jx223-conclusion';
import { jx224 } from './jx224-new-project';

/** Section J. 事前评估 of the rule catalogue. */
export const exAnteRules: readonly Rule[] = [jx220, jx222, jx223, jx224];
