import type { Finding, Fix } from '../audit/types';
import type { Address, CellValue, Grid } from '../grid';
import { contentAt, placeOf, sameContent, type CellContent } from './content';

/**
 * What stands in the way of a fix: `formula` wants the user's word before a formula is overwritten; a `waiting` one
 * comes after another on the same cell; since the audit the row was `changed`, or the sheet is `gone`.
 */
export type FixState = 'ready' | 'formula' | 'waiting' | 'changed' | 'gone';

/** One cell before and after. */
export interface PlannedEdit {
  readonly sheet: string;
  readonly cell: Address;
  readonly before: CellContent;
  /** What the cell shows: for a formula, its result. */
  readonly shown: CellValue;
  readonly after: CellValue;
  readonly hasFormula: boolean;
}

/** The fix of a finding as it would be carried out now. */
export interface PlannedFix {
  readonly finding: Finding;
  readonly kind: Fix['kind'];
  readonly state: FixState;
  /** Empty when the fix cannot be carried out. */
  readonly edits: readonly PlannedEdit[];
}

/** Sheets by name. */
export type Grids = ReadonlyMap<string, Grid>;

/** Fixes that may be applied unseen; a formula in the cell may still forbid it. */
export const hasSafeFix = ({ fix }: Finding): boolean => fix?.kind === 'fix';

/**
 * What the fixes of these findings would do to the cells as they are now.
 * @param audited the sheets as the findings saw them
 * @param now the same sheets as they are
 */
export function planFixes(findings: readonly Finding[], audited: Grids, now: Grids): PlannedFix[] {
  const taken = new Set<string>();
  return findings.flatMap((finding) => {
    const { fix } = finding;
    if (!fix) return [];
    const planned = planFix(finding, fix, audited, now);
    const places = planned.edits.map(({ sheet, cell }) => placeOf(sheet, cell));
    if (places.some((place) => taken.has(place))) return [{ ...planned, state: 'waiting' as const }];
    for (const place of places) taken.add(place);
    return [planned];
  });
}

function planFix(finding: Finding, fix: Fix, audited: Grids, now: Grids): PlannedFix {
  const refused = (state: FixState): PlannedFix => ({ finding, kind: fix.kind, state, edits: [] });
  const sheets = [finding.sheet, ...fix.edits.map(({ sheet }) => sheet)];
  if (sheets.some((sheet) => !now.has(sheet) || !audited.has(sheet))) return refused('gone');
  if (!isAsAudited(finding, fix, audited, now)) return refused('changed');
  const edits = fix.edits
    .map(({ sheet, cell, value }): PlannedEdit => {
      const before = contentAt(now.get(sheet)!, cell);
      const shown = now.get(sheet)!.value(cell.row, cell.col);
      return { sheet, cell, before, shown, after: value, hasFormula: 'formula' in before };
    })
    .filter(({ before, after }) => !sameContent(before, { value: after }));
  if (edits.length === 0) return refused('changed');
  const state = edits.some(({ hasFormula }) => hasFormula) ? 'formula' : 'ready';
  return { finding, kind: fix.kind, state, edits };
}

/**
 * True when the rows of the cells, and whatever else the finding speaks of, are as the audit saw them: a fix
 * computed from other figures, or for a row that has moved since, would do harm.
 */
function isAsAudited(finding: Finding, fix: Fix, audited: Grids, now: Grids): boolean {
  const rows = new Map<string, { sheet: string; row: number }>();
  const add = (sheet: string, row: number) => rows.set(`${row} ${sheet}`, { sheet, row });
  add(finding.sheet, finding.cell.row);
  for (const { sheet, cell } of fix.edits) add(sheet, cell.row);
  for (const { top, bottom } of finding.cells ?? [])
    for (let row = top; row <= bottom; row++) add(finding.sheet, row);
  return [...rows.values()].every(({ sheet, row }) => sameRow(audited.get(sheet)!, now.get(sheet)!, row));
}

function sameRow(before: Grid, after: Grid, row: number): boolean {
  const left = Math.min(before.area.left, after.area.left);
  const right = Math.max(before.area.right, after.area.right);
  for (let col = left; col <= right; col++) {
    const cell = { row, col };
    if (!sameContent(contentAt(before, cell), contentAt(after, cell))) return false;
    if (before.value(row, col) !== after.value(row, col)) return false;
  }
  return true;
}
