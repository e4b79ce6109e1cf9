/**
 * Every state the pane can be seen in, and how one gets there: for the pictures, and for the tests that look at each of
 * them. A state begins with the workbench freshly opened.
 */
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { TFunction } from 'i18next';
import { translator, type Language } from '../../src/i18n';

/** The pane in the page, and its texts. */
export interface Scene {
  readonly page: Page;
  readonly pane: Locator;
  readonly language: Language;
  /** A button of the pane or of a dialog over it, by what is printed on it. */
  readonly button: (name: string | RegExp) => Locator;
  readonly tab: (id: 'audit' | 'templates' | 'rollup' | 'formulas' | 'settings') => Promise<void>;
  readonly t: TFunction<'pane'>;
}

export interface PaneStateScene {
  readonly name: string;
  /** What the workbench opens; nothing without it. */
  readonly file?: string;
  /** The introduction is still to be seen. */
  readonly isFirst?: true;
  /** Files that are never answered, by a part of their name. */
  readonly withheld?: RegExp;
  /** Files that cannot be fetched. */
  readonly refused?: RegExp;
  readonly reach: (scene: Scene) => Promise<void>;
}

const PLANTED = 'samples/selfeval-planted.xlsx';
const CLEAN = 'samples/selfeval-clean.xlsx';
const LEDGER = 'samples/ledger-300.xlsx';

async function audit({ page, button, t }: Scene, whole = false): Promise<void> {
  await button(t(whole ? 'actions.auditWorkbook' : 'actions.auditSheet')).click();
  await page.locator('[data-scroller]').waitFor();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached' });
}

/** Opens the first finding of a rule. */
async function finding({ page }: Scene, rule: string): Promise<void> {
  await page.getByRole('searchbox').fill(rule);
  await page.locator('[data-finding]', { hasText: rule }).first().click();
}

/** Opens a page of the settings. */
async function toSettings({ tab, button, pane, language }: Scene, page: 'edit' | 'levels'): Promise<void> {
  const t = translator(language, 'settings');
  await tab('settings');
  await button(t(`profile.${page}`)).click();
  await pane.getByRole('button', { name: t('back') }).waitFor();
}

/** Audits, and fixes what is safe. */
async function fixAll(scene: Scene, whole = false): Promise<void> {
  const { page } = scene;
  await audit(scene, whole);
  await toTop(scene);
  await page.locator('[data-fix-all]').click();
  await page.getByRole('dialog').getByRole('button').first().click();
  await page.locator('[data-journal]').waitFor();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached' });
}

/** Puts a rule of one's own together and tries it on the sheet in front. */
async function tryOwnRule({ pane, button, t }: Scene): Promise<void> {
  await button(t('ownRule.open')).click();
  const choice = (name: string) => pane.getByRole('combobox', { name, exact: true });
  await choice(t('ownRule.form')).selectOption('项目支出绩效自评表');
  await choice(t('ownRule.then')).selectOption('分值');
  await pane.locator('input[type=text], input:not([type])').last().fill('0');
  await pane.locator('textarea').fill('分值应为零');
  await button(t('ownRule.try')).click();
  await pane.getByRole('list', { name: t('ownRule.brokenAt') }).scrollIntoViewIfNeeded();
}

/** Writes a formula of ours into a cell, and goes there. */
async function goToFormula({ page, pane, tab }: Scene): Promise<void> {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange('AA1');
      cell.formulas = [['=JX.执行率(31423.98,42948.32)']];
      cell.select();
      await context.sync();
    }),
  );
  await tab('formulas');
  await pane.getByText(/!AA1$/).waitFor();
}

async function toTop({ page }: Scene): Promise<void> {
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
}

/** Protects the sheet in front, as its owner would: marks are refused from then on. */
async function protect({ page }: Scene): Promise<void> {
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    }),
  );
}

/** Rolls up the open workbook with two files, one of which cannot be read. */
async function rollUp({ pane, button, tab, language }: Scene): Promise<void> {
  const t = translator(language, 'rollup');
  await tab('rollup');
  await pane.getByLabel(t('choose')).setInputFiles(resolve(__dirname, '../..', CLEAN));
  await pane
    .getByLabel(t('choose'))
    .setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('x') });
  await button(t('start')).click();
  await pane.getByRole('heading', { name: t('figures'), exact: true }).waitFor({ timeout: 60_000 });
  await pane.locator('[role=progressbar]').waitFor({ state: 'detached' });
}

/** To what is asked of the open workbook and the clean file, and to what was asked of others. */
const ANSWERS = {
  'version:+临溪县农村供水服务站/农村饮水安全巩固提升项目|自评|': 'selfeval-clean.xlsx|自评表|B3',
  'project:临溪县水利局/灌区配套': '临溪县水利局/灌区续建配套与节水改造',
  'unit:临溪县供水站': 'none',
};

/** Leaves answers in the workbook, as an earlier roll-up would. */
async function answerBefore({ page }: Scene): Promise<void> {
  await page.evaluate(
    (answers) =>
      Excel.run(async (context) => {
        context.workbook.settings.add('jixiao.rollupAnswers', JSON.stringify(answers));
        await context.sync();
      }),
    ANSWERS,
  );
}

const TEXT =
  '截至2020年9月，专项预算资金总额200万元，预算执行资金总额150万元，预算资金执行率76.00%。\n' +
  '全县301个项目，部门预算项目198个，专项项目103个。';

const asOpened = () => Promise.resolve();

/** In the order of the pane's tabs. */
export const STATES: readonly PaneStateScene[] = [
  { name: 'first-run', isFirst: true, reach: asOpened },
  { name: 'empty', reach: asOpened },
  {
    name: 'running',
    file: PLANTED,
    // A release names its parts by what is in them.
    withheld: /\/work(?:\.[0-9a-f]+)?\.js/,
    reach: async ({ page, button, t }) => {
      await button(t('actions.auditSheet')).click();
      // The list may be on its way as well.
      await page.locator('[role=progressbar]').first().waitFor();
    },
  },
  { name: 'findings', file: PLANTED, reach: (scene) => audit(scene, true) },
  {
    name: 'by-rule',
    file: PLANTED,
    reach: async (scene) => {
      await audit(scene, true);
      await scene.pane.locator('[data-scroller] button[aria-expanded=false]').first().click();
    },
  },
  {
    name: 'partly-failed',
    file: PLANTED,
    reach: async (scene) => {
      await protect(scene);
      await audit(scene, true);
    },
  },
  { name: 'clean', file: CLEAN, reach: (scene) => audit(scene) },
  { name: 'own-rule', file: CLEAN, reach: tryOwnRule },
  {
    name: 'finding',
    file: PLANTED,
    reach: async (scene) => {
      await audit(scene);
      await finding(scene, 'JX016');
    },
  },
  {
    name: 'explanation',
    file: PLANTED,
    reach: async (scene) => {
      await audit(scene);
      await finding(scene, 'JX024');
      await scene.pane.locator('textarea').fill('沿用省厅下达的表样，名称不作调整。');
    },
  },
  {
    name: 'fix-preview',
    file: PLANTED,
    reach: async (scene) => {
      await audit(scene);
      await toTop(scene);
      await scene.page.locator('[data-fix-all]').click();
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'fixed',
    file: PLANTED,
    reach: fixAll,
  },
  {
    name: 'journal',
    file: PLANTED,
    reach: async (scene) => {
      await fixAll(scene);
      await scene.page.locator('[data-journal]').click();
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'partly-fixed',
    file: PLANTED,
    reach: async (scene) => {
      await protect(scene);
      await fixAll(scene, true);
    },
  },
  {
    name: 'cleared',
    file: PLANTED,
    reach: async (scene) => {
      await audit(scene);
      await scene.button(scene.t('actions.clearMarks')).click();
      await scene.pane.getByRole('button', { name: scene.t('actions.dismiss') }).waitFor();
    },
  },
  { name: 'templates', file: LEDGER, reach: ({ tab }) => tab('templates') },
  {
    name: 'template',
    file: LEDGER,
    reach: async ({ tab, pane }) => {
      await tab('templates');
      await pane.locator('main li button, main [role=listitem] button').first().click();
      await pane.getByRole('radio').first().waitFor();
    },
  },
  { name: 'rollup', file: LEDGER, reach: ({ tab }) => tab('rollup') },
  { name: 'rollup-results', file: LEDGER, reach: rollUp },
  {
    name: 'rollup-text',
    file: LEDGER,
    reach: async (scene) => {
      const t = translator(scene.language, 'rollup');
      await rollUp(scene);
      await scene.pane.getByRole('heading', { name: t('check.heading') }).click();
      await scene.pane.locator('textarea').fill(TEXT);
      await scene.button(t('check.start')).click();
      await scene.pane.locator('details h3').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rollup-answered',
    file: PLANTED,
    reach: async (scene) => {
      const t = translator(scene.language, 'rollup');
      await answerBefore(scene);
      await rollUp(scene);
      await scene.pane.getByText(t('answered', { count: Object.keys(ANSWERS).length })).click();
      await scene.pane.getByRole('combobox').first().waitFor();
      await scene.button(t('idle.retractOf', { given: '临溪县供水站' })).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rollup-refused',
    file: PLANTED,
    reach: async ({ pane, tab, button, language }) => {
      const t = translator(language, 'rollup');
      await tab('rollup');
      await pane.getByRole('heading', { name: t('platform.heading') }).click();
      await pane.getByRole('combobox', { name: t('platform.which') }).selectOption('performance-management');
      await pane.getByLabel(t('platform.fill')).setInputFiles(resolve(__dirname, '../..', CLEAN));
      await button(t('platform.learnFrom')).waitFor();
      await pane.getByRole('heading', { name: t('platform.importHeading') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rollup-layout',
    file: LEDGER,
    reach: async ({ pane, tab, button, language }) => {
      const t = translator(language, 'rollup');
      await tab('rollup');
      await pane.getByRole('heading', { name: t('platform.layouts') }).click();
      await pane.getByLabel(t('platform.learn')).setInputFiles(resolve(__dirname, '../..', CLEAN));
      await pane.getByRole('group', { name: t('platform.review') }).waitFor({ timeout: 60_000 });
      await button(/ B3$/).click();
      await pane.getByRole('combobox', { name: t('platform.field') }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'formulas', file: LEDGER, reach: ({ tab }) => tab('formulas') },
  {
    name: 'why',
    file: LEDGER,
    reach: async (scene) => {
      const t = translator(scene.language, 'formulas');
      await goToFormula(scene);
      await scene.button(t('cell.why')).click();
      await scene.pane
        .getByText(/73\.17%/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'insert-formula',
    file: LEDGER,
    reach: async (scene) => {
      await goToFormula(scene);
      await scene.button(/^执行率 EXECRATE/).click();
      await scene.pane.getByRole('textbox').first().fill('L2:L4');
    },
  },
  { name: 'settings', file: LEDGER, reach: ({ tab }) => tab('settings') },
  {
    name: 'settings-figures',
    file: LEDGER,
    reach: async (scene) => {
      await toSettings(scene, 'edit');
      // How the weights add up.
      await scene.pane.locator('[data-view="settings"] button[aria-expanded="false"]').nth(2).click();
      await scene.pane.locator('[data-view="settings"] input').first().waitFor();
    },
  },
  { name: 'settings-levels', file: LEDGER, reach: (scene) => toSettings(scene, 'levels') },
  {
    name: 'help',
    file: LEDGER,
    reach: async ({ page }) => {
      await page.locator('[data-help-button]').click();
      await page.locator('main h2, main h3').first().waitFor();
    },
  },
  {
    name: 'loading',
    file: LEDGER,
    withheld: /templates.*\.js/,
    reach: async ({ pane, t }) => {
      await pane.getByRole('tab', { name: t('views.templates'), exact: true }).click();
      await pane.getByText(t('views.loading')).waitFor();
    },
  },
  {
    name: 'not-loaded',
    file: LEDGER,
    refused: /templates.*\.js/,
    reach: async ({ pane, t }) => {
      await pane.getByRole('tab', { name: t('views.templates'), exact: true }).click();
      await pane.getByText(t('views.failed')).waitFor();
    },
  },
];
