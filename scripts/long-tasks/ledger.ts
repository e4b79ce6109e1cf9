import { writeXlsxStream } from 'hucre';
import { ledgerCells, ledgerTable } from '../../bench/data/ledger-table';

/** Rows of a county's ledger, on which the pane may not hold the page up. */
export const LEDGER_ROWS = 3649;

/** The ledger as an .xlsx file, a mistake in every twentieth row. */
export async function ledgerFile(): Promise<Buffer> {
  const cells = ledgerCells(ledgerTable(LEDGER_ROWS));
  const stream = writeXlsxStream(cells, { name: '指标台账', columns: [] });
  return Buffer.from(await new Response(stream as ReadableStream).arrayBuffer());
}
