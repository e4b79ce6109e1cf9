import type { SettingValue } from '../workbook';
import type { Package } from './package';
import {
  attributes,
  elements,
  escapeXml,
  isNested,
  prefixOf,
  rootChildren,
  splice,
  tags,
  textOf,
} from './xml';
import { ZipDamage } from './zip';

/**
 * Our settings in a file are custom document properties: the one place that Excel, WPS and LibreOffice
 * all keep when they save (LibreOffice drops custom XML parts), that adds no sheet and no name to the
 * workbook, and that an add-in in Excel can read too. Their values end at 255 characters, so a longer
 * one continues in further properties.
 */
const PREFIX = 'jixiao.';
const MAX_LENGTH = 240;
const CONTINUATION = '~';

const PART_TYPE = 'custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

/** One property of ours in the part's text. */
interface Property {
  readonly key: string;
  /** 1 for the first piece of a value. */
  readonly piece: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The JSON text of a setting, `null` when it is not there or a piece of it is missing. */
export async function readSetting(pkg: Package, key: string): Promise<string | null> {
  const path = await findPart(pkg);
  const xml = path === null ? null : await pkg.text(path);
  if (xml === null) return null;
  const pieces = ownProperties(xml)
    .filter((property) => property.key === key)
    .sort((a, b) => a.piece - b.piece);
  const isWhole = pieces.length > 0 && pieces.every(({ piece }, index) => piece === index + 1);
  return isWhole ? pieces.map(({ text }) => text).join('') : null;
}

/**
 * Writes one setting; `null` removes it. Properties of others stay as they are.
 * @throws ZipDamage when the part that holds them is broken
 */
export async function writeSetting(pkg: Package, key: string, value: SettingValue): Promise<void> {
  const path = await findPart(pkg);
  const before = path === null ? EMPTY : (await pkg.text(path))!;
  if (!isNested(before)) throw new ZipDamage(path ?? '');
  let xml = before;
  for (const { key: other, start, end } of ownProperties(before).reverse()) {
    if (other === key) xml = splice(xml, start, end);
  }
  if (value !== null) {
    const open = tags(xml).next().value!;
    if (open.kind === 'empty') {
      const name = prefixOf(xml, open) + open.name;
      xml = splice(xml, open.start, open.end, `${xml.slice(open.start, open.end - 2)}></${name}>`);
    }
    const at = xml.lastIndexOf('</');
    xml = splice(xml, at, at, propertiesXml(xml, key, value));
  }
  if (xml === before) return;
  if (path === null) await pkg.addPart('', 'docProps/custom.xml', xml, PART_TYPE, CONTENT_TYPE);
  else if (rootChildren(xml).next().done) await pkg.removePart('', path);
  else pkg.set(path, xml);
}

async function findPart(pkg: Package): Promise<string | null> {
  const relation = (await pkg.relationships('')).find(({ type }) => type === PART_TYPE);
  return relation && pkg.has(relation.target) ? relation.target : null;
}

function ownProperties(xml: string): Property[] {
  const found: Property[] = [];
  for (const element of rootChildren(xml)) {
    const name = attributes(xml, element.open).get('name') ?? '';
    if (!name.startsWith(PREFIX) || element.open.kind === 'empty') continue;
    const value = elements(xml, element.open.end).next().value;
    const [key, piece] = name.slice(PREFIX.length).split(CONTINUATION);
    found.push({
      key: key!,
      piece: piece === undefined ? 1 : Number(piece),
      text: value ? textOf(xml, value) : '',
      start: element.start,
      end: element.end,
    });
  }
  return found;
}

function propertiesXml(xml: string, key: string, value: SettingValue): string {
  const root = tags(xml).next().value!;
  const prefix = prefixOf(xml, root);
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
  const ids = [...xml.matchAll(/\bpid\s*=\s*["'](\d+)["']/gu)].map(([, id]) => Number(id));
  let id = Math.max(1, ...ids);
  // "_x0041_" in a property means a character; JSON has its own way to write an underscore.
  const text = JSON.stringify(value).replace(/_x/gu, '\\u005fx');
  let out = '';
  for (const [index, piece] of piecesOf(text).entries()) {
    const name = PREFIX + key + (index === 0 ? '' : `${CONTINUATION}${index + 1}`);
    out +=
      `<${prefix}property fmtid="${FORMAT_ID}" pid="${++id}" name="${escapeXml(name)}">` +
      `<vt:lpwstr xmlns:vt="${types}">${escapeXml(piece)}</vt:lpwstr></${prefix}property>`;
  }
  return out;
}

/** Cuts a text where no character is torn apart and no piece starts or ends with white space. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > MAX_LENGTH && /\S$/u.test(piece) && /\S/u.test(character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
