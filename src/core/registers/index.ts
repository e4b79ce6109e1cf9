/** Lists that a bureau keeps beside the forms: each defined once, for recognition and for templates. */
import { customRuleList } from './custom-rules';
import { evidenceList, issueLog } from './follow-up';
import { projectRegister } from './project-register';
import { gradeDistribution, indicatorSummary, monitoringSummary, submissionStatus } from './summaries';
import type { RegisterDefinition, RegisterId } from './types';
import { unitRoster } from './unit-roster';

export { customRuleList };
export { column, count } from './column';
export {
  composeRegister,
  ROWS_ABOVE,
  type Calculated,
  type RegisterCell,
  type RegisterFoot,
  type RegisterRow,
} from './compose';
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

/** The definition of a register. */
export function registerById(id: RegisterId): RegisterDefinition {
  const register = registers.find((candidate) => candidate.id === id);
  if (!register) throw new RangeError(`no register with id "${id}"`);
  return register;
}
