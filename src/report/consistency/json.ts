import {
  calculationOf,
  relationCalculation,
  type CheckedFigure,
  type CheckedRelation,
  type TextCheck,
  type TextPlace,
} from '../../core/consistency';
import type { CountyFigure } from '../../core/rollup';
import { VERSION } from '../../version';
import { consistencyCounts } from './text';

/** What was compared with what. */
export interface ConsistencyRun {
  /** The text, as the user calls it. */
  readonly file: string;
  readonly profile: { readonly id: string; readonly version: string };
  /** Of the ledgers; `null` where none were given or they do not say. */
  readonly year: number | null;
}

const place = ({ paragraph, start, end }: TextPlace) => ({ paragraph, start, end });

function expected(figure: CountyFigure | null, { claim }: CheckedFigure) {
  if (!figure) return null;
  const { scope, stage, months, method, value } = figure;
  return { value, calculation: calculationOf(figure, claim.number), scope, stage, months, method };
}

function figure(checked: CheckedFigure) {
  const { claim, verdict, reason, hint, exceptions } = checked;
  const { value, digits, kind, scale, bound } = claim.number;
  return {
    verdict,
    reason,
    ...place(claim.place),
    text: claim.text,
    words: claim.words,
    measure: claim.measure,
    grade: claim.grade,
    scope: claim.scope,
    stage: claim.stage,
    year: claim.year,
    months: claim.months,
    claimed: { value, digits, kind, scale, bound, isEach: claim.isEach },
    expected: expected(checked.figure, checked),
    hint: hint && { kind: hint.kind, ...expected(hint.figure, checked)! },
    exceptions: exceptions.map(({ name, value: own }) => ({ name, value: own })),
  };
}

function relation(checked: CheckedRelation) {
  const { kind, verdict, measure, operands, result, computed } = checked;
  return {
    kind,
    verdict,
    measure,
    calculation: relationCalculation(checked),
    operands: operands.map((one) => ({ text: one.text, ...place(one.place) })),
    result: { text: result.text, ...place(result.place) },
    computed,
  };
}

/** A check as one JSON object; docs/consistency.schema.json describes it. The same input gives the same bytes. */
export function consistencyToJson(check: TextCheck, { file, profile, year }: ConsistencyRun): string {
  const json = {
    tool: 'jixiao',
    version: VERSION,
    profile: profile.id,
    profileVersion: profile.version,
    file,
    year,
    hasLedgers: check.coverage !== null,
    counts: consistencyCounts(check),
    figures: check.figures.map(figure),
    relations: check.relations.map(relation),
    coverage: check.coverage,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
