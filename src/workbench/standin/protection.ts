import type { Area } from '../../core/grid';
import type { BackendSheet, BackendValue, SheetProtection } from './backend';
import type { StandInContext } from './context';
import { accessDenied, invalidArgument } from './errors';

type Allowance = Exclude<keyof SheetProtection, 'selectionMode'>;

/** Excel's own answers for what a caller leaves out. */
const NOTHING_ALLOWED: SheetProtection = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The options that a sheet is protected with, complete. */
export function protectionOf(given: unknown): SheetProtection {
  const options = (given ?? {}) as Partial<SheetProtection>;
  const unknown = Object.keys(options).find((key) => !Object.hasOwn(NOTHING_ALLOWED, key));
  if (unknown !== undefined) throw invalidArgument(unknown);
  return { ...NOTHING_ALLOWED, ...options };
}

/** @throws AccessDenied where sheets can neither be added, deleted nor renamed */
export function assertStructure(context: StandInContext): void {
  if (context.isStructureProtected()) throw accessDenied('workbook');
}

/** @throws AccessDenied on a protected sheet, for what no protection allows */
export function assertUnprotected({ protection }: BackendSheet): void {
  if (protection) throw accessDenied();
}

/** @throws AccessDenied on a protected sheet that does not allow this */
export function assertAllowed({ protection }: BackendSheet, allowance: Allowance): void {
  if (protection && !protection[allowance]) throw accessDenied();
}

/**
 * A change of contents: on a protected sheet all of it is refused for one locked cell. A cell that gets `null`
 * is left alone.
 * @throws AccessDenied
 */
export function assertOpen(
  sheet: BackendSheet,
  area: Area,
  rows?: readonly (readonly (BackendValue | null)[])[],
): void {
  if (!sheet.protection) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      if (rows?.[row - area.top]?.[col - area.left] === null) continue;
      if (sheet.isLocked(row, col)) throw accessDenied();
    }
  }
}
