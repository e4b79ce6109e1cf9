import { DOUBLE, DuckDBDataChunk, DuckDBInstance, VARCHAR, type DuckDBValue } from '@duckdb/node-api';
import type { LedgerRow } from '../data/ledger-table';
import { LEVELS, MAX_POINTS, SIGNS } from '../data/row-rules';

/** Rows of one data chunk: DuckDB's own vector size. */
const CHUNK = 2048;

const TEXTS = ['name', 'unitName', 'level1', 'sign', 'target', 'meterUnit', 'reason'] as const;
const NUMBERS = ['actual', 'weight', 'score'] as const;

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Loads the rows into a table in memory and counts the broken rules with one query. */
export async function countInDuckDb(rows: readonly LedgerRow[]): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const columns = [...TEXTS.map((id) => `"${id}" varchar`), ...NUMBERS.map((id) => `"${id}" double`)];
    await connection.run(`create table ledger (${columns.join(', ')})`);
    const appender = await connection.createAppender('ledger');
    const types = [...TEXTS.map(() => VARCHAR), ...NUMBERS.map(() => DOUBLE)];
    for (let at = 0; at < rows.length; at += CHUNK) {
      const part = rows.slice(at, at + CHUNK);
      const chunk = DuckDBDataChunk.create(types);
      chunk.setColumns([
        ...TEXTS.map((id) => part.map((row): DuckDBValue => (row[id] === null ? null : String(row[id])))),
        ...NUMBERS.map((id) => part.map((row): DuckDBValue => row[id])),
      ]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const broken = [
      'name is null',
      `not starts_with("unitName", '临溪县')`,
      `level1 not in (${quoted(LEVELS)})`,
      `sign not in (${quoted(SIGNS)})`,
      'try_cast(target as double) is null',
      'actual is null',
      `weight not between 0 and ${MAX_POINTS}`,
      'score > weight',
      'try_cast(target as double) is not null and "meterUnit" is null',
      'score < weight and reason is null',
    ];
    const counts = broken.map((condition) => `count(*) filter (where ${condition})`);
    const reader = await connection.runAndReadAll(`select ${counts.join(' + ')} from ledger`);
    return Number(reader.getRows()[0]![0]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
