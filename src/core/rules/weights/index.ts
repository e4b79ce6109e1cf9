import type { Rule } from '../../audit/types';
import { jx100 } from './jx100-project-total';
import { jx101 } from './jx101-level-points';
import { jx102 } from './jx102-level-scheme';
import { jx103 } from './jx103-printed-label';
import { jx104 } from './jx104-missing-points';
import { jx105 } from './jx105-uneven-points';
import { jx106 } from './jx106-dominant-indicator';
import { jx108 } from './jx108-unset-cost';
import { jx176 } from './jx176-table-total';

/** Section E. 分值 of the rule catalogue, with the total of a self-evaluation (JX176). */
export const weightRules: readonly Rule[] = [jx100, jx101, jx102, jx103, jx104, jx105, jx106, jx108, jx176];
