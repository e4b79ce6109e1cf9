import {
  ZipDamage,
  buildZip,
  inflateEntry,
  inflatePieces,
  listZip,
  type ZipEntry,
  type ZipPart,
} from './zip';
import { FILE_LIMITS } from './triage';
import { attributes, cutAll, elements, rootChildren, splice, tags } from './xml';

/** A relationship of a part; `target` is the path inside the package, or as written when external. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's URI: "worksheet", "styles"; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
}

/** A sheet as the workbook part lists it. */
export interface PackageSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Type of its relationship: "worksheet", "chartsheet", "dialogsheet"; "" when it points nowhere. */
  readonly type: string;
  readonly path: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * The parts of an .xlsx file. Parts are inflated when they are asked for; those that are not set or
 * removed are copied as they are when the package is built again.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly changed = new Map<string, string | null>();

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** Names of all parts as they are now. */
  names(): string[] {
    const names = [...this.entries.keys()].filter((name) => this.changed.get(name) !== null);
    for (const [name, text] of this.changed) if (text !== null && !this.entries.has(name)) names.push(name);
    return names;
  }

  has(name: string): boolean {
    return this.changed.has(name) ? this.changed.get(name) !== null : this.entries.has(name);
  }

  /** True for a part that can be held as one text. */
  isHoldable(name: string): boolean {
    return this.changed.has(name) || (this.entries.get(name)?.size ?? 0) <= FILE_LIMITS.partSize;
  }

  /** Declared size of a part as it came, in bytes; 0 when there was none. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.size ?? 0;
  }

  /** Text of a part; `null` when there is none. Throws {@link ZipDamage} when it is broken. */
  async text(name: string): Promise<string | null> {
    const changed = this.changed.get(name);
    if (changed !== undefined) return changed;
    const entry = this.entries.get(name);
    if (!entry) return null;
    const content = await inflateEntry(this.bytes, entry);
    return decoderFor(content).decode(content);
  }

  /** The same text as it comes, for parts that nobody wants to hold as a whole. Throws {@link ZipDamage} likewise. */
  async *pieces(name: string): AsyncGenerator<string> {
    const changed = this.changed.get(name);
    const entry = changed === undefined ? this.entries.get(name) : undefined;
    if (changed) yield changed;
    if (!entry) return;
    let decoder: TextDecoder | null = null;
    for await (const piece of inflatePieces(this.bytes, entry)) {
      decoder ??= decoderFor(piece);
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  }

  set(name: string, text: string): void {
    this.changed.set(name, text);
  }

  remove(name: string): void {
    this.changed.set(name, null);
  }

  /** Puts the package together; only parts that `keep` wants, when given. */
  build(keep: (name: string) => boolean = () => true): Promise<Uint8Array> {
    const encoder = new TextEncoder();
    const parts = this.names()
      .filter(keep)
      .map((name): ZipPart => {
        const changed = this.changed.get(name);
        if (typeof changed === 'string') {
          // The text may have been read from UTF-16 and is written as UTF-8.
          const text = changed.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, '$1UTF-8$2');
          return { name, content: encoder.encode(text) };
        }
        return { entry: this.entries.get(name)!, source: this.bytes };
      });
    return buildZip(parts);
  }

  /**
   * What the file says about itself as a whole, in a package of its own: properties, and settings among them. The bytes
   * of the others need not be held any longer; nor can they be had again.
   */
  async aboutItself(): Promise<Package> {
    const all = await this.relationships('');
    const wanted = new Set(all.filter(({ type }) => type !== 'officeDocument').map(({ target }) => target));
    const bytes = await this.build((name) => wanted.has(name) || name === relationshipsPath(''));
    return new Package(bytes, listZip(bytes));
  }

  /** Relationships of a part; of the package itself for "". */
  async relationships(part: string): Promise<Relationship[]> {
    const xml = await this.text(relationshipsPath(part));
    if (xml === null) return [];
    const found: Relationship[] = [];
    for (const element of rootChildren(xml)) {
      const attrs = attributes(xml, element.open);
      const target = attrs.get('Target') ?? '';
      found.push({
        id: attrs.get('Id') ?? '',
        type: (attrs.get('Type') ?? '').replace(/^.*\//u, ''),
        target: attrs.get('TargetMode') === 'External' ? target : resolve(part, target),
      });
    }
    return found;
  }

  /** Adds a part with its content type and a relationship from `from`. */
  async addPart(from: string, path: string, text: string, type: string, contentType: string): Promise<void> {
    const types = await this.text(CONTENT_TYPES);
    if (types === null) throw new ZipDamage(CONTENT_TYPES);
    const declaration = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    if (!types.includes(`"/${path}"`)) this.set(CONTENT_TYPES, appendToRoot(types, declaration));

    const relationships = relationshipsPath(from);
    const xml =
      (await this.text(relationships)) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const used = new Set((await this.relationships(from)).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const target = path.startsWith(folder) ? path.slice(folder.length) : `/${path}`;
    const line = `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
    this.set(relationships, appendToRoot(xml, line));
    this.set(path, text);
  }

  /** Removes a part, its content type and the relationships of `from` that lead to it. */
  async removePart(from: string, path: string): Promise<void> {
    if (!this.has(path)) return;
    this.remove(path);
    const types = await this.text(CONTENT_TYPES);
    if (types !== null) {
      this.set(
        CONTENT_TYPES,
        without(types, (attrs) => attrs.get('PartName') === `/${path}`),
      );
    }
    const name = relationshipsPath(from);
    const xml = await this.text(name);
    if (xml !== null) {
      this.set(
        name,
        without(xml, (attrs) => resolve(from, attrs.get('Target') ?? '') === path),
      );
    }
  }

  /** Path of the workbook part, `null` when the package holds none. */
  async workbookPath(): Promise<string | null> {
    const main = (await this.relationships('')).find(({ type }) => type === 'officeDocument');
    if (!main || !this.has(main.target)) return null;
    const xml = await this.text(main.target);
    const root = xml === null ? undefined : tags(xml).next().value;
    return root?.name === 'workbook' ? main.target : null;
  }

  /** The sheets in workbook order, the number of the one that was last in front, and where dates begin. */
  async sheets(
    workbookPath: string,
  ): Promise<{ sheets: PackageSheet[]; active: number; isFrom1904: boolean }> {
    const xml = (await this.text(workbookPath)) ?? '';
    const byId = new Map((await this.relationships(workbookPath)).map((rel) => [rel.id, rel]));
    const sheets: PackageSheet[] = [];
    let active = 0;
    let isFrom1904 = false;
    for (const group of rootChildren(xml)) {
      if (group.name === 'workbookPr')
        isFrom1904 = /^(?:1|true)$/.test(attributes(xml, group.open).get('date1904') ?? '');
      if (group.open.kind === 'empty') continue;
      if (group.name === 'bookViews') {
        const view = elements(xml, group.open.end).next().value;
        if (view) active = Number(attributes(xml, view.open).get('activeTab') ?? 0) || 0;
      }
      if (group.name !== 'sheets') continue;
      for (const element of elements(xml, group.open.end)) {
        const attrs = attributes(xml, element.open);
        const id = [...attrs].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
        const state = attrs.get('state');
        const target = byId.get(id);
        sheets.push({
          name: attrs.get('name') ?? '',
          state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          type: target && this.has(target.target) ? target.type : '',
          path: target?.target ?? '',
        });
      }
    }
    return { sheets, active, isFrom1904 };
  }
}

/** A part that says UTF-16 is rare, and legal. */
const decoderFor = (start: Uint8Array): TextDecoder =>
  new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');

/** Where the relationships of a part stand: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function appendToRoot(xml: string, element: string): string {
  const root = tags(xml).next().value;
  if (root?.kind === 'empty') {
    const open = xml.slice(root.start, root.end).replace(/\s*\/>$/u, '>');
    return splice(xml, root.start, root.end, `${open}${element}</${root.name}>`);
  }
  const end = xml.lastIndexOf('</');
  return splice(xml, end, end, element);
}

function without(xml: string, unwanted: (attrs: Map<string, string>) => boolean): string {
  return cutAll(
    xml,
    [...rootChildren(xml)].filter((element) => unwanted(attributes(xml, element.open))),
  );
}
