import type { Rule } from '../../audit/types';
import { jx040 } from './jx040-blank-name';
import { jx041 } from './jx041-duplicate-name';
import { jx042 } from './jx042-near-duplicate';
import { jx043 } from './jx043-value-in-name';
import { jx044 } from './jx044-sentence-name';
import { jx045 } from './jx045-unmeasurable-name';
import { jx046 } from './jx046-blank-goal';
import { jx047 } from './jx047-goal-without-indicator';
import { jx048 } from './jx048-goal-figures';
import { jx050 } from './jx050-typos';
import { jx051 } from './jx051-mid-term-goal';

/** Section C. 名称与文字 of the rule catalogue. */
export const nameRules: readonly Rule[] = [
  jx040,
  jx041,
  jx042,
  jx043,
  jx044,
  jx045,
  jx046,
  jx047,
  jx048,
  jx050,
  jx051,
];
