/** The manifest as a tree. Order and place of every element are kept: Office minds both. */
import { tags } from '../../src/host/file/xml';

export interface Element {
  /** Name without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  /** Line of the opening tag, from 1. */
  readonly line: number;
}

/** The text is no XML. `line` is where it goes wrong. */
export class NotXml extends Error {
  constructor(
    readonly line: number,
    readonly detail: string,
  ) {
    super(`${detail} (${line})`);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function attributesOf(tag: string): Record<string, string> {
  const found = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single]) => [name, decode(double ?? single ?? '')]),
  );
}

interface Growing extends Element {
  readonly children: Element[];
  readonly contentStart: number;
  text: string;
}

/** Reads the root element. @throws NotXml */
export function parseXml(xml: string): Element {
  const open: Growing[] = [];
  let root: Element | null = null;
  const lineAt = (position: number): number => xml.slice(0, position).split('\n').length;
  for (const tag of tags(xml)) {
    const line = lineAt(tag.start);
    if (tag.kind === 'close') {
      const element = open.pop();
      if (element?.name !== tag.name) {
        throw new NotXml(
          line,
          element ? `</${tag.name}> closes <${element.name}>` : `</${tag.name}> closes nothing`,
        );
      }
      if (element.children.length === 0) {
        element.text = decode(
          xml.slice(element.contentStart, tag.start).replace(/<!--[\s\S]*?-->/g, ''),
        ).trim();
      }
      continue;
    }
    const element: Growing = {
      name: tag.name,
      attributes: attributesOf(xml.slice(tag.start, tag.end)),
      children: [],
      contentStart: tag.end,
      text: '',
      line,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) throw new NotXml(line, `<${tag.name}> stands beside <${root.name}>`);
    else root = element;
    if (tag.kind === 'open') open.push(element);
  }
  if (!root) throw new NotXml(1, 'no element');
  if (open.length > 0) throw new NotXml(open.at(-1)!.line, `<${open.at(-1)!.name}> is not closed`);
  return root;
}

/** The first element along a path of names, `undefined` where there is none. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** Every element below, in the order of the text. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** Every element of this name below. */
export function all(element: Element, name: string): Element[] {
  return [...descendants(element)].filter((found) => found.name === name);
}
