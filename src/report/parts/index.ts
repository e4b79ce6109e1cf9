/** What a run found, as tables for DuckDB, Spark or Trino: docs/scale.md has the columns and queries. */
export { toNdjson } from './ndjson';
export { toParquet } from './parquet';
export { partTables } from './tables';
export type { PartTable } from './table';
