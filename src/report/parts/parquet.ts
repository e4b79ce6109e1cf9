import { VERSION } from '../../version';
import type { PartTable } from './table';

/** A table as a Parquet file. The same rows give the same bytes. */
export async function toParquet({ columns }: PartTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import(/* webpackChunkName: "parquet" */ 'hyparquet-writer');
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data }) => ({ name, type, data: [...data], nullable: true })),
    createdBy: `jixiao ${VERSION}`,
  });
  return new Uint8Array(bytes);
}
