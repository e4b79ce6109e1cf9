import type { Rule } from '../../audit/types';
import { jx140 } from './jx140-progress';
import { jx141 } from './jx141-forecast';
import { jx145 } from './jx145-doubt';

/** Section G. 监控 of the rule catalogue. */
export const monitoringRules: readonly Rule[] = [jx140, jx141, jx145];
