import { squeeze, textOf } from '../../indicator';
import { conversionFactor } from '../../audit/achievement';
import type { IndicatorFacts } from '../../audit/facts';
import type { StageTable } from '../../audit/dossier-types';
import type { CrossContext } from '../../audit/types';
import { agree, product } from '../../measures';
import type { IndicatorRow } from '../../recognise/types';
import { isSlip, nameSkeleton, similarity } from '../names/similar-names';

/** An indicator of one table with that of another. */
export interface RowPair {
  readonly earlier: IndicatorRow;
  readonly later: IndicatorRow;
}

/** How the indicators of two tables of a project answer each other. */
export interface Comparison {
  /** The same name, in the order of the later table. */
  readonly pairs: readonly RowPair[];
  /** Another name for what is evidently the same indicator. */
  readonly renamed: readonly RowPair[];
  readonly added: readonly IndicatorRow[];
  readonly dropped: readonly IndicatorRow[];
}

type FactsOf = CrossContext['facts'];

const named = ({ project }: StageTable): readonly IndicatorRow[] =>
  project.rows.filter((row) => !row.isEmptyBranch && textOf(row.value('name')) !== null);

/** A value in brackets behind a name belongs to the value: 培训人数（≥500人）. */
const skeletonOf = (row: IndicatorRow): string =>
  nameSkeleton(String(row.value('name')).replace(/[(（][^()（）]*[≥≤＞＜><=＝%\d][^()（）]*[)）]\s*$/, ''));

/** So alike are two names of one indicator. */
const RENAMED = 0.5;

/** The same 二级 and the same value: only the name can have been changed. */
function isRenamed(earlier: StageTable, a: IndicatorRow, later: StageTable, b: IndicatorRow, facts: FactsOf) {
  const [first, second] = [facts(earlier.form, a), facts(later.form, b)];
  if (isSlip(first.name, second.name)) return true;
  return (
    first.level2 !== null &&
    first.level2 === second.level2 &&
    first.target.number !== null &&
    isSameTarget(first, second) === true &&
    first.target.unit !== '%' &&
    similarity(first.name, second.name) >= RENAMED
  );
}

/** Several rules lay the same tables beside each other: what came of it holds as long as the facts of the run do. */
const known = new WeakMap<FactsOf, WeakMap<StageTable, Map<StageTable, Comparison>>>();

/** Lays the indicators of a later table beside those of an earlier one. */
export function compareIndicators(earlier: StageTable, later: StageTable, facts: FactsOf): Comparison {
  const ofRun = known.get(facts) ?? new WeakMap<StageTable, Map<StageTable, Comparison>>();
  known.set(facts, ofRun);
  const ofEarlier = ofRun.get(earlier) ?? new Map<StageTable, Comparison>();
  ofRun.set(earlier, ofEarlier);
  const found = ofEarlier.get(later) ?? layBeside(earlier, later, facts);
  ofEarlier.set(later, found);
  return found;
}

function layBeside(earlier: StageTable, later: StageTable, facts: FactsOf): Comparison {
  const open = new Map<string, IndicatorRow[]>();
  for (const row of named(earlier)) {
    const key = skeletonOf(row);
    open.set(key, [...(open.get(key) ?? []), row]);
  }
  const pairs: RowPair[] = [];
  const unmatched: IndicatorRow[] = [];
  for (const row of named(later)) {
    const alike = open.get(skeletonOf(row)) ?? [];
    // Of several with one name, the one under the same 二级.
    const at = Math.max(
      0,
      alike.findIndex((one) => facts(earlier.form, one).level2 === facts(later.form, row).level2),
    );
    const [match] = alike.splice(at, 1);
    if (match) pairs.push({ earlier: match, later: row });
    else unmatched.push(row);
  }
  const dropped = [...open.values()].flat().sort((a, b) => a.index - b.index);
  const renamed: RowPair[] = [];
  const added: IndicatorRow[] = [];
  for (const row of unmatched) {
    const at = dropped.findIndex((one) => isRenamed(earlier, one, later, row, facts));
    const [match] = at < 0 ? [] : dropped.splice(at, 1);
    if (match) renamed.push({ earlier: match, later: row });
    else added.push(row);
  }
  return { pairs, renamed, added, dropped };
}

const isUpper = (sign: string | null) => sign === '≤' || sign === '<';
const isLower = (sign: string | null) => sign === '≥' || sign === '>';
const bare = (text: string): string => squeeze(text).replace(/[,，.。;；:：、"“”'()（）]/g, '');

/** Year and month of a date, as far as they are written: 2024年12月底前, 2024-12-31, 12月. */
function dateIn(text: string): { readonly year: string | null; readonly month: number | null } {
  const bareText = squeeze(text);
  const year = /\d{4}(?=年|[-./])/.exec(bareText)?.[0] ?? null;
  const month = /\d{1,2}(?=月)|(?<=\d{4}[-./])\d{1,2}/.exec(bareText)?.[0];
  return { year, month: month === undefined ? null : Number(month) };
}

/** What both dates say is the same; a part that only one of them writes may be meant by the other. */
function mayBeSameDate(first: string, second: string): boolean {
  const [a, b] = [dateIn(first), dateIn(second)];
  const isSame = <T>(one: T | null, other: T | null) => one === null || other === null || one === other;
  return isSame(a.year, b.year) && isSame(a.month, b.month);
}

/**
 * Whether two targets ask for the same; `null` when that cannot be told: one is blank, or two texts may mean the
 * same date.
 */
export function isSameTarget(a: IndicatorFacts, b: IndicatorFacts): boolean | null {
  const [first, second] = [a.target, b.target];
  if (first.kind === 'blank' || second.kind === 'blank') return null;
  if (first.kind === 'date' || second.kind === 'date')
    return mayBeSameDate(first.rest, second.rest) ? null : false;
  if (first.number === null && second.number === null) return bare(first.rest) === bare(second.rest);
  if (first.number === null || second.number === null) return null;
  if ((isUpper(a.sign) && isLower(b.sign)) || (isLower(a.sign) && isUpper(b.sign))) return false;
  const factor = first.unit === null || second.unit === null ? 1 : conversionFactor(first.unit, second.unit);
  if (factor === null) return false;
  const isShare = (unit: string | null, number: number) => unit === null && Math.abs(number) <= 1;
  const scaled = product(first.number, factor);
  // 0.95 in one table, 95% in the other.
  const isPercentOf =
    (isShare(first.unit, first.number) && agree(product(first.number, 100), second.number, 1e-9)) ||
    (isShare(second.unit, second.number) && agree(product(second.number, 100), first.number, 1e-9));
  if (!agree(scaled, second.number, 1e-9) && !isPercentOf) return false;
  if ((first.upper === null) !== (second.upper === null)) return false;
  return first.upper === null || agree(product(first.upper, factor), second.upper!, 1e-9);
}
