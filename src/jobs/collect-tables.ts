import type { Profile } from '../core/profile/types';
import { recogniseSheet } from '../core/recognise';
import type { SheetRecognition } from '../core/recognise/types';
import {
  collectWorkbook,
  isSummarySheet,
  type FilePart,
  type FileRole,
  type RollupPart,
} from '../core/rollup';
import type { Workbook } from '../host/workbook';
import { isOwn, readOwnSummary, unshownSheets } from './own-summary';
import { pause } from './pause';
import { readAnswers } from './table-answers';

/** A file as a roll-up knows it. */
export interface CollectOptions {
  readonly file: string;
  /** Digest of its bytes; `null` for the workbook that is open. */
  readonly digest: string | null;
  readonly roles?: readonly FileRole[];
  /** When it was saved last (ISO), where the host can tell. */
  readonly savedAt?: string | null;
  readonly profile: Profile;
  /** Names of the sheets to be read; all when left out. */
  readonly sheets?: readonly string[];
}

/**
 * What a roll-up keeps of a workbook. A sheet that cannot be read or recognised costs itself and no other; those that a
 * summary was written to are none of the workbook's tables.
 */
export async function collectTables(
  workbook: Workbook,
  { file, digest, roles, savedAt, profile, sheets: wanted }: CollectOptions,
): Promise<RollupPart> {
  const answers = await readAnswers(workbook);
  const own = await readOwnSummary(workbook);
  const unshown = unshownSheets(own);
  const sheets = (await workbook.sheets()).filter(
    ({ kind, name }) => kind === 'worksheet' && !unshown.has(name) && (wanted?.includes(name) ?? true),
  );
  const readings = await workbook.read(sheets.map(({ name }) => name));
  const unread: FilePart['unread'][number][] = [];
  const found: SheetRecognition[] = [];
  let isSummary = false;
  for (const reading of readings) {
    if ('failure' in reading) {
      unread.push({ sheet: reading.sheet, code: reading.failure.code });
      continue;
    }
    if (isOwn(reading, own)) continue;
    isSummary ||= isSummarySheet(reading.grid);
    if (isSummary) break;
    try {
      found.push(recogniseSheet(reading.grid, answers));
    } catch {
      unread.push({ sheet: reading.sheet, code: 'failed' });
    }
    await pause();
  }
  return collectWorkbook(
    {
      file,
      digest,
      ...(roles && { roles }),
      savedAt: savedAt ?? null,
      isSummary,
      forms: found.flatMap(({ forms }) => forms),
      registers: found.flatMap(({ registers }) => registers),
      unread,
      problems: found.flatMap(({ sheet, problems }) =>
        problems
          .filter(({ code }) => code !== 'empty' && code !== 'own')
          .map((problem) => ({ ...problem, sheet })),
      ),
    },
    profile,
  );
}
