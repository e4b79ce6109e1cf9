import type { PaneTheme } from './theme';

/** Relative luminance below which Office's own background counts as dark. */
const DARK_BELOW = 0.25;

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/**
 * The look that goes with Office's background colour ("#262626"), which is all that every version tells;
 * `undefined` when it tells none, so that the system's preference counts.
 */
export function themeOfBackground(colour: string | undefined): PaneTheme | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour?.trim() ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((hex) => channel(Number.parseInt(hex, 16)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < DARK_BELOW ? 'dark' : 'light';
}
