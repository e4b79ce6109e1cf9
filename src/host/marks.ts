/**
 * Our marks on a sheet, the same in every host: what they look like, how they are recognised again,
 * and how the cells of many findings become few addresses. Pure; hosts only carry it out.
 */
import { areaToA1 } from '../core/address';
import type { Area } from '../core/grid';
import type { Severity } from '../core/profile/types';

/** Most serious first: the order in which marks are laid. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Line of a mark's box; each severity has its own, so that marks differ without colour too. */
export type MarkBorder = 'continuous' | 'dash' | 'dot';

/** What a conditional format of ours sets. Colours are RRGGBB without "#". */
export interface MarkStyle {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly border: MarkBorder;
}

/**
 * Each severity differs three times over: by fill, by typeface (bold, italic and underlined, plain) and
 * by the line around the cell, so that a black-and-white print and a colour-blind reader still tell them
 * apart. Text keeps a contrast of at least 4.5 : 1 on its fill.
 */
export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: {
    fill: 'FFC7CE',
    fontColor: '9C0006',
    bold: true,
    italic: false,
    underline: false,
    border: 'continuous',
  },
  warning: {
    fill: 'FFEB9C',
    fontColor: '7F6000',
    bold: false,
    italic: true,
    underline: true,
    border: 'dash',
  },
  info: {
    fill: 'DDEBF7',
    fontColor: '1F4E79',
    bold: false,
    italic: false,
    underline: false,
    border: 'dot',
  },
};

/**
 * The condition of our conditional formats, with its "=": always true, and nobody else's. A mark carries
 * its own signature because ids that a host gives to conditional formats need not survive saving, and a
 * bare =TRUE could be the user's.
 */
export function markFormula(severity: Severity): string {
  return `="jixiao:${severity}"<>""`;
}

/** The severity whose mark has this condition ("=" and white space do not matter), or `null`: not ours. */
export function severityOfFormula(formula: string): Severity | null {
  const bare = (text: string): string => text.replace(/\s+/g, '').replace(/^=/, '');
  const wanted = bare(formula);
  return SEVERITIES.find((severity) => bare(markFormula(severity)) === wanted) ?? null;
}

/** Excel cuts longer addresses silently; a little is left for what a host puts around them. */
export const MAX_ADDRESS_LENGTH = 8000;

/** Areas as A1 lists, none longer than `limit` characters, every area once and in order. */
export function chunkAddresses(
  areas: readonly Area[],
  separator: ',' | ' ' = ',',
  limit: number = MAX_ADDRESS_LENGTH,
): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const area of areas) {
    const address = areaToA1(area);
    if (chunk === '') chunk = address;
    else if (chunk.length + separator.length + address.length <= limit) chunk += separator + address;
    else {
      chunks.push(chunk);
      chunk = address;
    }
  }
  if (chunk !== '') chunks.push(chunk);
  return chunks;
}
