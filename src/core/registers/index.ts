/** Lists that a bureau keeps beside the forms: each defined once, for recognition and for templates. */
import { customRuleList } from './custom-rules';
import { evidenceList, issueLog } from './follow-up';
import { projectRegister } from './project-register';
import { gradeDistribution, indicatorSummary, monitoringSummary, submissionStatus } from './summaries';
import type { RegisterDefinition } from './types';
import { unitRoster } from './unit-roster';

export { customRuleList };
export { composeRegister, type RegisterRow } from './compose';
export type { RegisterColumn, RegisterDefinition, RegisterId } from './types';

/** Every register the product knows. */
export const registers: readonly RegisterDefinition[] = [
  unitRoster,
  projectRegister,
  indicatorSummary,
  monitoringSummary,
  gradeDistribution,
  submissionStatus,
  issueLog,
  evidenceList,
  customRuleList,
];
