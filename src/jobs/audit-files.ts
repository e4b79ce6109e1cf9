import type { Profile } from '../core/profile/types';
import { openWorkbookFile } from '../host/file';
import { HostError, type Workbook, type WorkOptions } from '../host/workbook';
import { auditTogether, auditWorkbook, type AuditedFile, type WorkbookAudit } from './audit-workbook';
import type { ChosenFile } from './chosen-files';
import { pause } from './pause';

/** Sheets of the workbook that is open, to be audited like a file. */
export interface OpenSheets {
  readonly workbook: Workbook;
  /** What it is called among the files. */
  readonly name: string;
  readonly sheets: readonly string[];
}

/** `null` for a file that cannot be opened: the roll-up says why. */
async function open({ name, bytes }: ChosenFile): Promise<Workbook | null> {
  try {
    return await openWorkbookFile(await bytes(), name);
  } catch {
    return null;
  }
}

/**
 * The audits of all files that can be opened, and of sheets of the open workbook, laid beside each other.
 * @throws HostError when the open workbook cannot be read, or with code `cancelled`.
 */
export async function auditFiles(
  files: readonly ChosenFile[],
  own: OpenSheets | null,
  profile: Profile,
  { signal, onProgress }: WorkOptions = {},
): Promise<WorkbookAudit[]> {
  const options = { profile, isPart: true, ...(signal && { signal }) };
  const audited: AuditedFile[] = [];
  for (const [index, file] of files.entries()) {
    await pause();
    if (signal?.aborted) throw new HostError({ code: 'cancelled' });
    const workbook = await open(file);
    if (workbook) audited.push({ name: file.name, audit: await auditWorkbook(workbook, options) });
    onProgress?.((index + 1) / (files.length + 1));
  }
  if (own) {
    const { workbook, name, sheets } = own;
    audited.push({ name, audit: await auditWorkbook(workbook, { ...options, sheets }) });
  }
  return auditTogether(audited, profile);
}
