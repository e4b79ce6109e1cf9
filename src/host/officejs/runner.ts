import { HostError } from '../workbook';
import { toFailure } from './failure';

/** The part of the Excel namespace that the adapter starts from. */
export type ExcelApi = Pick<typeof Excel, 'run'>;

export interface RunnerOptions {
  readonly excel?: ExcelApi;
  /** Waiting times in ms between the tries while the user edits a cell. */
  readonly retryDelays?: readonly number[];
}

/** Runs a batch of calls in Excel; every error comes out as a {@link HostError}. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Long enough to press Enter after reading the hint, short enough not to look hung: five seconds in all. */
const RETRY_DELAYS = [250, 500, 750, 1000, 1000, 1500];

/**
 * Excel refuses every call while a cell is being edited. `delayForCellEdit` would wait for ever
 * (the pane would hang without a word), so a refused batch is tried again for a bounded time.
 */
export function createRunner(options: RunnerOptions = {}): Run {
  const delays = options.retryDelays ?? RETRY_DELAYS;
  return async (batch) => {
    const excel = options.excel ?? Excel;
    for (let attempt = 0; ; attempt++) {
      try {
        return await excel.run(batch);
      } catch (error) {
        const failure = toFailure(error);
        const delay = delays[attempt];
        if (failure.code !== 'editing' || delay === undefined) throw new HostError(failure);
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  };
}
