import { HostError, type HostFailure, type HostFailureCode } from '../workbook';

/** Excel's error codes, by what they mean to the user. */
const CODES: Readonly<Record<string, HostFailureCode>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing',
  CellEditMode: 'editing',
  // What is asked of the selection while another workbook is in front.
  InvalidSelection: 'noSelection',
  InactiveWorkbook: 'elsewhere',
  ConnectionFailure: 'closed',
  InvalidOrTimedOutSession: 'closed',
  RequestAborted: 'closed',
  ServiceNotAvailable: 'busy',
  Conflict: 'busy',
  ItemNotFound: 'sheetGone',
  ItemAlreadyDeleted: 'sheetGone',
  InvalidReference: 'sheetGone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
};

/** Excel's code of an error that office.js threw, or `null` for any other error. */
export function officeCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** What the user is told about an error that a call to Excel threw. */
export function toFailure(error: unknown, sheet?: string): HostFailure {
  const named = sheet === undefined ? {} : { sheet };
  if (error instanceof HostError) return { ...named, ...error.failure };
  const code = officeCode(error);
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: (code !== null && CODES[code]) || 'failed',
    // office.js often begins with the code itself.
    detail: code === null || words.startsWith(`${code}:`) ? words : `${code}: ${words}`,
    ...named,
  };
}

/** Throws `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError({ code: 'cancelled' });
}
