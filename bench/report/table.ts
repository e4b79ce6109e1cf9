import type { Figure, Outcome, Spread, Timing, Wanted } from '../kit/types';

const digits = (value: number): string =>
  value === 0 || Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

const withUnit = (value: number, unit: Figure['unit']) => `${digits(value)} ${unit}`;

export const wantedText = (wanted: Wanted | null, unit: Figure['unit']): string =>
  wanted === null
    ? '—'
    : 'atLeast' in wanted
      ? `≥ ${withUnit(wanted.atLeast, unit)}`
      : `≤ ${withUnit(wanted.atMost, unit)}`;

/** The median counts. */
export const isReached = ({ reached, wanted }: Figure): boolean =>
  wanted === null ||
  ('atLeast' in wanted ? reached.median >= wanted.atLeast : reached.median <= wanted.atMost);

export const rangeText = ({ min, max }: Spread): string =>
  min === max ? '' : `${digits(min)} – ${digits(max)}`;

export const reachedText = ({ reached, unit }: Figure): string => withUnit(reached.median, unit);

export const perSecond = ({ items, milliseconds }: Timing): string =>
  `${digits((items / milliseconds.median) * 1000)}/s`;

export const millisecondsText = (value: number): string => `${digits(value)} ms`;

/** A comparison's lines for the console. */
export function figureLines({ figures, timings }: Outcome): string[] {
  return [
    ...figures.map(
      (one) =>
        `  ${isReached(one) ? '✓' : '✗'} ${one.name}: ${reachedText(one)} (${rangeText(one.reached)}), wanted ${wantedText(one.wanted, one.unit)}`,
    ),
    ...timings.map(
      (one) =>
        `    ${one.name}: ${millisecondsText(one.milliseconds.median)} (${rangeText(one.milliseconds)}), ${perSecond(one)}`,
    ),
  ];
}
