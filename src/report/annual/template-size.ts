/**
 * What a template comes to once it is filled in, told from its placeholders alone: whoever fills it in copies what is to
 * be repeated until there is no memory left.
 */
import type { Tag, XmlNode } from 'easy-template-x';
import type { TemplateData } from './placeholders';

/** What filling in makes. */
export interface FilledSize {
  /** Placeholders that are replaced, those within tables once for each line. */
  placeholders: number;
  /** Characters of what is repeated and put in. */
  characters: number;
  /** Elements of it. */
  elements: number;
  /** Looks at neighbours, of which each repeated element takes as many as there are. */
  steps: number;
}

/** A table that a template goes through, while what is in it is looked at. */
interface OpenLoop {
  readonly tag: Tag;
  /** How many times what is in it will stand there. */
  readonly times: number;
}

/** What a line break in a text is written as. */
const LINE_BREAK = { characters: '<w:br/><w:t xml:space="preserve"></w:t>'.length, elements: 2 } as const;

const isText = (node: XmlNode): node is Extract<XmlNode, { textContent: string }> =>
  node.nodeName === '#text';
const isParagraph = ({ nodeName }: XmlNode): boolean => nodeName === 'w:p' || nodeName === 'a:p';
const isCalled = (name: string) => (node: XmlNode) => node.nodeName === name;
const childrenOf = (node: XmlNode): readonly XmlNode[] => node.childNodes ?? [];

/** What a node stands in, from the root to itself. */
function pathTo(node: XmlNode): XmlNode[] {
  const path: XmlNode[] = [];
  for (let one: XmlNode | null | undefined = node; one; one = one.parentNode) path.push(one);
  return path.reverse();
}

/** Which column of its table a path leads through. */
function columnOf(path: readonly XmlNode[], table: XmlNode): number {
  const at = path.indexOf(table);
  return childrenOf(path[at + 1]!)
    .filter(isCalled('w:tc'))
    .indexOf(path[at + 2]!);
}

/**
 * What will stand there once for each line: whole paragraphs, rows, or the table where its columns are repeated. Never
 * less than what is repeated by whoever fills it in.
 */
function repeated(open: Tag, close: Tag): readonly XmlNode[] {
  // Nothing can be repeated within an attribute, and that is refused.
  if (open.placement !== 'TextNode' || close.placement !== 'TextNode') return [];
  const [from, to] = [pathTo(open.xmlTextNode), pathTo(close.xmlTextNode)];
  const depth = from.findIndex((node, index) => node !== to[index]);
  if (depth < 1) return [];
  const around = from.slice(0, depth);
  const container = around.at(-1)!;
  const [table, row] = [around.findLast(isCalled('w:tbl')), around.findLast(isCalled('w:tr'))];
  const over: unknown = open.options?.['loopOver'];
  const isOneColumn = container === table && columnOf(from, table) === columnOf(to, table);
  if (table && (over === 'column' || isOneColumn)) return [table];
  if (row && (over === 'row' || container === row)) return [row];
  const paragraph = from.findLast(isParagraph);
  if (paragraph && paragraph === to.findLast(isParagraph)) return [paragraph];
  const children = childrenOf(container);
  return children.slice(children.indexOf(from[depth]!), children.indexOf(to[depth]!) + 1);
}

/** Sizes of nodes with all that they hold, each looked at once. */
class Sizes {
  private readonly known = new Map<XmlNode, Pick<FilledSize, 'characters' | 'elements'>>();

  of(node: XmlNode): Pick<FilledSize, 'characters' | 'elements'> {
    const known = this.known.get(node);
    if (known) return known;
    let characters: number;
    let elements = 0;
    if (isText(node)) characters = node.textContent.length;
    else {
      elements = 1;
      characters = 2 * node.nodeName.length + '<></>'.length;
      if ('attributes' in node)
        for (const [name, value] of Object.entries(node.attributes ?? {}))
          characters += name.length + value.length + ' =""'.length;
      if ('commentContent' in node) characters += node.commentContent.length;
      for (const child of childrenOf(node)) {
        const size = this.of(child);
        characters += size.characters;
        elements += size.elements;
      }
    }
    const size = { characters, elements };
    this.known.set(node, size);
    return size;
  }
}

/** How long the longest text is that a placeholder may stand for, in whichever table, and in how many lines at most. */
function longestOf(
  name: string,
  data: TemplateData,
): { readonly characters: number; readonly breaks: number } {
  const texts = Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === 'string') return key === name ? [value] : [];
    return value.map((line) => line[name] ?? '');
  });
  return {
    characters: Math.max(0, ...texts.map((text) => text.length)),
    breaks: Math.max(0, ...texts.map((text) => text.split('\n').length - 1)),
  };
}

/** What the placeholders of a template, in the order in which they stand, come to: never less than it will be. */
export function filledSize(tags: readonly Tag[], data: TemplateData): FilledSize {
  const size: FilledSize = { placeholders: 0, characters: 0, elements: 0, steps: 0 };
  const sizes = new Sizes();
  const texts = new Map<string, ReturnType<typeof longestOf>>();
  const open: OpenLoop[] = [];
  const times = () => open.at(-1)?.times ?? 1;
  for (const tag of tags) {
    const loop = tag.disposition === 'Close' ? open.pop() : undefined;
    size.placeholders += times();
    if (loop && loop.times > 0) {
      const nodes = repeated(loop.tag, tag);
      for (const node of nodes) {
        const { characters, elements } = sizes.of(node);
        size.characters += characters * loop.times;
        size.elements += elements * loop.times;
      }
      const count = nodes.length * loop.times;
      const siblings = nodes[0]?.parentNode?.childNodes?.length ?? 0;
      size.steps += count * (count + siblings);
    }
    if (tag.disposition === 'Open') {
      const lines = data[tag.name];
      open.push({ tag, times: times() * (Array.isArray(lines) ? lines.length : 1) });
    } else if (tag.disposition === 'SelfClosed') {
      let longest = texts.get(tag.name);
      if (!longest) texts.set(tag.name, (longest = longestOf(tag.name, data)));
      const { characters, breaks } = longest;
      size.characters += (characters + breaks * LINE_BREAK.characters) * times();
      size.elements += breaks * LINE_BREAK.elements * times();
    }
  }
  return size;
}
