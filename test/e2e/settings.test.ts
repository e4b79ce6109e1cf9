/** The tab 设置 in a browser: its main path and its failures, in the oldest and the newest Excel, in both languages. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch';
import { EXCELS, queryFor, type EmulatedExcel } from './excels';
import { openWorkbench, type OpenWorkbench } from './workbench-page';

jest.setTimeout(180_000);

const WORDS = {
  zh: {
    audit: '审核本表',
    found: /^发现 \d+ 处问题$/,
    tab: '设置',
    profile: '审核按哪个口径',
    edit: '修改口径的数值',
    back: '返回设置',
    quantification: /^量化率/,
    threshold: '指标量化率应高于',
    weights: /^权重/,
    first: '方案 1（默认）',
    total: '合计 110 分',
    uneven: '权重方案“10/50/30/10”合计 110 分，应为 100 分。',
    wrong: '1 处有误，改好才能保存',
    save: '保存口径',
    undo: '撤销修改',
    saved: '已保存为“伊吾县2020年口径（自定）”（版本 1），存在这个工作簿里，下次审核起按它。',
    old: /^上次审核按的是另一个口径（伊吾县2020年口径）/,
    again: '重新审核',
    file: '口径文件',
    noJson: /文件不是 JSON/,
    noProfile: '口径文件应为一个 JSON 对象，含 id、version、name、extends。',
  },
  en: {
    audit: 'Audit sheet',
    found: /^\d+ problems? found$/,
    tab: 'Settings',
    profile: 'Audits follow',
    edit: 'Change its figures',
    back: 'Back to the settings',
    quantification: /^Quantification/,
    threshold: 'The quantification rate should exceed',
    weights: /^Weights/,
    first: 'Scheme 1 (default)',
    total: '110 points in all',
    uneven: 'The weights "10/50/30/10" add up to 110 points; they must make 100.',
    wrong: '1 mistake to correct before saving',
    save: 'Save the profile',
    undo: 'Undo the changes',
    saved: 'Saved as “Yiwu County 2020 (own)” (version 1) in this workbook; audits follow it from now on.',
    old: /^The last audit followed another profile \(Yiwu County 2020\)/,
    again: 'Audit again',
    file: 'Profile file',
    noJson: /The file is no JSON/,
    noProfile: 'A profile file must be a JSON object with id, version, name and extends.',
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let workbench: OpenWorkbench;
afterEach(async () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});

async function open(excel: EmulatedExcel) {
  workbench = await openWorkbench(browser, queryFor(excel, 'samples/selfeval-planted.xlsx'), {
    locale: excel.lang === 'zh' ? 'zh-CN' : 'en-US',
  });
  return {
    pane: workbench.page.locator('[data-pane]'),
    words: WORDS[excel.lang],
  };
}

describe.each(EXCELS)('in Excel $api, in $lang', (excel) => {
  test('a figure is changed and saved in the workbook, and the table is audited by it', async () => {
    const { pane, words } = await open(excel);
    await pane.getByRole('button', { name: words.audit, exact: true }).click();
    await pane.getByRole('heading', { name: words.found }).waitFor();

    await pane.getByRole('tab', { name: words.tab, exact: true }).click();
    await pane.getByRole('button', { name: words.edit, exact: true }).click();
    await pane.getByRole('button', { name: words.quantification }).click();
    const threshold = pane.getByRole('textbox', { name: words.threshold });
    expect(await threshold.inputValue()).toBe('70');
    await threshold.fill('６５．５％');
    await pane.getByRole('button', { name: words.save, exact: true }).click();
    await pane.getByText(words.saved, { exact: true }).waitFor();
    await pane.getByText(words.old).waitFor();
    await pane.getByRole('button', { name: words.again, exact: true }).click();
    await pane.getByText(words.old).waitFor({ state: 'detached' });
    await pane.getByRole('heading', { name: words.found }).waitFor();

    await pane.getByRole('tab', { name: words.tab, exact: true }).click();
    expect(await threshold.inputValue()).toBe('65.5');
    await pane.getByRole('button', { name: words.back, exact: true }).click();
    const followed = pane.getByRole('combobox', { name: words.profile });
    expect(await followed.inputValue()).toBe('yiwu-2020-own');
  });

  test('weights that do not add up, and a file that is no profile, are refused with a sentence', async () => {
    const { pane, words } = await open(excel);
    await pane.getByRole('tab', { name: words.tab, exact: true }).click();
    const followed = pane.getByRole('combobox', { name: words.profile });

    const file = pane.getByLabel(words.file, { exact: true });
    const choose = (text: string) =>
      file.setInputFiles({
        name: '口径.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose('项目名称,金额');
    await pane.getByText(words.noJson).waitFor();
    await choose('[]');
    await pane.getByText(words.noProfile).waitFor();
    expect(await followed.inputValue()).toBe('yiwu-2020');

    await pane.getByRole('button', { name: words.edit, exact: true }).click();
    await pane.getByRole('button', { name: words.weights }).click();
    const scheme = pane.getByRole('group', { name: words.first, exact: true });
    // The levels are called as on the forms, in both languages.
    const execution = scheme.getByRole('textbox', {
      name: '执行率',
      exact: true,
    });
    await execution.fill('20');
    await scheme.getByText(words.total, { exact: true }).waitFor();
    await pane.getByText(words.uneven).first().waitFor();
    await pane.getByText(words.wrong, { exact: true }).waitFor();
    const save = pane.getByRole('button', { name: words.save, exact: true });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await pane.getByRole('button', { name: words.undo, exact: true }).click();
    await save.waitFor({ state: 'detached' });
    expect(await execution.inputValue()).toBe('10');
    await pane.getByRole('button', { name: words.back, exact: true }).click();
    expect(await followed.inputValue()).toBe('yiwu-2020');
  });
});
