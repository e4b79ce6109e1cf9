import { parseA1, toA1 } from '../../core/address';
import type { CellValue } from '../../core/grid';
import { HostError } from '../workbook';
import { attributes, elements, escapeXml, prefixOf, rootChildren, textOf, type XmlElement } from './xml';
import { moveFormula } from './shared-formula';

/** What a cell is to hold: a value, or what it is calculated by. */
export type NewContent = { readonly value: CellValue } | { readonly formula: string };

/** New contents of the cells of one row, by column. */
type RowEdits = ReadonlyMap<number, NewContent>;

/** New contents of one sheet, by row and column. */
export type SheetEdits = ReadonlyMap<number, RowEdits>;

/**
 * The worksheet's XML with single cells changed. A cell keeps its style; all other cells keep every
 * character, except those that share the formula of an overwritten cell: they get their own copy of it.
 * @throws HostError `unsupported` for a part of an array formula that fills several cells, `failed` where rows or cells
 * do not come in their order: whoever reads them then sees another cell than the one that would be written.
 */
export function editCells(sheetXml: string, edits: SheetEdits): string {
  const data = [...rootChildren(sheetXml)].find((child) => child.name === 'sheetData');
  if (!data) throw disordered();
  const prefix = prefixOf(sheetXml, data.open);
  const rows = data.open.kind === 'open' ? [...elements(sheetXml, data.open.end)] : [];
  const released = new Map<string, Master>();
  const pieces: string[] = [];
  const left = new Map(edits);
  let number = 0;
  for (const row of rows) {
    const before = number;
    number = Number(attributes(sheetXml, row.open).get('r')) || number + 1;
    if (number <= before) throw disordered();
    for (const [missing, cells] of [...left].sort(([a], [b]) => a - b)) {
      if (missing >= number - 1) break;
      pieces.push(newRow(missing, cells, prefix));
      left.delete(missing);
    }
    const cells = left.get(number - 1);
    left.delete(number - 1);
    pieces.push(
      cells
        ? editRow(sheetXml, row, number - 1, cells, prefix, released)
        : sheetXml.slice(row.start, row.end),
    );
  }
  for (const [missing, cells] of [...left].sort(([a], [b]) => a - b))
    pieces.push(newRow(missing, cells, prefix));

  const open = `<${prefix}sheetData>`;
  const body = pieces.join('');
  const changed =
    sheetXml.slice(0, data.start) + open + body + `</${prefix}sheetData>` + sheetXml.slice(data.end);
  return released.size === 0 ? changed : releaseShared(changed, released, prefix);
}

const disordered = () => new HostError({ code: 'failed', detail: 'sheetData' });

/** A cell whose formula others share. */
interface Master {
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

function editRow(
  xml: string,
  row: XmlElement,
  rowIndex: number,
  edits: RowEdits,
  prefix: string,
  released: Map<string, Master>,
): string {
  const left = new Map(edits);
  const cells = row.open.kind === 'open' ? [...elements(xml, row.open.end)] : [];
  let body = '';
  let col = -1;
  const insertBefore = (limit: number): void => {
    for (const [missing, value] of [...left].sort(([a], [b]) => a - b)) {
      if (missing >= limit) break;
      body += cellXml(rowIndex, missing, value, null, prefix);
      left.delete(missing);
    }
  };
  for (const cell of cells) {
    const attrs = attributes(xml, cell.open);
    const at = parseA1(attrs.get('r') ?? '');
    if (at && (at.col <= col || at.row !== rowIndex)) throw disordered();
    col = at?.col ?? col + 1;
    insertBefore(col);
    const value = left.get(col);
    if (value === undefined) {
      body += xml.slice(cell.start, cell.end);
      continue;
    }
    left.delete(col);
    noteFormula(xml, cell, rowIndex, col, released);
    body += cellXml(rowIndex, col, value, attrs.get('s') ?? null, prefix);
  }
  insertBefore(Number.POSITIVE_INFINITY);
  // `spans` is an optimisation that a cell outside of it would contradict.
  const open = xml
    .slice(row.open.start, row.open.end)
    .replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
    .replace(/\s*\/>$/u, '>');
  return `${open}${body}</${prefix}row>`;
}

function newRow(rowIndex: number, cells: RowEdits, prefix: string): string {
  const body = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([col, value]) => cellXml(rowIndex, col, value, null, prefix))
    .join('');
  return `<${prefix}row r="${rowIndex + 1}">${body}</${prefix}row>`;
}

function cellXml(
  row: number,
  col: number,
  content: NewContent,
  style: string | null,
  prefix: string,
): string {
  const head = `<${prefix}c r="${toA1({ row, col })}"${style === null ? '' : ` s="${style}"`}`;
  const element = (name: string, text: string, attrs = ''): string =>
    `<${prefix}${name}${attrs}>${text}</${prefix}${name}>`;
  const close = `</${prefix}c>`;
  if ('formula' in content) return `${head}>${element('f', escapeXml(content.formula.slice(1)))}${close}`;
  const { value } = content;
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}>${element('v', String(value))}${close}`;
  if (typeof value === 'boolean') return `${head} t="b">${element('v', value ? '1' : '0')}${close}`;
  const text = element('is', element('t', escapeXml(value), ' xml:space="preserve"'));
  return `${head} t="inlineStr">${text}${close}`;
}

function noteFormula(
  xml: string,
  cell: XmlElement,
  row: number,
  col: number,
  released: Map<string, Master>,
): void {
  if (cell.open.kind === 'empty') return;
  for (const child of elements(xml, cell.open.end)) {
    if (child.name !== 'f') continue;
    const attrs = attributes(xml, child.open);
    const ref = attrs.get('ref');
    if (attrs.get('t') === 'array' && ref?.includes(':')) {
      throw new HostError({ code: 'unsupported', detail: `{=${textOf(xml, child)}} ${ref}` });
    }
    const index = attrs.get('si');
    if (attrs.get('t') === 'shared' && index !== undefined && ref !== undefined) {
      released.set(index, { row, col, formula: textOf(xml, child) });
    }
  }
}

/** Gives every cell that shared an overwritten formula its own. */
function releaseShared(xml: string, masters: ReadonlyMap<string, Master>, prefix: string): string {
  const cell = new RegExp(
    `<${prefix}c\\s[^>]*?\\br="([A-Z]+\\d+)"[^>]*?(?<!/)>(?:(?!</${prefix}c>).)*`,
    'gsu',
  );
  const follower = new RegExp(`<${prefix}f\\s[^>]*?(?:/>|></${prefix}f>)`, 'u');
  return xml.replace(cell, (text, ref: string) =>
    text.replace(follower, (tag) => {
      const index = /\bsi="(\d+)"/u.exec(tag)?.[1];
      const master = /\bt="shared"/u.test(tag) && index !== undefined ? masters.get(index) : undefined;
      const at = parseA1(ref);
      if (!master || !at) return tag;
      const formula = moveFormula(master.formula, at.row - master.row, at.col - master.col);
      return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
    }),
  );
}
