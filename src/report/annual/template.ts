import { TemplateHandler, type TemplateData as HandlerData } from 'easy-template-x';
import type { Profile } from '../../core/profile';
import {
  FileError,
  readTextFile,
  rewriteArchive,
  TextFileError,
  tryArchive,
  type FileLimits,
} from '../../host/file';
import type { AnnualReport } from './model';
import { loopPlaceholders, reportPlaceholders, templateData } from './placeholders';

/** Why a template cannot be filled in: it is no Word document, its marks do not pair up, or it names what there is not. */
export type TemplateFaultCode = 'noWord' | 'broken' | 'unknown' | 'empty';

/** Thrown when a template is a Word document that cannot be filled in. `names` are the placeholders at fault. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';

  constructor(
    readonly code: TemplateFaultCode,
    readonly names: readonly string[] = [],
  ) {
    super(`${code}: ${names.join(', ')}`);
  }
}

/** A template is pages, not ledgers: what is larger is no template. */
export const TEMPLATE_LIMITS: FileLimits = {
  fileSize: 20 * 2 ** 20,
  partSize: 16 * 2 ** 20,
  sheetSize: 16 * 2 ** 20,
  totalSize: 32 * 2 ** 20,
  archiveSize: 32 * 2 ** 20,
  ratio: 200,
  entries: 2000,
};

const MOST_NAMED = 10;

interface Tag {
  readonly name: string;
  readonly disposition: string;
}

/** Names that a template uses where there is nothing of that name, in the order in which they stand. */
function unknownNames(tags: readonly Tag[], profile: Profile): string[] {
  const known = new Set(reportPlaceholders(profile).map(({ name }) => name));
  const loops = new Map(loopPlaceholders().map(({ name, columns }) => [name, new Set(columns)]));
  const open: string[] = [];
  const unknown = new Set<string>();
  for (const { name, disposition } of tags) {
    if (disposition === 'Open') {
      if (!loops.has(name)) unknown.add(name);
      open.push(name);
    } else if (disposition === 'Close') open.pop();
    else if (!known.has(name) && !open.some((loop) => loops.get(loop)?.has(name))) unknown.add(name);
  }
  return [...unknown].slice(0, MOST_NAMED);
}

/**
 * Looks at every part of a template as it is unpacked: what fills it in would unpack whatever the file declares.
 * @throws TextFileError
 */
async function checkParts(template: Uint8Array, name: string): Promise<void> {
  try {
    await tryArchive(template, name, TEMPLATE_LIMITS);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code } = error.failure;
    throw new TextFileError({ code: code === 'bomb' || code === 'tooLarge' ? code : 'damaged', file: name });
  }
}

/**
 * A Word template of one's own with the report's figures and tables in place of its placeholders: `{年度}`, and
 * `{#审核问题} … {/审核问题}` around what is repeated for each line. What stands in cells is text there, never markup.
 * @throws TextFileError when the file is damaged, encrypted or absurdly large, before anything of it is inflated
 * @throws TemplateFault when it names placeholders that there are not, or cannot be filled in
 */
export async function fillReportTemplate(
  template: Uint8Array,
  name: string,
  report: AnnualReport,
  profile: Profile,
): Promise<Uint8Array> {
  await readTextFile(template, name, TEMPLATE_LIMITS);
  if (template[0] !== 0x50 || template[1] !== 0x4b) throw new TemplateFault('noWord');
  await checkParts(template, name);
  const handler = new TemplateHandler();
  const file = template.slice().buffer;
  const tags = await handler.parseTags(file).catch(() => {
    throw new TemplateFault('broken');
  });
  if (tags.length === 0) throw new TemplateFault('empty');
  const unknown = unknownNames(tags, profile);
  if (unknown.length > 0) throw new TemplateFault('unknown', unknown);
  const filled = await handler
    .process(file, templateData(report, profile) as HandlerData)
    .catch((error: unknown) => {
      throw new TemplateFault('broken', error instanceof Error ? [error.message] : []);
    });
  return rewriteArchive(new Uint8Array(filled), (_, content) => content);
}
