import type { Rule } from '../../audit/types';
import { jx040 } from './jx040-blank-name';
import { jx041 } from './jx041-duplicate-name';
import { jx042 } from './jx042-near-duplicate';
import { jx046 } from './jx046-blank-goal';

/** Section C. 名称与文字 of the rule catalogue. */
export const nameRules: readonly Rule[] = [jx040, jx041, jx042, jx046];
