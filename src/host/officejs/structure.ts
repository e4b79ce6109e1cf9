import { HostError } from '../workbook';
import type { Run } from './runner';

/** Whether the workbook refuses to have sheets added, deleted or renamed; unknown counts as no. */
async function isStructureProtected(run: Run): Promise<boolean> {
  try {
    return await run(async (context) => {
      const { protection } = context.workbook;
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
  } catch {
    return false;
  }
}

/**
 * Runs batches that add or delete sheets. Where Excel refuses because the workbook's structure is protected, that is what
 * the user learns: its own error says no more than that access was denied.
 */
export const onSheets =
  (run: Run): Run =>
  async (batch) => {
    try {
      return await run(batch);
    } catch (error) {
      const code = error instanceof HostError ? error.failure.code : null;
      const isUnclear = code === 'protected' || code === 'failed';
      if (isUnclear && (await isStructureProtected(run))) throw new HostError({ code: 'structure' });
      throw error;
    }
  };
