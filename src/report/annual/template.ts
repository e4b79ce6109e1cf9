import {
  TemplateHandler,
  TemplateSyntaxError,
  type Tag,
  type TemplateData as HandlerData,
} from 'easy-template-x';
import type { Profile } from '../../core/profile';
import {
  FileError,
  readTextFile,
  rewriteArchive,
  TextFileError,
  tryArchive,
  type FileLimits,
  type TextFailureCode,
} from '../../host/file';
import type { AnnualReport } from './model';
import { loopPlaceholders, reportPlaceholders, templateData, type TemplateData } from './placeholders';
import { DEEPEST, MOST_ELEMENTS, TemplateCheck } from './template-check';
import { TemplateFault, unknownPlaceholders } from './template-fault';
import { filledSize } from './template-size';

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

/** Placeholders that are replaced once the lines of all tables stand there: tables within tables multiply. */
const MOST_REPLACED = 100_000;
/** Characters of what is repeated and put in: no more comes out of it than may have gone in. */
const MOST_CHARACTERS = TEMPLATE_LIMITS.totalSize;
/** Whoever fills in looks through the neighbours of what is repeated, for each of it: so many looks at most. */
const MOST_STEPS = 1_000_000_000;

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
  return [...unknown];
}

/** @throws TemplateFault when filling in would make more than any report has */
function checkSize(tags: readonly Tag[], data: TemplateData): void {
  const { placeholders, characters, elements, steps } = filledSize(tags, data);
  if (placeholders > MOST_REPLACED) throw new TemplateFault('tooMany');
  if (characters > MOST_CHARACTERS || elements > MOST_ELEMENTS || steps > MOST_STEPS)
    throw new TemplateFault('tooLong');
}

/**
 * Looks at every part of a template as it is unpacked: what fills it in would unpack whatever the file declares.
 * @throws TextFileError
 * @throws TemplateFault when it holds too much to be replaced, is too long, or nested too deeply
 */
async function checkParts(template: Uint8Array, name: string): Promise<void> {
  const check = new TemplateCheck();
  const refused = (code: TextFailureCode) => new TextFileError({ code, file: name });
  try {
    await tryArchive(template, name, TEMPLATE_LIMITS, (content) => {
      if (!check.look(content)) throw refused('damaged');
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code } = error.failure;
    throw refused(code === 'bomb' || code === 'tooLarge' ? code : 'damaged');
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
  const handler = new TemplateHandler({ maxXmlDepth: DEEPEST });
  const file = template.slice().buffer;
  const fail = (error: unknown) => {
    if (error instanceof TemplateSyntaxError) return new TemplateFault('broken', [error.message]);
    // Whatever else: its XML is none, or says something else than it did to us.
    return new TextFileError({ code: 'damaged', file: name });
  };
  const tags = await handler.parseTags(file).catch((error: unknown) => {
    throw fail(error);
  });
  if (tags.length === 0) throw new TemplateFault('empty');
  const unknown = unknownNames(tags, profile);
  if (unknown.length > 0) throw unknownPlaceholders(unknown);
  const data = templateData(report, profile);
  checkSize(tags, data);
  const filled = await handler.process(file, data as HandlerData).catch((error: unknown) => {
    throw fail(error);
  });
  return rewriteArchive(new Uint8Array(filled), (_, content) => content);
}
