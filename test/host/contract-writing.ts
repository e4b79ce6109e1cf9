/** What every host owes the product when it writes cells; part of the contract suite. */
import { parseArea } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import type { Workbook } from '../../src/host/workbook';
import { gridOf, TABLE, type ContractHost } from './contract';

/** Runs the part on a host. */
export function describeWritingContract(host: ContractHost): void {
  describe(`a workbook in ${host.name} writes cells`, () => {
    it('and leaves all others alone', async () => {
      const opened = await host.open({ sheets: [TABLE] });
      await opened.workbook.write([
        { sheet: '自评表', cell: { row: 2, col: 2 }, value: 13 },
        { sheet: '自评表', cell: { row: 2, col: 1 }, value: '≥13座' },
        { sheet: '自评表', cell: { row: 5, col: 1 }, value: null },
        { sheet: '自评表', cell: { row: 8, col: 5 }, value: '新行' },
        { sheet: '自评表', cell: { row: 5, col: 3 }, value: '=SUM(D3:D3)' },
      ]);
      const again = await opened.reopen();
      const grid = gridOf((await again.workbook.read(['自评表']))[0]);
      expect(grid.value(2, 2)).toBe(13);
      expect(grid.value(2, 1)).toBe('≥13座');
      expect(grid.value(5, 1)).toBeNull();
      expect(grid.value(8, 5)).toBe('新行');
      expect(grid.cell(5, 3).formula).toBe('=SUM(D3:D3)');
      if (host.results === 'calculated') expect(grid.value(5, 3)).toBe(15);
      expect(grid.cell(4, 3).formula).toBe('=SUM(D3:D4)');
      expect(grid.cell(3, 2)).toEqual({ value: 0.9333, format: '0.00%' });
      expect(grid.merges).toEqual([parseArea('A1:D1')]);
    });

    it('and what was read before stays as it was read', async () => {
      const { workbook } = await host.open({ sheets: [TABLE] });
      const before = gridOf((await workbook.read(['自评表']))[0]);
      await workbook.write([
        { sheet: '自评表', cell: { row: 2, col: 2 }, value: 13 },
        { sheet: '自评表', cell: { row: 4, col: 3 }, value: 31 },
      ]);
      expect(before.value(2, 2)).toBe(12);
      expect(before.cell(4, 3).formula).toBe('=SUM(D3:D4)');
    });

    it('as text what is a text, even when it looks like a number or a date', async () => {
      const opened = await host.open({ sheets: [TABLE] });
      const texts = ['0123', '3-5', '95%', '2020-12-31', 'TRUE', '１２'];
      await opened.workbook.write(
        texts.map((value, n) => ({ sheet: '自评表', cell: { row: 10 + n, col: 0 }, value })),
      );
      const grid = gridOf((await opened.workbook.read(['自评表']))[0]);
      expect(texts.map((_, n) => grid.value(10 + n, 0))).toEqual(texts);
    });

    it('back exactly as they were: formulas, texts that look like one, numbers as text, blanks', async () => {
      const opened = await host.open({ sheets: [TABLE] });
      const contents: readonly { value: CellValue; isText?: boolean }[] = [
        { value: '=SUM(D3:D4)' },
        { value: '=SUM(D3:D4)', isText: true },
        { value: '=大于等于95', isText: true },
        { value: '95', isText: true },
        { value: "'引号", isText: true },
        { value: '≥95', isText: true },
        { value: 95 },
        { value: false },
        { value: null },
      ];
      const read = async (workbook: Workbook) => {
        const grid = gridOf((await workbook.read(['自评表']))[0]);
        return contents.map((_, n) => grid.cell(10 + n, 1)).map(({ value, formula }) => formula ?? value);
      };
      const write = (workbook: Workbook) =>
        workbook.write(
          contents.map((content, n) => ({ sheet: '自评表', cell: { row: 10 + n, col: 1 }, ...content })),
        );
      await write(opened.workbook);
      const expected = contents.map(({ value }) => value);
      expect(await read(opened.workbook)).toEqual(expected);
      const again = await opened.reopen();
      expect(await read(again.workbook)).toEqual(expected);
      // One text is a formula's double, and is still a text.
      const grid = gridOf((await again.workbook.read(['自评表']))[0]);
      expect(grid.cell(10, 1).formula).toBe('=SUM(D3:D4)');
      expect(grid.cell(11, 1)).toEqual({ value: '=SUM(D3:D4)' });
      await again.workbook.write([{ sheet: '自评表', cell: { row: 10, col: 1 }, value: 30 }]);
      await write(again.workbook);
      expect(await read(again.workbook)).toEqual(expected);
    });

    it('that a protected sheet leaves open, and no others', async () => {
      const opened = await host.open({
        sheets: [{ ...TABLE, isProtected: true, unlocked: ['C3:C4', 'D6'] }],
      });
      await opened.workbook.write([
        { sheet: '自评表', cell: { row: 2, col: 2 }, value: 13 },
        { sheet: '自评表', cell: { row: 5, col: 3 }, value: '说明' },
      ]);
      await expect(
        opened.workbook.write([{ sheet: '自评表', cell: { row: 2, col: 1 }, value: '≥13座' }]),
      ).rejects.toMatchObject({ failure: { code: 'protected' } });
      const again = await opened.reopen();
      const grid = gridOf((await again.workbook.read(['自评表']))[0]);
      expect([grid.value(2, 1), grid.value(2, 2), grid.value(5, 3)]).toEqual(['≥12座', 13, '说明']);
      // What is written stays as open as it was.
      await again.workbook.write([{ sheet: '自评表', cell: { row: 2, col: 2 }, value: 14 }]);
      expect(gridOf((await again.workbook.read(['自评表']))[0]).value(2, 2)).toBe(14);
    });

    it('nowhere on a sheet that is gone', async () => {
      const { workbook } = await host.open({ sheets: [TABLE] });
      await expect(
        workbook.write([{ sheet: '没有这张表', cell: { row: 0, col: 0 }, value: 1 }]),
      ).rejects.toMatchObject({ failure: { code: 'sheetGone' } });
    });

    it('hides rows and shows them again, or says that nobody would see it', async () => {
      const { workbook } = await host.open({ sheets: [{ ...TABLE, hiddenRows: [4] }] });
      const hidden = async () => [...gridOf((await workbook.read(['自评表']))[0]).hiddenRows];
      const rows = [{ top: 2, bottom: 3 }];
      if (!workbook.capabilities.interactive) {
        await expect(workbook.setRowsHidden('自评表', rows, true)).rejects.toMatchObject({
          failure: { code: 'unsupported' },
        });
        expect(await hidden()).toEqual([4]);
        return;
      }
      await workbook.setRowsHidden('自评表', rows, true);
      expect(await hidden()).toEqual([2, 3, 4]);
      await workbook.setRowsHidden('自评表', rows, false);
      expect(await hidden()).toEqual([4]);
      await expect(workbook.setRowsHidden('没有', rows, true)).rejects.toMatchObject({
        failure: { code: 'sheetGone' },
      });
    });
  });
}
