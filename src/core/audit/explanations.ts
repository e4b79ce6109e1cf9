import type { CellValue } from '../grid';
import { unnumbered } from './finding-key';
import type { Finding } from './types';

/** 出错说明 as stored in a workbook. */
export interface Explanation {
  /** Key of the finding it was given for. */
  readonly key: string;
  readonly text: string;
  /** ISO day ("2020-12-31") on which it was given. */
  readonly date: string;
  /** {@link Finding.said} of the finding at that time. */
  readonly said: string;
  /** What stood in the cell at that time, for showing; long texts are cut. */
  readonly value: CellValue;
}

/** Explanations by the key they were given for. */
export type Explanations = ReadonlyMap<string, Explanation>;

export const NO_EXPLANATIONS: Explanations = new Map();

/** More are not kept; the oldest go first. */
const MOST = 500;
/** No explanation is longer, in characters. */
export const LONGEST_EXPLANATION = 1000;
const LONGEST_KEY = 800;
const LONGEST_VALUE = 100;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DIGEST = /^[0-9a-z]{1,12}$/;

/** An error has to be put right, and a hint asks for nothing: only what is to be verified can be explained. */
export const canBeExplained = ({ severity, said }: Finding): boolean =>
  severity === 'warning' && said !== undefined;

/** True when an explanation stands that was given for what the finding says now. */
export const isExplained = ({ explanation }: Finding): boolean =>
  explanation !== undefined && !explanation.isStale;

/** How many findings still ask for an explanation. */
export const countUnexplained = (findings: readonly Finding[]): number =>
  findings.filter((finding) => canBeExplained(finding) && !isExplained(finding)).length;

/**
 * Findings with the explanations given for them. One whose values have changed since is stale: it is shown, and
 * does not count. Where several findings differ by their order only (two copies of a nameless form), an
 * explanation belongs to the one that says what it was given for: the order is another one when sheets were moved,
 * or when a single sheet is audited.
 */
export function explainFindings(
  findings: readonly Finding[],
  explanations: Explanations,
): readonly Finding[] {
  const plain = findings.map(({ explanation: _, ...finding }): Finding => finding);
  if (explanations.size === 0) return plain;
  const given = new Map<Finding, { readonly explanation: Explanation; readonly isStale: boolean }>();
  const left = new Map(explanations);
  const give = (finding: Finding, explanation: Explanation, isStale: boolean) => {
    given.set(finding, { explanation, isStale });
    left.delete(explanation.key);
  };

  const open = plain.filter(canBeExplained);
  for (const finding of open) {
    const found = left.get(finding.key);
    if (found?.said === finding.said) give(finding, found!, false);
  }
  const byWords = new Map<string, Explanation>();
  for (const one of left.values()) byWords.set(`${unnumbered(one.key)} ${one.said}`, one);
  for (const finding of open) {
    if (given.has(finding)) continue;
    const found = byWords.get(`${unnumbered(finding.key)} ${finding.said}`);
    if (found && left.has(found.key)) give(finding, found, false);
  }
  for (const finding of open) {
    const found = given.has(finding) ? undefined : left.get(finding.key);
    if (found) give(finding, found, true);
  }

  return plain.map((finding) => {
    const found = given.get(finding);
    if (!found) return finding;
    const { text, date, value, key } = found.explanation;
    return { ...finding, explanation: { text, date, isStale: found.isStale, value, storedAs: key } };
  });
}

/**
 * Explanations with one more; it replaces what the finding was explained by so far. A text of blanks takes the
 * explanation away. `date` is the ISO day of today, which the core cannot know; `value` what the cell holds.
 */
export function withExplanation(
  explanations: Explanations,
  finding: Finding,
  text: string,
  date: string,
): Explanations {
  const words = text.trim().slice(0, LONGEST_EXPLANATION);
  const changed = new Map(explanations);
  changed.delete(finding.explanation?.storedAs ?? finding.key);
  changed.delete(finding.key);
  if (words === '' || !canBeExplained(finding) || finding.key.length > LONGEST_KEY) return changed;
  const { key, actual = null } = finding;
  return changed.set(key, { key, text: words, date, said: finding.said!, value: shortened(actual) });
}

const shortened = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value;

/** Explanations as they are stored. Whatever is none is left out: the workbook may come from anywhere. */
export function explanationsFromJson(json: unknown): Explanations {
  if (!Array.isArray(json)) return NO_EXPLANATIONS;
  const found = new Map<string, Explanation>();
  for (const entry of (json as unknown[]).slice(-MOST)) {
    const explanation = explanationFromJson(entry);
    if (explanation) found.set(explanation.key, explanation);
  }
  return found;
}

function explanationFromJson(json: unknown): Explanation | null {
  if (typeof json !== 'object' || json === null) return null;
  const { key, text, date, said, value } = json as Record<string, unknown>;
  const isText = (one: unknown, longest: number): one is string =>
    typeof one === 'string' && one.length > 0 && one.length <= longest;
  if (!isText(key, LONGEST_KEY) || !isText(text, LONGEST_EXPLANATION)) return null;
  if (typeof date !== 'string' || !DAY.test(date)) return null;
  if (typeof said !== 'string' || !DIGEST.test(said)) return null;
  const isValue =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    isText(value, LONGEST_VALUE);
  return { key, text, date, said, value: isValue ? value : null };
}

/** For storing: the newest last, the oldest dropped where there are too many. */
export function explanationsToJson(
  explanations: Explanations,
): Record<keyof Explanation, string | number | boolean | null>[] {
  return [...explanations.values()].slice(-MOST).map((one) => ({ ...one }));
}
