import { HostError, type HostFailure } from '../../host/workbook';

/** What went wrong, in the port's words, whatever was thrown. */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof HostError) return error.failure;
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
