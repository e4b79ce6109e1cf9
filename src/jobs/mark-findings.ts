import type { Finding } from '../core/audit/types';
import type { Address } from '../core/grid';
import type { Severity } from '../core/profile/types';
import type { MarkOutcome, SheetMarks, Workbook, WorkOptions } from '../host/workbook';
import { SEVERITIES } from '../host/marks';

/**
 * Marks each finding at its cell, a cell with several by the most serious one, and takes old marks off
 * every sheet in `sheets`, those without findings included: the sheets that were audited. Without
 * `sheets` the whole workbook is marked anew, which costs Excel one more look at it. Sheets that refuse
 * are reported one by one.
 * @throws HostError with code `cancelled` before anything was changed.
 */
export async function markFindings(
  workbook: Workbook,
  findings: readonly Finding[],
  sheets?: readonly string[],
  options?: WorkOptions,
): Promise<MarkOutcome[]> {
  return workbook.mark(marksOf(findings, sheets ?? (await worksheetsOf(workbook))), options);
}

async function worksheetsOf(workbook: Workbook): Promise<string[]> {
  return (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
}

/** The cells to be marked on each of the sheets, each cell once. */
export function marksOf(findings: readonly Finding[], sheets: readonly string[]): SheetMarks[] {
  const worst = new Map<string, Map<string, { cell: Address; severity: Severity }>>(
    sheets.map((sheet) => [sheet, new Map()]),
  );
  for (const { sheet, cell, severity } of findings) {
    const cells = worst.get(sheet);
    if (!cells) continue;
    const key = `${cell.row},${cell.col}`;
    const known = cells.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) {
      cells.set(key, { cell, severity });
    }
  }
  return [...worst].map(([sheet, cells]) => {
    const bySeverity: Record<Severity, Address[]> = { error: [], warning: [], info: [] };
    for (const { cell, severity } of cells.values()) bySeverity[severity].push(cell);
    return { sheet, cells: bySeverity };
  });
}
