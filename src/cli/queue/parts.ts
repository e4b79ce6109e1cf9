import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditReport } from '../../report';
import { partTables, toNdjson, toParquet } from '../../report/parts';
import type { Rollup } from '../../core/rollup';

/** The old part stays whole until the new one is. */
async function replace(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${name}.new`);
  await writeFile(beside, content);
  await rename(beside, join(folder, name));
}

/**
 * Writes what a run found as tables for queries: `parquet/<table>/run=<name>/part.parquet`, and the same as NDJSON. Runs
 * lie beside each other, and one that is written again takes its own place.
 * @returns how many rows each table has
 */
export async function writeParts(
  folder: string,
  run: string,
  report: AuditReport,
  rollup: Rollup,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  for (const table of partTables(report, rollup)) {
    const at = (format: string) => join(folder, format, table.name, `run=${run}`);
    await replace(at('parquet'), 'part.parquet', await toParquet(table));
    await replace(at('ndjson'), 'part.ndjson', toNdjson(table));
    rows[table.name] = table.rows;
  }
  return rows;
}
