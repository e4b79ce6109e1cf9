import { BooleanNumber, BorderType, WrapStrategy, type IStyleData } from '@univerjs/core';
import type { BorderEdge, CellStyle } from '../standin';

/** Univer's names for the lines of a range. */
export const BORDERS: Readonly<Record<BorderEdge, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};

const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };

/** Our formats in Univer's words; what is not named stays as it is. */
export function univerStyle(style: CellStyle): IStyleData {
  return {
    ...(style.fill !== undefined && { bg: style.fill === '' ? null : { rgb: style.fill } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold !== undefined && { bl: style.bold ? 1 : 0 }),
    ...(style.italic !== undefined && { it: style.italic ? 1 : 0 }),
    ...(style.underline !== undefined && {
      ul: { s: style.underline === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    }),
    ...(style.wrap !== undefined && { tb: style.wrap ? 3 : 1 }),
    ...(style.horizontal !== undefined && { ht: HORIZONTAL[style.horizontal] ?? 0 }),
    ...(style.vertical !== undefined && { vt: VERTICAL[style.vertical] ?? 0 }),
  };
}

function nameOf(table: Readonly<Record<string, number>>, value: unknown): string | undefined {
  return Object.keys(table).find((name) => table[name] === value);
}

/** Univer's formats in ours. */
export function backendStyle({ bg, cl, ff, fs, bl, it, ul, tb, ht, vt }: IStyleData): CellStyle {
  const horizontal = nameOf(HORIZONTAL, ht);
  const vertical = nameOf(VERTICAL, vt);
  return {
    ...(bg?.rgb && { fill: bg.rgb }),
    ...(cl?.rgb && { fontColor: cl.rgb }),
    ...(ff && { fontName: ff }),
    ...(fs && { fontSize: fs }),
    ...(bl !== undefined && { bold: bl === BooleanNumber.TRUE }),
    ...(it !== undefined && { italic: it === BooleanNumber.TRUE }),
    ...(ul && { underline: ul.s === BooleanNumber.TRUE ? 'Single' : 'None' }),
    ...(tb != null && { wrap: tb === WrapStrategy.WRAP }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
  };
}
