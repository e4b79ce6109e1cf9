import type { MessageData } from '../audit/types';
import { squeeze } from '../indicator';
import { SEVERITY_WORDS, type RuleDraft, type Severity } from '../profile/types';
import { applicableForms } from './applicable';
import { compileCondition } from './condition';
import { buildRule, type CustomRule } from './custom-rule';
import type { DraftField } from './draft';
import type { RuleProblemCode } from './problems';

/** One thing wrong with a rule, at one of its cells. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly code: RuleProblemCode;
  readonly data: MessageData;
}

export type DraftResult =
  | { readonly rule: CustomRule; readonly problems: readonly [] }
  | { readonly rule: null; readonly problems: readonly DraftProblem[] };

/** An id is written into reports and keys: letters, digits and a few signs. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.\-—]{0,39}$/u;
/** JXnnn never changes its meaning, so nobody else's rule may look like one. */
const RESERVED = /^JX/i;

/** The id of a rule as it is compared and reported. */
export function ruleIdOf({ id }: Pick<RuleDraft, 'id'>): string {
  return squeeze(id);
}

function severityOf(text: string): Severity | null {
  const word = squeeze(text);
  const found = (Object.entries(SEVERITY_WORDS) as [Severity, string][]).find(
    ([severity, name]) => word === severity || word === name || word === name.slice(0, 2),
  );
  return found?.[0] ?? null;
}

function checkId(draft: RuleDraft, add: (code: RuleProblemCode, data?: MessageData) => void): void {
  const id = ruleIdOf(draft);
  if (id === '') add('blankId');
  else if (RESERVED.test(id)) add('reservedId', { id });
  else if (!ID.test(id)) add('badId', { id });
}

/** Compiles a rule, or says everything that is wrong with it, each at its own field. */
export function checkDraft(draft: RuleDraft, source: CustomRule['source']): DraftResult {
  const problems: DraftProblem[] = [];
  const at =
    (field: DraftField) =>
    (code: RuleProblemCode, data: MessageData = {}) =>
      void problems.push({ field, code, data });
  checkId(draft, at('id'));
  const message = draft.message.trim();
  if (message === '') at('message')('blankMessage');
  const severity = severityOf(draft.severity);
  if (squeeze(draft.severity) === '') at('severity')('blankSeverity');
  else if (severity === null) at('severity')('unknownSeverity', { severity: draft.severity });

  const applicable = applicableForms(draft.forms);
  if ('unknown' in applicable) at('forms')('unknownForms', { forms: applicable.unknown });
  else if (applicable.definitions.length === 0) at('forms')('blankForms');

  const written = draft.condition.trim();
  if (written === '') at('condition')('blankCondition');
  if (written === '' || 'unknown' in applicable || applicable.definitions.length === 0)
    return { rule: null, problems };
  // Leading blanks are left in, so that positions are those of the cell.
  const condition = compileCondition(draft.condition, applicable.definitions);
  if ('code' in condition) at('condition')(condition.code, condition.data);
  if ('code' in condition || severity === null || problems.length > 0) return { rule: null, problems };
  const { since, until } = draft;
  const rule = buildRule({
    id: ruleIdOf(draft),
    severity,
    message,
    written,
    codes: applicable.codes,
    condition,
    source,
    since,
    until,
  });
  return { rule, problems: [] };
}
