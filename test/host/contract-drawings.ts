/** What every host owes the product when a summary is written: its order, charts, live tables; part of the contract suite. */
import { Canvas } from '../../src/core/forms/compose/canvas';
import { parseArea } from '../../src/core/address';
import type { NewSheet } from '../../src/host/workbook';
import { TABLE, type ContractHost } from './contract';

const area = (address: string) => parseArea(address)!;

function figures(name: string): NewSheet {
  const canvas = new Canvas(3);
  const rows = [
    ['预算类别', '执行率', '目标整体完成率'],
    ['部门预算', 0.7317, 0.8276],
    ['专项', 0.7442, 0.8675],
  ];
  for (const values of rows) {
    const row = canvas.addRow();
    values.forEach((value, col) => canvas.put(row, col, col, value, row === 0 ? 'head' : 'value', null));
  }
  return {
    name,
    form: canvas.finish('plain', [12, 10, 10], { top: 0, bottom: 0 }, false),
    charts: [
      {
        kind: 'column',
        title: '执行率与完成率',
        series: [
          { name: '执行率', values: area('B2:B3'), categories: area('A2:A3') },
          { name: '完成率', values: area('C2:C3'), categories: area('A2:A3') },
        ],
        format: '0.00%',
        area: area('E2:M20'),
      },
      {
        kind: 'bar',
        title: '部门预算',
        series: [{ name: '部门预算', values: area('B2:C2'), categories: area('B1:C1') }],
        area: area('E22:M40'),
      },
    ],
    tables: [{ name: '执行', area: area('A1:C3') }],
  };
}

/** Runs the part on a host. */
export function describeDrawingContract(host: ContractHost): void {
  describe(`a workbook in ${host.name}`, () => {
    if (!host.addsSheets) {
      it('says that it has no charts, and puts no sheet aside', async () => {
        const { workbook } = await host.open({ sheets: [TABLE] });
        expect(workbook.capabilities.charts).toBe(false);
        await expect(workbook.renameSheet('自评表', '旧', true)).rejects.toMatchObject({
          failure: { code: 'unsupported' },
        });
      });
      return;
    }

    it('draws charts of the cells they are said to be of, and makes live tables', async () => {
      const { workbook, drawings } = await host.open({ sheets: [TABLE] });
      expect(workbook.capabilities.charts).toBe(true);
      await workbook.addSheets([figures('汇总')]);
      expect(await drawings!('汇总')).toEqual({
        charts: [
          {
            title: '执行率与完成率',
            series: [
              { name: '执行率', values: 'B2:B3', categories: 'A2:A3' },
              { name: '完成率', values: 'C2:C3', categories: 'A2:A3' },
            ],
            area: 'E2:M20',
          },
          {
            title: '部门预算',
            series: [{ name: '部门预算', values: 'B2:C2', categories: 'B1:C1' }],
            area: 'E22:M40',
          },
        ],
        tables: ['A1:C3'],
      });
    });

    it('puts a sheet in front of another one', async () => {
      const { workbook } = await host.open({ sheets: [TABLE, { name: '后面', rows: [[1]] }] });
      await workbook.addSheets([figures('台账'), { ...figures('汇总'), before: '台账' }]);
      await workbook.addSheets([{ ...figures('说明'), before: '后面' }]);
      const names = (await workbook.sheets()).map(({ name }) => name);
      expect(names).toEqual(['自评表', '说明', '后面', '汇总', '台账']);
    });

    it('puts a sheet aside under another name and brings it back, and none that is not there', async () => {
      const { workbook, isAside } = await host.open({ sheets: [TABLE] });
      await workbook.addSheets([figures('汇总')]);
      const before = await workbook.sheets();
      expect(before.every(({ id }) => typeof id === 'string' && id !== '')).toBe(true);
      await workbook.renameSheet('汇总', '旧·汇总', true);
      const sheets = await workbook.sheets();
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['自评表', 'visible'],
        ['旧·汇总', 'veryHidden'],
      ]);
      expect(await isAside!('旧·汇总')).toBe(true);
      // What it is known by stays.
      expect(new Set(sheets.map(({ id }) => id)).size).toBe(2);
      expect(sheets.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      await workbook.renameSheet('旧·汇总', '汇总', false);
      expect(await isAside!('汇总')).toBe(false);
      await expect(workbook.renameSheet('没有', '新', false)).rejects.toMatchObject({
        failure: { code: 'sheetGone' },
      });
    });
  });
}
