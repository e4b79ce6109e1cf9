/** What is put together in the builder, as the condition and as a sentence. */
import { nameKey } from '../../core/custom-rules';
import { readNumber } from '../../core/indicator';
import { formById, type FormDefinition } from '../../core/forms';
import type { Severity } from '../../core/profile';

/** How two numbers or texts compare, by the signs of a condition. */
const SIGNS = { atMost: '<=', below: '<', atLeast: '>=', above: '>', equals: '=', differs: '!=' } as const;

export type Operator = keyof typeof SIGNS | 'blank' | 'filled' | 'contains' | 'lacks';

const COMPARISONS = Object.keys(SIGNS) as (keyof typeof SIGNS)[];

/** What numbers can be asked. */
export const FOR_NUMBERS: readonly Operator[] = [...COMPARISONS, 'blank', 'filled'];
/** What texts can be asked. */
export const FOR_TEXTS: readonly Operator[] = ['equals', 'differs', 'blank', 'filled', 'contains', 'lacks'];

/** One comparison: a field, how it compares, and with what. */
export interface Clause {
  /** A field's name, or a sum such as sum(指标.分值). */
  readonly left: string;
  readonly operator: Operator;
  /** Another field; `null` for the value that was typed. */
  readonly field: string | null;
  readonly value: string;
}

export interface RuleParts {
  /** Name of the form. */
  readonly form: string;
  /** What must be the case for the rule to ask at all. */
  readonly when: Clause | null;
  readonly then: Clause;
  readonly severity: Severity;
  readonly message: string;
}

/** True for what needs nothing on its right. */
export const isUnary = (operator: Operator): boolean => operator === 'blank' || operator === 'filled';
const isAboutTexts = (operator: Operator): boolean => operator === 'contains' || operator === 'lacks';

/** True when a clause says all that it has to. */
export function isComplete({ left, operator, field, value }: Clause): boolean {
  return left !== '' && (isUnary(operator) || field !== null || value.trim() !== '');
}

/** A typed value: a number as it is, anything else in quotes. */
function literal(value: string, operator: Operator): string {
  const text = value.trim();
  const isNumber = !isAboutTexts(operator) && readNumber(text).number !== null && !text.endsWith('分');
  return isNumber ? text.replaceAll(',', '') : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function clauseText({ left, operator, field, value }: Clause): string {
  const right = field ?? literal(value, operator);
  switch (operator) {
    case 'blank':
      return `${left} = null`;
    case 'filled':
      return `${left} != null`;
    case 'contains':
      return `contains(${left}, ${right})`;
    case 'lacks':
      return `not(contains(${left}, ${right}))`;
    default:
      return `${left} ${SIGNS[operator]} ${right}`;
  }
}

/** The condition, as it stands on the sheet. */
export function conditionOf({ when, then }: Pick<RuleParts, 'when' | 'then'>): string {
  return when ? `if ${clauseText(when)} then ${clauseText(then)} else true` : clauseText(then);
}

/** A clause to begin with: the points, or whatever comes first on the form. */
export function firstClause({ indicators }: FormDefinition): Clause {
  const column = (wanted: string) => indicators.columns.find(({ id }) => id === wanted);
  const { label } = column('score') ?? column('weight') ?? column('name') ?? indicators.columns[0]!;
  return { left: nameKey(label.zh), operator: 'atMost', field: null, value: '' };
}

/** A rule to begin with, for a form. */
export function newParts(form: FormDefinition = formById('project-selfeval')): RuleParts {
  return { form: form.name.zh, when: null, then: firstClause(form), severity: 'warning', message: '' };
}
