import { TemplateHandler, TemplateSyntaxError, type TemplateData as HandlerData } from 'easy-template-x';
import type { Profile } from '../../core/profile';
import {
  depthOf,
  FileError,
  readTextFile,
  rewriteArchive,
  TextFileError,
  tryArchive,
  type FileLimits,
} from '../../host/file';
import type { AnnualReport } from './model';
import { loopPlaceholders, reportPlaceholders, templateData, type TemplateData } from './placeholders';

/** Why a template cannot be filled in. Each code has its sentence in the locale files. */
export type TemplateFaultCode =
  | 'noWord' // no Word document
  | 'broken' // its marks do not pair up
  | 'unknown' // it names what there is not
  | 'empty' // it names nothing
  | 'tooMany' // more to be replaced than any report has, or tables within tables that come to as much
  | 'tooDeep'; // elements within elements that no Word writes

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
const LONGEST_NAMED = 60;

/** Placeholders of one template. A report has some hundred; what fills them in goes through those of a text for each. */
const MOST_PLACEHOLDERS = 5000;
/** Placeholders that are replaced once the lines of all tables stand there: tables within tables multiply. */
const MOST_REPLACED = 100_000;
/** Elements within each other. A text box in a table in a text box has about forty; what fills in calls itself for each. */
const DEEPEST = 200;

/** What opens a placeholder, as a character or by its number. */
const BRACE = /\{|&#0*123;|&#x0*7b;/gi;
/** Where placeholders are looked for: texts, and descriptions of drawings. */
const HOLDS_PLACEHOLDERS = /<[wa]:t[\s>]|<wp:docPr\s/;
const IS_XML = /^\uFEFF?\s*</;

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
  return [...unknown].slice(0, MOST_NAMED).map((name) => name.slice(0, LONGEST_NAMED));
}

/** How many placeholders are replaced, those within tables once for each line. */
function replacedCount(tags: readonly Tag[], data: TemplateData): number {
  const times = [1];
  let count = 0;
  for (const { name, disposition } of tags) {
    if (disposition === 'Close' && times.length > 1) times.pop();
    count += times.at(-1)!;
    if (disposition !== 'Open') continue;
    const lines = data[name];
    times.push(times.at(-1)! * (Array.isArray(lines) ? lines.length : 1));
  }
  return count;
}

/** Counts what takes whoever fills a template in longer than its size would: it is to be known before. */
class TemplateCheck {
  private placeholders = 0;

  /** @throws TemplateFault */
  look(content: Uint8Array): void {
    const text = new TextDecoder().decode(content);
    const holds = HOLDS_PLACEHOLDERS.test(text);
    if (holds) {
      for (const _ of text.matchAll(BRACE))
        if (++this.placeholders > MOST_PLACEHOLDERS) throw new TemplateFault('tooMany');
    }
    if ((holds || IS_XML.test(text)) && depthOf(text) > DEEPEST) throw new TemplateFault('tooDeep');
  }
}

/**
 * Looks at every part of a template as it is unpacked: what fills it in would unpack whatever the file declares.
 * @throws TextFileError
 * @throws TemplateFault when it holds too much to be replaced, or is nested too deeply
 */
async function checkParts(template: Uint8Array, name: string): Promise<void> {
  const check = new TemplateCheck();
  try {
    await tryArchive(template, name, TEMPLATE_LIMITS, (content) => check.look(content));
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
  if (unknown.length > 0) throw new TemplateFault('unknown', unknown);
  const data = templateData(report, profile);
  if (replacedCount(tags, data) > MOST_REPLACED) throw new TemplateFault('tooMany');
  const filled = await handler.process(file, data as HandlerData).catch((error: unknown) => {
    throw fail(error);
  });
  return rewriteArchive(new Uint8Array(filled), (_, content) => content);
}
