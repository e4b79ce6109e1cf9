import type { StandInContext } from './context';

/** ExcelApi requirement set, "1.9". */
export type ApiVersion = `1.${number}`;

const minor = (version: ApiVersion): number => Number(version.slice(2));

/** Whether an Excel of a version offers what another one brought. */
export const isAtLeast = (version: ApiVersion, wanted: ApiVersion): boolean =>
  minor(version) >= minor(wanted);

/** One member of an Excel class: a property that is read or written, or a method. */
export interface Member<T> {
  /** Requirement set that brought it. */
  readonly since?: ApiVersion;
  readonly read?: (target: T, context: StandInContext) => unknown;
  readonly write?: (target: T, value: unknown, context: StandInContext) => void;
  readonly call?: (target: T, args: readonly unknown[], context: StandInContext) => unknown;
}

/** An Excel class as far as the product uses it: anything else fails loudly. */
export interface ClassSpec<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** Items of a collection. */
  readonly items?: (target: T, context: StandInContext) => readonly ExcelObject[];
  /** An item by its key, `null` when there is none. */
  readonly item?: (target: T, key: unknown, context: StandInContext) => ExcelObject | null;
  /** What office.js finds the object again by. */
  readonly id?: (target: T) => string;
}

/** A live object of the emulated Excel. */
export interface ExcelObject<T = never> {
  readonly spec: ClassSpec<T>;
  readonly target: T;
}

/** Binds a target to its class. */
export function excelObject<T>(spec: ClassSpec<T>, target: T): ExcelObject {
  return { spec, target } as unknown as ExcelObject;
}

export function isExcelObject(value: unknown): value is ExcelObject {
  return typeof value === 'object' && value !== null && 'spec' in value && 'target' in value;
}
