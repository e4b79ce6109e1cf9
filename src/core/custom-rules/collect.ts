import type { MessageData } from '../audit/types';
import type { Address } from '../grid';
import type { Profile, RuleDraft } from '../profile/types';
import type { RegisterInstance, RegisterLine } from '../recognise/types';
import { checkDraft, ruleIdOf } from './check-draft';
import type { CustomRule } from './custom-rule';
import type { DraftField } from './draft';
import type { RuleProblemCode } from './problems';

/** A line of the sheet 自定义审核 that is wrong, at its cell. */
export interface SheetProblem {
  readonly sheet: string;
  readonly cell: Address;
  readonly code: RuleProblemCode;
  readonly data: MessageData;
}

/** A rule of the profile that is wrong; checked when the profile was read, so hardly ever there. */
export interface ProfileRuleProblem {
  /** Position in the profile's list, from 0. */
  readonly index: number;
  readonly id: string;
  readonly field: DraftField;
  readonly code: RuleProblemCode;
  readonly data: MessageData;
}

/** Every rule of the user's own that an audit runs, and what is wrong with the others. */
export interface CollectedRules {
  readonly rules: readonly CustomRule[];
  readonly problems: readonly SheetProblem[];
  readonly profileProblems: readonly ProfileRuleProblem[];
}

/** More rules than anybody writes; what a hostile file holds beyond them is not compiled. */
const MOST_RULES = 300;

/** The rules on sheets 自定义审核, in their order. */
function draftsOn(registers: readonly RegisterInstance[]) {
  return registers
    .filter(({ definition }) => definition.id === 'custom-rules')
    .flatMap(({ sheet, rows }) => rows.map((line) => ({ sheet, line, draft: draftOf(line) })));
}

function draftOf({ values }: RegisterLine): RuleDraft {
  const text = (field: DraftField) => String(values.get(field)?.value ?? '');
  return {
    id: text('id'),
    forms: text('forms'),
    condition: text('condition'),
    severity: text('severity'),
    message: text('message'),
  };
}

/** Compiles the rules of the profile and of the workbook's own sheets. A bad one never stops the others. */
export function collectRules(
  registers: readonly RegisterInstance[],
  { customRules = [] }: Pick<Profile, 'customRules'>,
): CollectedRules {
  const rules = new Map<string, CustomRule>();
  const profileProblems: ProfileRuleProblem[] = [];
  const problems: SheetProblem[] = [];
  for (const [index, draft] of customRules.slice(0, MOST_RULES).entries()) {
    const id = ruleIdOf(draft);
    const result = checkDraft(draft, 'profile');
    profileProblems.push(...result.problems.map((problem) => ({ index, id, ...problem })));
    if (result.rule && rules.has(id))
      profileProblems.push({ index, id, field: 'id', code: 'duplicateId', data: { id } });
    else if (result.rule) rules.set(id, result.rule);
  }
  const seen = new Set(rules.keys());
  for (const { sheet, line, draft } of draftsOn(registers).slice(0, MOST_RULES)) {
    const id = ruleIdOf(draft);
    const result = checkDraft(draft, 'workbook');
    const add = (field: DraftField, code: RuleProblemCode, data: MessageData) => {
      const cell = line.values.get(field)?.cell;
      if (cell) problems.push({ sheet, cell, code, data });
    };
    for (const { field, code, data } of result.problems) add(field, code, data);
    if (id !== '' && seen.has(id)) add('id', 'duplicateId', { id });
    else if (result.rule) rules.set(id, result.rule);
    seen.add(id);
  }
  return { rules: [...rules.values()], problems, profileProblems };
}
