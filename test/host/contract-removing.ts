/** What every host owes the product when it takes back sheets that it added; part of the contract suite. */
import { composeForm, formById, type ComposedForm } from '../../src/core/forms';
import { defaultProfile } from '../../src/core/profile';
import { imprintOf } from '../../src/core/templates';
import type { MadeSheet } from '../../src/host/workbook';
import { TABLE, type ContractHost } from './contract';

/** A form with texts, figures and formulas. */
function table(projectName: string, formulas: 'plain' | 'live' = 'plain'): ComposedForm {
  const data = {
    year: 2024,
    fields: { projectName },
    funds: { total: { annualBudget: 300, executed: 150 } },
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '=维修', target: '≥4所', weight: 50 },
      { level1: '产出指标', level2: '质量指标', name: '合格率', target: '100%', weight: 40 },
    ],
  };
  return composeForm(formById('project-selfeval'), data, undefined, defaultProfile, formulas);
}

/** Runs the part on a host. */
export function describeRemovingContract(host: ContractHost): void {
  describe(`a workbook in ${host.name} takes back sheets that it added`, () => {
    if (!host.addsSheets) {
      it('nowhere, and says that it cannot', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        await expect(
          workbook.removeSheets([{ name: '自评表', imprint: imprintOf(table('一')) }]),
        ).rejects.toMatchObject({
          failure: { code: 'unsupported' },
        });
        expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['自评表']);
      });
      return;
    }

    const withTables = async (isProtected = false, ...names: string[]) => {
      const opened = await host.open({ sheets: [TABLE] });
      const forms = names.map((name) => table(name));
      const added = await opened.workbook.addSheets(
        names.map((name, index) => ({ name, form: forms[index]!, isProtected })),
      );
      const made = added.map((name, index): MadeSheet => ({ name, imprint: imprintOf(forms[index]!) }));
      const left = async () => (await opened.workbook.sheets()).map(({ name }) => name);
      return { ...opened, forms, made, left };
    };

    it('all that nobody has touched, protected or not', async () => {
      for (const isProtected of [false, true]) {
        const { workbook, made, left } = await withTables(isProtected, '一', '二');
        const done: number[] = [];
        const outcomes = await workbook.removeSheets(made, { onProgress: (share) => done.push(share) });
        expect(outcomes).toEqual([{ sheet: '一' }, { sheet: '二' }]);
        expect(done).toEqual([0.5, 1]);
        expect(await left()).toEqual(['自评表']);
      }
    });

    it('and none that holds something else now', async () => {
      const cases = ['typed', 'cleared', 'beside', 'replaced', 'figure'];
      const { workbook, forms, made, left } = await withTables(false, ...cases, 'untouched');
      const { values, formulas, locked } = forms[0]!;
      const find = (wanted: (row: number, col: number) => boolean) => {
        for (let row = 0; row < values.length; row++)
          for (let col = 0; col < values[row]!.length; col++) if (wanted(row, col)) return { row, col };
        throw new Error('no such cell');
      };
      const filled = find((row, col) => values[row]![col] === '合格率');
      const open = find((row, col) => values[row]![col] === null && !locked[row]![col]);
      const formula = find((row, col) => formulas[row]![col] !== null);
      const figure = find((row, col) => values[row]![col] === 300);
      await workbook.write([
        { sheet: 'typed', cell: open, value: '说明' },
        { sheet: 'cleared', cell: filled, value: null },
        { sheet: 'beside', cell: { row: values.length + 3, col: 0 }, value: '记一笔' },
        { sheet: 'replaced', cell: formula, value: 0.5 },
        { sheet: 'figure', cell: figure, value: 301 },
      ]);
      expect(await workbook.removeSheets(made)).toEqual([
        ...cases.map((sheet) => ({ sheet, kept: 'changed' })),
        { sheet: 'untouched' },
      ]);
      expect(await left()).toEqual(['自评表', ...cases]);
    });

    it('and none that is another’s, whatever it is called', async () => {
      const { workbook, left } = await withTables(false);
      expect(await workbook.removeSheets([{ name: '自评表', imprint: imprintOf(table('一')) }])).toEqual([
        { sheet: '自评表', kept: 'changed' },
      ]);
      expect(await workbook.removeSheets([{ name: '没有', imprint: imprintOf(table('一')) }])).toMatchObject([
        { sheet: '没有', kept: { code: 'sheetGone' } },
      ]);
      expect(await left()).toEqual(['自评表']);
    });

    it('as far as it came when it is cancelled', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `表${index + 1}`);
      const { workbook, made, left } = await withTables(false, ...names);
      const controller = new AbortController();
      const outcomes = await workbook.removeSheets(made, {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      expect(outcomes.length).toBeLessThan(12);
      expect(await left()).toEqual(['自评表', ...names.slice(outcomes.length)]);
    });

    it('also those with formulas that fill cells below them', async () => {
      const { workbook, left } = await withTables();
      const form = table('活', 'live');
      const [name] = await workbook.addSheets([{ name: '活', form }]);
      expect(await workbook.removeSheets([{ name: name!, imprint: imprintOf(form) }])).toEqual([
        { sheet: '活' },
      ]);
      expect(await left()).toEqual(['自评表']);
    });
  });
}
