import type { Browser, Locator } from 'playwright-core';
import { queryFor, type EmulatedExcel } from './excels';
import { openWorkbench, type OpenWorkbench } from './workbench-page';

/** The workbench in a window of its own, in the language of an Excel. */
export const openExcel = (browser: Browser, excel: EmulatedExcel, file: string): Promise<OpenWorkbench> =>
  openWorkbench(browser, queryFor(excel, file), {
    locale: excel.lang === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1000, height: 900 },
  });

/** The pane, as narrow as Excel makes it, with one of its tabs in front. */
export async function showTab({ page }: OpenWorkbench, tab: string) {
  const pane = page.locator('[data-pane]');
  await pane.evaluate((element) => (element.style.width = '320px'));
  await pane.getByRole('tab', { name: tab, exact: true }).click();
  return {
    pane,
    press: (name: string) => pane.getByRole('button', { name, exact: true }).click(),
    /** Opens what a heading folds up. */
    unfold: (name: string) => pane.getByRole('heading', { name, exact: true }).click(),
    idle: () => pane.locator('[role=progressbar]').waitFor({ state: 'detached', timeout: 120_000 }),
  };
}

/** Nothing of the pane has to be scrolled to sideways. */
export const fitsIn = (pane: Locator): Promise<boolean> =>
  pane.evaluate((element) => element.scrollWidth <= element.clientWidth);

/** The sheets that are to be seen in the open workbook. */
export const sheetNames = ({ page }: OpenWorkbench): Promise<string[]> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      await context.sync();
      return sheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
    }),
  );
