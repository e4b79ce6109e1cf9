import type { CellValue } from '../core/grid';
import { RATE_DIGITS, roundHalfUp, SCORE_DIGITS } from '../core/measures';
import { localeOf, type Language } from './language';

const BLANK: Readonly<Record<Language, string>> = { zh: '空', en: 'blank' };

/** Stands for a figure that is undefined: neither 0 nor blank. */
export const UNDEFINED_FIGURE = '—';

/** Days from Excel's day 0 (1899-12-30, its 1900 leap-year error included) to the Unix epoch. */
const EXCEL_EPOCH_DAYS = 25_569;
const DAY_IN_MS = 86_400_000;

const formatters = new Map<string, Intl.NumberFormat>();

/** Building a formatter costs more than using it a thousand times, so each is built once. */
function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(localeOf(language), options);
    formatters.set(key, found);
  }
  return found;
}

/**
 * A number as a sheet shows it: no thousands separators (a year is not "2,020"), at most ten decimals,
 * which drops what binary arithmetic leaves behind (0.30000000000000004).
 */
export function formatNumber(value: number, language: Language): string {
  return formatter(language, {
    useGrouping: false,
    maximumFractionDigits: 10,
    signDisplay: 'negative',
  }).format(value);
}

/** A ratio as percentage with two decimals, rounded half up: 0.73166 → "73.17%"; "—" when undefined. */
export function formatRatio(ratio: number | null, language: Language): string {
  if (ratio === null) return UNDEFINED_FIGURE;
  return formatter(language, {
    style: 'percent',
    useGrouping: false,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  }).format(roundHalfUp(ratio, RATE_DIGITS));
}

/** Points with at most two decimals, rounded half up: 90.5 → "90.5"; "—" when undefined. */
export function formatPoints(points: number | null, language: Language): string {
  if (points === null) return UNDEFINED_FIGURE;
  return formatNumber(roundHalfUp(points, SCORE_DIGITS), language);
}

/** Number format with its literals, colours and conditions taken out, so that only codes are left. */
function codesOf(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
}

function formatDate(serial: number): string {
  return new Date(Math.round((serial - EXCEL_EPOCH_DAYS) * DAY_IN_MS)).toISOString().slice(0, 10);
}

/**
 * A cell's value as one short text. Blank says so (空), because "" between two words reads like an error.
 * With the cell's number format, a rate is shown as percentage and a date as date, as the user sees them.
 */
export function formatCellValue(value: CellValue, language: Language, numberFormat?: string): string {
  if (value === null || value === '') return BLANK[language];
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const codes = codesOf(numberFormat ?? '');
  if (codes.includes('%')) {
    return formatter(language, { style: 'percent', useGrouping: false, maximumFractionDigits: 8 }).format(
      value,
    );
  }
  const isDate = /[yd]/.test(codes) && value >= 1 && value < 2_958_466;
  return isDate ? formatDate(value) : formatNumber(value, language);
}
