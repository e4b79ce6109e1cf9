import type { FormInstance, IndicatorRow } from '../recognise/types';
import type { Profile } from '../profile/types';
import type { ColumnField, Field } from './fields';
import type { ValueType } from './functions';
import type { Value } from './values';

/** What a condition is evaluated over; one object serves all rows of a project. */
export interface Scope {
  readonly form: FormInstance;
  readonly policy: Profile['quantification']['policy'];
  /** The indicators that 指标 names: those of one project. */
  readonly rows: readonly IndicatorRow[];
  /** The row that the names of columns belong to. */
  row: IndicatorRow | null;
  /** Sums over the rows, taken once for all rows of a project. */
  readonly memo: Map<object, Value>;
}

/** A compiled part that gives one value. */
export interface Code {
  readonly type: ValueType;
  run(scope: Scope): Value;
}

/** A compiled part that gives a list. */
export interface ListCode {
  readonly isOfRows: boolean;
  run(scope: Scope): readonly Value[];
}

/** A compiled part that gives rows: 指标, or some of them. */
export interface RowsCode {
  run(scope: Scope): readonly IndicatorRow[];
}

/** A field that a condition names, and where in the script. */
export interface NamedField {
  readonly field: Field;
  readonly from: number;
}

/** A column of chosen rows that a condition looks through. */
export interface NamedList {
  readonly rows: RowsCode;
  readonly column: ColumnField | null;
}

/** A condition compiled for one form. */
export interface Program {
  /** With a column of its own it is asked about each row, else about each project. */
  readonly scope: 'row' | 'form';
  /** Everything it names: a table that lacks one of these is not judged. */
  readonly fields: readonly Field[];
  /** What a finding points at, and what else belongs to it. */
  readonly named: readonly Field[];
  readonly lists: readonly NamedList[];
  /** `false` breaks the rule; `null` is undecided. */
  holds(scope: Scope): boolean | null;
}
