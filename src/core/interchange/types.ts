import type { FormId } from '../forms/types';
import type { CellValue } from '../grid';
import type { TextEncoding } from '../text-length';
import type { AmountUnit } from '../recognise/types';

/** The longest text that a platform takes into a field. */
export interface TextLimit {
  readonly most: number;
  readonly unit: 'bytes' | 'characters';
}

/** A printed text by which an import file is known: while it stands there, nothing has moved. */
export interface Anchor {
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/** Where one value of a form stands. */
export interface Place {
  /** A1 address. */
  readonly cell: string;
  /** A field's path: `fields.projectName`, `funds.total.executed`. */
  readonly field: string;
  /** The platform's limit, where it is not the profile's. */
  readonly limit?: TextLimit;
}

/** A column of a table: of a field, or the same text in every row. */
export interface LayoutColumn {
  /** Column letters. */
  readonly col: string;
  /** A column of the table (`name`, `target`), or, where a sheet holds many projects, a path like a place's. */
  readonly field?: string;
  /** Stands in every row that is filled in: a code of the district that no form has. */
  readonly constant?: string;
  /** The column is ticked where the field has this value: 确定能 of 完成目标可能性. */
  readonly choice?: string;
  readonly limit?: TextLimit;
}

/** Lines of one kind, a row each. */
export interface LayoutTable {
  readonly of: 'indicators' | 'tasks';
  /** Row numbers as Excel shows them. */
  readonly firstRow: number;
  /** `null` when the table goes on as far as it has to. */
  readonly lastRow: number | null;
  readonly columns: readonly LayoutColumn[];
}

/**
 * The import file of a platform, as data: what stands where, by address. Platforms read their files by position, and
 * drop what stands elsewhere; provinces and releases differ.
 */
export interface InterchangeLayout {
  readonly id: string;
  readonly name: string;
  /** The form whose data it holds. */
  readonly form: FormId;
  /** The sheet's name; `null` for the first one. */
  readonly sheet: string | null;
  /** One project on the sheet, or a row for each indicator of many. */
  readonly projects: 'one' | 'many';
  readonly amountUnit: AmountUnit;
  /** How the platform counts bytes. */
  readonly encoding: TextEncoding;
  /** What ticks a column of a choice. */
  readonly tick: string;
  readonly anchors: readonly Anchor[];
  readonly places: readonly Place[];
  readonly tables: readonly LayoutTable[];
}

/** A form's values by their paths: `fields.projectName`, `indicators[0].target`. */
export type FlatForm = ReadonlyMap<string, CellValue>;
