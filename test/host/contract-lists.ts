/** What every host owes the product when a list of findings is written; part of the contract suite. */
import { Canvas } from '../../src/core/forms/compose/canvas';
import { gridOf, TABLE, type ContractHost } from './contract';

/** Runs the part on a host. */
export function describeListContract(host: ContractHost): void {
  describe(`a workbook in ${host.name} adds a list that leads to cells`, () => {
    const list = (text: string) => {
      const canvas = new Canvas(2);
      canvas.put(canvas.addRow(), 0, 1, text, 'title');
      canvas.put(canvas.addRow(), 0, 0, 'C3', 'link');
      canvas.links.push({ from: { row: 1, col: 0 }, sheet: TABLE.name, to: { row: 2, col: 2 } });
      canvas.put(1, 1, 1, '=1+1', 'error');
      return canvas.finish('plain', [12, 20], { top: 0, bottom: 0 }, false);
    };

    it('and takes a sheet out again, but none that is not there', async () => {
      const { workbook } = await host.open({ sheets: [TABLE] });
      const gone = workbook.removeSheet('没有这张表');
      const refusal = host.addsSheets ? 'sheetGone' : 'unsupported';
      await expect(gone).rejects.toMatchObject({ failure: { code: refusal } });
      if (!host.addsSheets) return;
      const names = await workbook.addSheets([
        { name: '示例', form: list('一') },
        { name: '示例', form: list('二') },
      ]);
      await workbook.removeSheet(names[0]!);
      expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['自评表', names[1]]);
    });

    if (host.addsSheets) {
      it('behind the last sheet, then in place of the one that it wrote before', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        const first = [{ name: '审核结果', form: list('第一次') }];
        expect(await workbook.addSheets(first)).toEqual(['审核结果']);
        const second = [{ name: '审核结果', form: list('第二次'), replaces: '审核结果' }];
        expect(await workbook.addSheets(second)).toEqual(['审核结果']);
        expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['自评表', '审核结果']);
        const grid = gridOf((await workbook.read(['审核结果']))[0]);
        expect(grid.value(0, 0)).toBe('第二次');
        expect(grid.cell(1, 0).formula).toBe(`=HYPERLINK("#'自评表'!C3","C3")`);
        if (host.results === 'calculated') expect(grid.value(1, 0)).toBe('C3');
        expect(grid.cell(1, 1)).toEqual({ value: '=1+1' });
      });
    } else {
      it('nowhere, and says that it cannot', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        await expect(workbook.addSheets([{ name: '审核结果', form: list('一') }])).rejects.toMatchObject({
          failure: { code: 'unsupported' },
        });
        expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['自评表']);
      });
    }
  });
}
