import { useMemo, useSyncExternalStore } from 'react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Looks of the pane; without one it follows the system. */
export type PaneTheme = 'light' | 'dark' | 'highContrast';

/** Chinese faces that Windows, macOS and Linux bring along: nothing is downloaded. */
const FONTS =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

function useMediaQuery(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}

/**
 * The Fluent theme to show: the given one, else what the system prefers. Under forced colours the browser
 * paints with the user's own palette, which a high-contrast theme of ours would only get in the way of.
 */
export function useTheme(given?: PaneTheme): Theme {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const wantsContrast = useMediaQuery('(prefers-contrast: more)');
  const isForced = useMediaQuery('(forced-colors: active)');
  const preferred = wantsContrast && !isForced ? 'highContrast' : isDark ? 'dark' : 'light';
  return THEMES[given ?? preferred];
}
