import type { Rule } from '../../audit/types';
import { jx241 } from './jx241-hidden';
import { jx242 } from './jx242-overwritten';
import { jx243 } from './jx243-numbers-as-text';
import { jx244 } from './jx244-merges';
import { jx245 } from './jx245-broken-formulas';
import { jx246 } from './jx246-protected';

/** Section J. 工作簿 of the rule catalogue. */
export const workbookRules: readonly Rule[] = [jx241, jx242, jx243, jx244, jx245, jx246];
