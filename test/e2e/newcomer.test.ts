/** A newcomer before a fresh workbench: from the first look to the report, in under ten clicks. */
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(180_000);

const WORDS = {
  zh: {
    sample: '添加示例表试一试',
    audit: '审核本表',
    safe: /^全部安全修复/,
    apply: /^应用/,
    explanation: '出错说明',
    save: '保存说明',
    report: '生成审核结果',
    reported: /^审核结果已写入工作表/,
  },
  en: {
    sample: 'Add a sample to try',
    audit: 'Audit sheet',
    safe: /^All safe fixes/,
    apply: /^Apply/,
    explanation: 'Explanation',
    save: 'Save',
    report: 'Write result sheet',
    reported: /^The result stands on sheet/,
  },
} as const;

let browser: Browser;
let workbench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

test.each(['zh', 'en'] as const)(
  'a sample is audited, fixed, explained, audited again without errors and reported (%s)',
  async (lang) => {
    workbench = await openWorkbench(browser, `?file=&lang=${lang}`, {
      locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    });
    const { page } = workbench;
    const words = WORDS[lang];
    let clicks = 0;
    const click = async (what: Locator) => {
      await what.click();
      clicks++;
    };
    const button = (name: string | RegExp) => page.locator('[data-pane]').getByRole('button', { name });
    const errors = (count: number) =>
      page
        .getByRole('button')
        .filter({ has: page.locator('[data-severity="error"]') })
        .filter({ hasText: `${count}` });

    await click(button(words.sample));
    await page
      .getByText(/绩效审核示例|Sample/)
      .first()
      .waitFor();
    await click(button(words.audit));
    await errors(2).first().waitFor();

    await click(button(words.safe));
    await click(page.getByRole('dialog').getByRole('button', { name: words.apply }));
    await errors(0).first().waitFor();

    await click(page.locator('[data-finding]', { hasText: 'JX024' }));
    const explanation = page.getByRole('textbox', { name: words.explanation });
    await click(explanation);
    await explanation.fill('沿用省厅下达的表样，名称不作调整。');
    await click(button(words.save));

    await click(button(words.audit));
    await errors(0).first().waitFor();
    await page.locator('[data-finding]', { hasText: 'JX024' }).waitFor();
    await click(button(words.report));
    await page.getByText(words.reported).waitFor();
    expect(clicks).toBeLessThan(10);
  },
);
