import { coalesce } from '../../core/coalesce';
import { MARK_STYLES, SEVERITIES, chunkAddresses, markFormula, severityOfFormula } from '../marks';
import type { MarkStyle } from '../marks';
import type { Severity } from '../../core/profile/types';
import type { SheetMarks } from '../workbook';
import {
  attributes,
  cutAll,
  elements,
  escapeXml,
  prefixOf,
  rootChildren,
  splice,
  tags,
  textOf,
  type XmlElement,
} from './xml';

/** Children of a worksheet that stand before its conditional formats, by the schema's order. */
const BEFORE_FORMATS = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** The worksheet's XML without our marks; every other character stays. */
export function withoutMarks(sheetXml: string): string {
  const places: XmlElement[] = [];
  for (const block of formatBlocks(sheetXml)) {
    if (block.open.kind === 'empty') continue;
    const rules = [...elements(sheetXml, block.open.end)];
    const own = rules.filter((rule) => isOurRule(sheetXml, rule));
    if (own.length === rules.length && own.length > 0) places.push(block);
    else places.push(...own);
  }
  return cutAll(sheetXml, places);
}

/** The worksheet's XML with our marks instead of those it had. `styles` are numbers of {@link addMarkStyles}. */
export function withMarks(
  sheetXml: string,
  cells: SheetMarks['cells'],
  styles: Readonly<Record<Severity, number>>,
): string {
  const xml = withoutMarks(sheetXml);
  const root = tags(xml).next().value;
  if (root?.kind !== 'open') return xml;
  const prefix = prefixOf(xml, root);
  let at = root.end;
  let priority = 0;
  for (const child of rootChildren(xml)) {
    if (!BEFORE_FORMATS.has(child.name)) break;
    at = child.end;
    if (child.name !== 'conditionalFormatting' || child.open.kind === 'empty') continue;
    for (const rule of elements(xml, child.open.end)) {
      priority = Math.max(priority, Number(attributes(xml, rule.open).get('priority')) || 0);
    }
  }

  let blocks = '';
  for (const severity of SEVERITIES) {
    for (const address of chunkAddresses(coalesce(cells[severity]), ' ')) {
      // Behind the user's own rules: theirs keep their priority, and with it their look.
      priority++;
      blocks +=
        `<${prefix}conditionalFormatting sqref="${address}">` +
        `<${prefix}cfRule type="expression" dxfId="${styles[severity]}" priority="${priority}">` +
        `<${prefix}formula>${escapeXml(markFormula(severity).slice(1))}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`;
    }
  }
  return splice(xml, at, at, blocks);
}

function* formatBlocks(xml: string): Generator<XmlElement, void> {
  for (const child of rootChildren(xml)) if (child.name === 'conditionalFormatting') yield child;
}

function isOurRule(xml: string, rule: XmlElement): boolean {
  if (rule.open.kind === 'empty' || attributes(xml, rule.open).get('type') !== 'expression') return false;
  for (const child of elements(xml, rule.open.end)) {
    if (child.name === 'formula') return severityOfFormula(textOf(xml, child)) !== null;
  }
  return false;
}

const BORDERS = { continuous: 'thin', dash: 'dashed', dot: 'dotted' } as const;

function styleXml(style: MarkStyle, prefix: string): string {
  const tag = (name: string, content = '', attrs = ''): string =>
    content === ''
      ? `<${prefix}${name}${attrs}/>`
      : `<${prefix}${name}${attrs}>${content}</${prefix}${name}>`;
  const line = (side: string): string =>
    tag(side, tag('color', '', ` rgb="FF${style.fontColor}"`), ` style="${BORDERS[style.border]}"`);
  const font =
    (style.bold ? tag('b') : '') +
    (style.italic ? tag('i') : '') +
    (style.underline ? tag('u') : '') +
    tag('color', '', ` rgb="FF${style.fontColor}"`);
  return tag(
    'dxf',
    tag('font', font) +
      tag('fill', tag('patternFill', tag('bgColor', '', ` rgb="FF${style.fill}"`))) +
      tag('border', ['left', 'right', 'top', 'bottom'].map(line).join('')),
  );
}

/** Children of a style sheet that stand behind its differential formats. */
const AFTER_DXFS = new Set(['tableStyles', 'colors', 'extLst']);

/**
 * The style part with a differential format for each severity, and their numbers. Formats that are
 * there already, from an earlier marking, are used again.
 */
export function addMarkStyles(stylesXml: string): {
  readonly xml: string;
  readonly styles: Readonly<Record<Severity, number>>;
} {
  const root = tags(stylesXml).next().value;
  const prefix = root ? prefixOf(stylesXml, root) : '';
  const children = [...rootChildren(stylesXml)];
  const dxfs = children.find((child) => child.name === 'dxfs');
  const existing =
    dxfs?.open.kind === 'open'
      ? [...elements(stylesXml, dxfs.open.end)].map(({ start, end }) => stylesXml.slice(start, end))
      : [];
  const all = [...existing];
  const styles = {} as Record<Severity, number>;
  for (const severity of SEVERITIES) {
    const wanted = styleXml(MARK_STYLES[severity], prefix);
    const found = all.indexOf(wanted);
    styles[severity] = found >= 0 ? found : all.push(wanted) - 1;
  }
  if (all.length === existing.length) return { xml: stylesXml, styles };

  const added = all.slice(existing.length).join('');
  if (dxfs?.open.kind === 'open') {
    const close = stylesXml.lastIndexOf('</', dxfs.end);
    const open = stylesXml
      .slice(dxfs.start, dxfs.open.end)
      .replace(/(\scount\s*=\s*["'])\d+/u, `$1${all.length}`);
    const body = stylesXml.slice(dxfs.open.end, close) + added + stylesXml.slice(close, dxfs.end);
    return { xml: splice(stylesXml, dxfs.start, dxfs.end, open + body), styles };
  }
  const block = `<${prefix}dxfs count="${all.length}">${added}</${prefix}dxfs>`;
  if (dxfs) return { xml: splice(stylesXml, dxfs.start, dxfs.end, block), styles };
  const next = children.find((child) => AFTER_DXFS.has(child.name));
  const at = next?.start ?? stylesXml.lastIndexOf('</');
  return { xml: splice(stylesXml, at, at, block), styles };
}

/** The smallest style part that Excel opens, for a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';
