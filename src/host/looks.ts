/** How composed tables look in every host: after the printed annexes, so that a table may be printed and signed. */
import type { CellRole, ComposedForm } from '../core/forms';
import type { Severity } from '../core/profile/types';
import { MARK_STYLES } from './marks';

export interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** Colour without "#"; `null` for none. */
  readonly fill: string | null;
  /** Colour of the text without "#"; `null` for the program's own. */
  readonly colour: string | null;
  readonly isUnderlined: boolean;
  readonly hasBorder: boolean;
}

const SONG = '宋体';
const FANGSONG = '仿宋';
/** Colour of the thin lines around cells, without "#". */
export const BORDER_COLOUR = '8C8C8C';

const entry: Look = {
  font: FANGSONG,
  size: 10.5,
  bold: false,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  fill: null,
  colour: null,
  isUnderlined: false,
  hasBorder: true,
};

/** As its findings are marked in the tables. */
const marked = (severity: Severity): Look => {
  const { fill, fontColor, bold } = MARK_STYLES[severity];
  return { ...entry, font: SONG, fill, colour: fontColor, bold };
};

/** 宋体 labels, 仿宋 entries, thin borders all over. */
export const LOOKS: Readonly<Record<CellRole, Look>> = {
  title: { ...entry, font: SONG, size: 16, bold: true, wrap: false, hasBorder: false },
  subtitle: { ...entry, size: 11, wrap: false, hasBorder: false },
  section: { ...entry, font: SONG, size: 12, bold: true, horizontal: 'left', wrap: false, hasBorder: false },
  label: { ...entry, font: SONG },
  head: { ...entry, font: SONG, bold: true, fill: 'F2F2F2' },
  text: { ...entry, horizontal: 'left' },
  narrative: { ...entry, horizontal: 'left', vertical: 'top' },
  value: entry,
  note: { ...entry, size: 9, horizontal: 'left', hasBorder: false },
  total: { ...entry, font: SONG, bold: true, wrap: false },
  link: { ...entry, colour: '0563C1', isUnderlined: true },
  error: marked('error'),
  warning: marked('warning'),
  info: marked('info'),
};

const TITLE_HEIGHT = 32;
const LINE_HEIGHT = 15;
/** Room to write a few sentences in. */
const NARRATIVE_HEIGHT = 75;
const LEAST_HEIGHT = 20;
/** Characters that fit across an upright A4 page and stay readable. */
const WIDEST_PORTRAIT = 125;

/** Width of a text in characters of the default font: East Asian characters count twice. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0xff ? 2 : 1;
  return width;
}

/** Points a row needs so that its longest wrapped text is not cut off. */
export function rowHeight(composed: ComposedForm, row: number): number {
  if (row === 0) return TITLE_HEIGHT;
  let lines = 1;
  composed.values[row]?.forEach((value, col) => {
    if (typeof value !== 'string') return;
    const merge = composed.merges.find((area) => area.top === row && area.left === col);
    const right = merge?.right ?? col;
    const rows = merge ? merge.bottom - merge.top + 1 : 1;
    let width = -2;
    for (let at = col; at <= right; at++) width += composed.widths[at] ?? 10;
    lines = Math.max(lines, Math.ceil(displayWidth(value) / Math.max(width, 2) / rows));
  });
  const isNarrative = composed.roles[row]!.some(
    (role, col) =>
      role === 'narrative' &&
      !composed.merges.some((area) => area.left === col && area.top < row && area.bottom >= row),
  );
  return Math.max(isNarrative ? NARRATIVE_HEIGHT : LEAST_HEIGHT, lines * LINE_HEIGHT + 5);
}

/** A4 across or upright, so that the width fits on one page and stays readable. */
export function orientationOf({ widths }: ComposedForm): 'portrait' | 'landscape' {
  return widths.reduce((sum, width) => sum + width, 0) > WIDEST_PORTRAIT ? 'landscape' : 'portrait';
}
