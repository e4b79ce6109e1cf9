import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { localeOf, translator, type Language } from '../../src/i18n';
import type { PaneStateScene, Scene } from './states';

/** How the pane is looked at. */
export interface Look {
  readonly language: Language;
  /** The system's colours: light, dark, or the user's own few (forced colours). */
  readonly scheme: 'light' | 'dark' | 'contrast';
  /** Twice as large, in a pane that was drawn half as wide again: 480 pixels of the screen, 240 of the page. */
  readonly isZoomed?: true;
}

/** As narrow as Excel makes the pane. */
const PANE = { width: 320, height: 860 } as const;
export const ZOOMED = { width: 240, height: 430 } as const;

/** Without the workbench's own bar and grid, which Excel does not have. */
const PANE_ALONE = `
  header:has(+ div [data-grid]), [data-grid], [data-u-comp] { visibility: hidden }
  [data-pane] { position: fixed; inset: 0; width: auto !important }
`;

/** As if everything had come to rest, so that it looks the same each time. */
const AT_REST = `
  * { caret-color: transparent !important; animation: none !important; transition: none !important }
`;

const SCHEMES: Readonly<Record<Look['scheme'], BrowserContextOptions>> = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};

/** A window as wide as the pane, which states are opened in one after the other. Nothing moves in it. */
export function openWindow(browser: Browser, { language, scheme, isZoomed }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: isZoomed ? ZOOMED : PANE,
    deviceScaleFactor: isZoomed ? 2 : 1,
    locale: localeOf(language),
    reducedMotion: 'reduce',
    ...SCHEMES[scheme],
  });
}

interface SceneOptions {
  /** Changes how the page looks before anything is done in it: what is scrolled to depends on that. */
  readonly dress?: (page: Page) => Promise<void>;
  /** Whatever moves by itself may. */
  readonly mayMove?: boolean;
}

/** Opens the workbench with nothing but the pane in sight, as on a fresh machine, and goes to a state. */
export async function openScene(
  window: BrowserContext,
  url: string,
  state: PaneStateScene,
  language: Language,
  { dress, mayMove = false }: SceneOptions = {},
): Promise<Scene> {
  const page = await window.newPage();
  await page.addInitScript((isFirst) => {
    localStorage.clear();
    if (!isFirst) localStorage.setItem('jixiao.firstRun', 'done');
  }, state.isFirst ?? false);
  if (state.withheld) await page.route(state.withheld, () => undefined);
  if (state.refused) await page.route(state.refused, (route) => route.abort());
  await page.goto(`${url}?file=${state.file ?? ''}&lang=${language}`);
  const pane = page.locator('[data-pane]');
  await page.addStyleTag({ content: mayMove ? PANE_ALONE : PANE_ALONE + AT_REST });
  await dress?.(page);
  await pane.locator('button').first().waitFor();
  const t = translator(language, 'pane');
  const scene: Scene = {
    page,
    pane,
    language,
    t,
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    tab: async (id) => {
      await pane.getByRole('tab', { name: t(`views.${id}`), exact: true }).click();
      await pane.locator(`[data-view="${id}"] :is(button, input)`).first().waitFor();
    },
  };
  await state.reach(scene);
  await page.mouse.move(0, 0);
  return scene;
}
