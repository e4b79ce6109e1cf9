/** What every host owes a product that watches the workbook and reads again what changed. */
import { parseA1, parseArea } from '../../src/core/address';
import type { CellSelection, ChangeEvent } from '../../src/host/workbook';
import { gridOf, marksOn, TABLE, type ContractHost, type OpenedWorkbook } from './contract';

const OTHER = { name: '另一张', rows: [['甲', 1]] };
const NO_MARKS = { error: [], warning: [], info: [] };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough for an event that should not come. */
const settled = () => sleep(100);

/** Waits for what should come; a host without events is not waited for. */
async function until(user: OpenedWorkbook['user'], came: () => boolean): Promise<void> {
  for (let wait = 0; user && wait < 600 && !came(); wait++) await sleep(10);
}

export function describeChangeContract(host: ContractHost): void {
  describe(`a workbook in ${host.name}`, () => {
    describe('tells what changes', () => {
      const watched = async () => {
        const opened = await host.open({ sheets: [TABLE, OTHER] });
        const seen: ChangeEvent[] = [];
        const stop = await opened.workbook.onChanged((event) => seen.push(event));
        await settled();
        seen.length = 0;
        const { user, workbook } = opened;
        // A host without events has nothing more to promise than that listening does no harm.
        expect(user !== undefined).toBe(workbook.capabilities.events);
        return { workbook, user, seen, stop };
      };

      it('with the cell and the sheet as somebody types', async () => {
        const { user, seen } = await watched();
        user?.type('自评表', 'C3', 13);
        user?.type('另一张', 'B1', null);
        await until(user, () => seen.length >= 2);
        const typed: ChangeEvent[] = [
          { kind: 'values', sheet: '自评表', area: parseArea('C3') },
          { kind: 'values', sheet: '另一张', area: parseArea('B1') },
        ];
        expect(seen).toEqual(user ? typed : []);
      });

      it('with the results of formulas, where the host calculates', async () => {
        const { user, seen } = await watched();
        user?.type('自评表', 'D3', 20);
        await until(user, () => seen.length >= (host.results === 'calculated' ? 2 : 1));
        const areas = seen.map(({ area }) => area);
        expect(areas[0] ?? null).toEqual(user ? parseArea('D3') : null);
        if (host.results === 'calculated') expect(areas).toContainEqual(parseArea('D5'));
        else expect(areas).toHaveLength(user ? 1 : 0);
      });

      it('when rows are inserted, and when sheets come and go', async () => {
        const { user, seen } = await watched();
        // Formulas may be recalculated at any time after such a change, so their results may come in between.
        const heard = async (kind: ChangeEvent['kind']) => {
          const ofKind = () => seen.filter((event) => event.kind === kind);
          await until(user, () => ofKind().length > 0);
          const first = ofKind()[0];
          seen.length = 0;
          return first;
        };
        user?.insertRow('自评表', 3);
        const inserted = await heard('structure');
        user?.addSheet('新表');
        const added = await heard('sheets');
        user?.removeSheet('另一张');
        const removed = await heard('sheets');
        expect([inserted, added, removed]).toEqual(
          user
            ? [
                { kind: 'structure', sheet: '自评表', area: null },
                { kind: 'sheets', sheet: '新表', area: null },
                { kind: 'sheets', sheet: null, area: null },
              ]
            : [undefined, undefined, undefined],
        );
      });

      it('and keeps quiet about marks, our own writes, and once nobody listens', async () => {
        const { workbook, user, seen, stop } = await watched();
        await workbook.mark([marksOn('自评表', { error: [{ row: 2, col: 2 }] })]);
        await workbook.write([{ sheet: '自评表', cell: { row: 2, col: 2 }, value: 14 }]);
        await workbook.setSetting('x', 1);
        await workbook.mark([{ sheet: '自评表', cells: NO_MARKS }]);
        await settled();
        expect(seen).toEqual([]);
        await stop();
        user?.type('自评表', 'C3', 15);
        await settled();
        expect(seen).toEqual([]);
      });
    });

    describe('tells what is selected', () => {
      it('with the sheet and every area', async () => {
        const { workbook, user } = await host.open({ sheets: [TABLE, OTHER] });
        const seen: CellSelection[] = [];
        const stop = await workbook.onSelectionChanged((selection) => seen.push(selection));
        user?.select('另一张', ['B1']);
        await until(user, () => seen.length > 0);
        const cell = { sheet: '另一张', areas: [parseArea('B1')] };
        expect(await workbook.selection()).toEqual(user ? cell : null);
        user?.select('自评表', ['A3:B4', 'D6']);
        const areas = { sheet: '自评表', areas: [parseArea('A3:B4'), parseArea('D6')] };
        await until(user, () => (seen.at(-1)?.areas.length ?? 0) > 1);
        expect(await workbook.selection()).toEqual(user ? areas : null);
        expect(seen.at(-1)).toEqual(user ? areas : undefined);
        await stop();
        await workbook.select('自评表', parseArea('C2:D3')!);
        expect(await workbook.selection()).toEqual({ sheet: '自评表', areas: [parseArea('C2:D3')] });
      });
    });

    describe('tells how far formulas spill', () => {
      const spilling = {
        name: '数列',
        rows: [
          ['一', '=SEQUENCE(2,2)', null, '=1+1'],
          ['二', null, null, 5],
        ],
        results: { B1: 1, C1: 2, B2: 3, C2: 4, D1: 2 },
        spills: ['B1:C2'],
      };

      it('from every cell they fill, and of no other', async () => {
        const { workbook } = await host.open({ sheets: [spilling] });
        const cells = ['B1', 'C1', 'B2', 'C2', 'A1', 'D1', 'D2', 'A9'].map((cell) => parseA1(cell)!);
        const area = parseArea('B1:C2');
        const areas = [area, area, area, area, null, null, null, null];
        // Where nothing calculates, nothing spills.
        expect(await workbook.spillAreas('数列', cells)).toEqual(
          host.results === 'none' ? areas.map(() => null) : areas,
        );
        expect(await workbook.spillAreas('数列', [])).toEqual([]);
        if (host.results === 'none') return;
        const [reading] = await workbook.read(['数列']);
        const grid = gridOf(reading);
        expect(cells.slice(0, 4).map(({ row, col }) => grid.value(row, col))).toEqual([1, 2, 3, 4]);
      });

      it('and that the sheet is gone', async () => {
        const { workbook } = await host.open({ sheets: [spilling] });
        await expect(workbook.spillAreas('没有这张表', [{ row: 0, col: 0 }])).rejects.toMatchObject({
          failure: { code: 'sheetGone' },
        });
      });
    });

    describe('reads a part of a sheet', () => {
      it('as it reads the whole', async () => {
        const { workbook } = await host.open({ sheets: [TABLE, OTHER] });
        const areas = [parseArea('B4:D5')!, parseArea('A1')!, parseArea('C6:F9')!];
        const whole = gridOf((await workbook.read(['自评表']))[0]);
        const { usedArea, grids } = await workbook.readAreas('自评表', areas);
        expect(usedArea).toEqual(whole.area);
        expect(grids.map(({ area }) => area)).toEqual(areas);
        for (const part of grids) {
          const { area } = part;
          for (let row = area.top; row <= area.bottom; row++) {
            for (let col = area.left; col <= area.right; col++)
              expect(part.cell(row, col)).toEqual(whole.cell(row, col));
          }
        }
        expect(grids.map(({ merges }) => merges)).toEqual([[], [parseArea('A1:D1')], []]);
      });

      it('after it was changed, and says when the sheet is empty or gone', async () => {
        const opened = await host.open({ sheets: [{ name: '单格', rows: [[1]] }, OTHER] });
        await opened.workbook.write([{ sheet: '单格', cell: { row: 0, col: 0 }, value: null }]);
        const { workbook } = await opened.reopen();
        const { usedArea, grids } = await workbook.readAreas('单格', [parseArea('A1')!]);
        expect(usedArea).toBeNull();
        expect(grids[0]!.value(0, 0)).toBeNull();
        await expect(workbook.readAreas('没有这张表', [parseArea('A1')!])).rejects.toMatchObject({
          failure: { code: 'sheetGone' },
        });
      });
    });
  });
}
