import type { SpreadsheetBackend } from './backend';
import type { ApiVersion } from './spec';

/** What the members of the emulated classes work on. */
export interface StandInContext {
  readonly backend: SpreadsheetBackend;
  readonly version: ApiVersion;
  /** Events the page has registered for, by Excel's numbers. */
  readonly events: Set<number>;
  /** Sheets can neither be added, deleted nor renamed. */
  isStructureProtected(): boolean;
  /** Takes the results of custom functions that office.js has run. */
  onFunctionResults(results: readonly FunctionResult[]): void;
}

/** What office.js answers for one custom-function call: a value, or the error its cell shows. */
export interface FunctionResult {
  readonly id: number;
  readonly value?: unknown;
  /** "#DIV/0!", "#VALUE!", "#N/A" … */
  readonly error?: string;
  /** The function's own sentence, for #VALUE! and #N/A. */
  readonly message?: string;
}
