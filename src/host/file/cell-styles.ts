import { isDateFormat } from 'hucre';
import { scanAll } from './xml-scanner';

/** What the styles of a file say about a cell, as far as it matters here. */
export interface CellStyle {
  /** Number format; `null` for General. */
  readonly format: string | null;
  readonly isDate: boolean;
  /** The cell may be changed while its sheet is protected. */
  readonly isUnlocked: boolean;
}

/** Number formats that a file refers to by number alone (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);\\($#,##0\\)',
  6: '$#,##0_);[Red]\\($#,##0\\)',
  7: '$#,##0.00_);\\($#,##0.00\\)',
  8: '$#,##0.00_);[Red]\\($#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Dates and times by number; those from 27 on look different in each language of Excel. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function styleOf(id: number, own: ReadonlyMap<number, string>, isUnlocked: boolean): CellStyle {
  const given = own.get(id);
  const format = id === 0 ? undefined : (given ?? BUILT_IN[id]);
  return {
    format: format === undefined || format === 'General' ? null : format,
    isDate: given === undefined ? isDateId(id) : isDateFormat(given),
    isUnlocked,
  };
}

/**
 * The cell styles of a file, by the number that cells refer to.
 * @throws XmlDamage
 */
export function readStyles(xml: string): CellStyle[] {
  const formats = new Map<number, string>();
  const found: { id: number; isUnlocked: boolean }[] = [];
  let list: 'numFmts' | 'cellXfs' | null = null;
  scanAll(xml, (event, scanner) => {
    const { name } = scanner;
    if (name === 'numFmts' || name === 'cellXfs') {
      if (event !== 'text') list = event === 'open' ? name : null;
    } else if (event === 'close' || event === 'text' || list === null) return;
    else if (list === 'numFmts' && name === 'numFmt') {
      const code = scanner.attribute('formatCode');
      if (code) formats.set(Number(scanner.attribute('numFmtId')), code);
    } else if (list === 'cellXfs' && name === 'xf')
      found.push({ id: Number(scanner.attribute('numFmtId') ?? '0'), isUnlocked: false });
    else if (list === 'cellXfs' && name === 'protection' && found.length > 0)
      found.at(-1)!.isUnlocked = /^(?:0|false)$/.test(scanner.attribute('locked') ?? '');
  });
  return found.map(({ id, isUnlocked }) => styleOf(id, formats, isUnlocked));
}
