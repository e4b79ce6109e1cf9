import { contains } from '../address';
import type { Finding, Fix } from '../audit/types';
import type { Address, CellValue, Grid } from '../grid';
import { contentAt, placeOf, sameContent, type CellContent } from './content';

/**
 * What stands in the way of a fix: `formula` wants the user's word before a formula is overwritten; a `waiting` one
 * comes after another that changes the same cell, or one it was computed from; since the audit the row was `changed`, or the sheet is `gone`.
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
 * What the fixes of these findings would do to the cells as they are now. Of two fixes on one cell the second waits,
 * and so does one whose finding speaks of a cell that another fix changes: a total waits for its parts.
 * @param audited the sheets as the findings saw them
 * @param now the same sheets as they are
 */
export function planFixes(findings: readonly Finding[], audited: Grids, now: Grids): PlannedFix[] {
  const planned = findings.flatMap((finding) =>
    finding.fix ? [planFix(finding, finding.fix, audited, now)] : [],
  );
  const owners = new Map<string, PlannedFix>();
  const second = new Set<PlannedFix>();
  for (const fix of planned) {
    const places = fix.edits.map(({ sheet, cell }) => placeOf(sheet, cell));
    if (places.some((place) => owners.has(place))) second.add(fix);
    else for (const place of places) owners.set(place, fix);
  }
  const edited = [...owners.values()].flatMap((fix) => fix.edits.map((edit) => ({ fix, edit })));
  const dependent = new Set(
    planned.filter(({ finding }, index) =>
      edited.some(
        ({ fix, edit }) =>
          fix !== planned[index] &&
          edit.sheet === finding.sheet &&
          (finding.cells ?? []).some((area) => contains(area, edit.cell)),
      ),
    ),
  );
  // Where each waits for the other, one has to begin.
  const first = planned.find((fix) => fix.edits.length > 0 && !second.has(fix));
  if (first && planned.every((fix) => fix.edits.length === 0 || second.has(fix) || dependent.has(fix)))
    dependent.delete(first);
  return planned.map((fix) =>
    fix.edits.length > 0 && (second.has(fix) || dependent.has(fix)) ? { ...fix, state: 'waiting' } : fix,
  );
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
