/**
 * A workbook of the first version that knew sheets by what Excel knows them by: whatever they are called now, the fixes,
 * values, rows and tables in it can be taken back; answers of a roll-up and a learned layout are there.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeLayout } from '../../src/core/interchange';
import { defaultProfile as profile } from '../../src/core/profile';
import { rollUp } from '../../src/core/rollup';
import { openWorkbookFile, writeForms, type FileWorkbook } from '../../src/host/file';
import type { Workbook } from '../../src/host/workbook';
import {
  exportableForms,
  fillIn,
  readFrozenFormulas,
  readHiddenRows,
  readJournal,
  readMakings,
  readRollupAnswers,
  restoreFormulas,
  revertFixes,
  showAllRows,
  takeBackMaking,
} from '../../src/jobs';
import { readOwnLayouts } from '../../src/jobs/own-layouts';
import { heldIn, inExcel } from '../support/saved-workbooks';
import { amount, file, libraryFile, part, rosterFile, table } from '../support/rollup-parts';

const NAME = '7-sheets-by-id.xlsx';
const KEYS = ['journal', 'formulas', 'made', 'rollupAnswers', 'hiddenRows', 'layouts'];

const saved = async (): Promise<FileWorkbook> =>
  openWorkbookFile(await readFile(join(__dirname, '../fixtures/upgrades', NAME)), NAME);
const opened = async (): Promise<Workbook> => inExcel(await saved(), KEYS);

/** Where the sheets were renamed after all of it was stored: 自评表 is 报送稿, 项目支出绩效自评表 is 新表. */
test('its fixes and formulas are taken back on sheets that have other names by now', async () => {
  const workbook = await opened();
  expect(await readJournal(workbook)).toMatchObject([{ id: 1, date: '2020-12-31T09:30' }]);
  expect(await heldIn(workbook, '报送稿', 'H6', 'E14')).toEqual([0.952, '≥6座']);
  expect(await revertFixes(workbook)).toMatchObject({ changed: [], left: [], failures: new Map() });
  expect(await heldIn(workbook, '报送稿', 'H6', 'E14')).toEqual([0.5, ' ＞＝6座']);
  expect(await readFrozenFormulas(workbook)).toMatchObject([{ sheet: '资金', formula: '=JX.执行率(C2,B2)' }]);
  expect(await restoreFormulas(workbook, 'workbook')).toMatchObject({ restored: 1, changed: [], left: [] });
});

test('its hidden rows come back', async () => {
  const workbook = await opened();
  expect([...(await readHiddenRows(workbook)).keys()]).toEqual(['报送稿', '新表']);
  expect(await showAllRows(workbook)).toEqual({ rows: 18, failures: new Map() });
  const readings = await workbook.read(['报送稿', '新表']);
  expect(readings.map((reading) => 'grid' in reading && reading.grid.hiddenRows.size)).toEqual([0, 0]);
});

test('its made tables are taken back, each on its own', async () => {
  const workbook = await opened();
  const makings = await readMakings(workbook);
  expect(makings.map(({ date, template }) => [date, template])).toEqual([
    ['2020-12-31T09:30', 'project-selfeval'],
    ['2020-12-31T10:00', 'unit-roster'],
  ]);
  expect(await takeBackMaking(workbook, makings[0]!.id)).toMatchObject({ removed: ['新表'], kept: [] });
  expect(await takeBackMaking(workbook, makings[1]!.id)).toMatchObject({ removed: ['单位花名册'], kept: [] });
  expect(await readMakings(workbook)).toEqual([]);
});

describe.each([
  ['a file', saved],
  ['Excel', opened],
])('from %s', (_, open: () => Promise<Workbook>) => {
  test('its answers hold for a roll-up of the same names: nothing is asked again', async () => {
    const [water, schools] = ['临溪县水利局', '临溪县教育局'];
    const files = [
      rosterFile([water, schools]),
      libraryFile([
        { unit: water, name: '渠道清淤' },
        { unit: schools, name: '校舍维修改造' },
      ]),
      file('a.xlsx', [
        table('自评', '县水利局', '渠道清淤', { score: amount(95) }),
        table('自评', schools, '校舍维休改造'),
      ]),
      file('b.xlsx', [table('自评', water, '渠道清淤', { score: amount(90) })]),
    ];
    const kinds = rollUp(part(...files), { profile }).questions.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['unit', 'project']));
    const answers = await readRollupAnswers(await open());
    const { questions, projects } = rollUp(part(...files), { profile, answers });
    expect(questions).toEqual([]);
    expect(projects.map(({ name, results }) => [name, results.自评?.score])).toEqual([
      ['渠道清淤', 95],
      ['校舍维修改造', null],
    ]);
  });

  test('its layout, learned and put right by hand, still fills the platform’s file', async () => {
    const { layouts, refused } = await readOwnLayouts(await open());
    expect(refused).toBe(0);
    const [layout] = layouts;
    expect(layout).toMatchObject({ id: 'own-layout', name: '市平台 2020', form: 'project-selfeval' });
    const fields = layout!.places.map(({ cell, field, limit }) => [cell, field, limit] as const);
    expect(fields).toContainEqual(['B3', 'fields.projectName', { most: 60, unit: 'characters' }]);
    expect(fields.map(([, field]) => field)).not.toContain('fields.phone');
    const blank = await openWorkbookFile(
      await writeForms([{ name: '自评导入', form: composeLayout(layout!) }]),
      '空白.xlsx',
    );
    const { forms } = await exportableForms(await open(), layout!);
    const filled = await fillIn(blank, layout!, forms.slice(0, 1), profile);
    expect(filled).toMatchObject({ sheet: '自评导入' });
    expect(await heldIn(blank, '自评导入', 'B3')).toEqual(['农村饮水安全巩固提升项目']);
  });
});
