import { createGrid, type CellValue } from '../../../src/core/grid';
import { planRevert, type JournalEdit } from '../../../src/core/fixes';

/** A sheet with one cell, A1. */
const holding = (value: CellValue, formula?: string) =>
  new Map([
    [
      '表',
      createGrid({
        sheet: '表',
        values: [[value]],
        formulas: (row, col) => (row === 0 && col === 0 ? formula : undefined),
      }),
    ],
  ]);
const edit = (before: JournalEdit['before'], after: CellValue, sheet = '表'): JournalEdit => ({
  sheet,
  cell: { row: 0, col: 0 },
  before,
  after: { value: after },
});
const contents = (plan: ReturnType<typeof planRevert>) => plan.writes.map(({ content }) => content);

describe('taking edits back', () => {
  const one = edit({ value: '大于等于95%' }, '≥95%');

  it('writes what was there before', () => {
    const plan = planRevert([one], holding('≥95%'));
    expect(contents(plan)).toEqual([{ value: '大于等于95%' }]);
    expect([plan.changed, plan.gone]).toEqual([[], []]);
  });

  it('writes a formula back as a formula', () => {
    expect(contents(planRevert([edit({ formula: '=A2' }, 7)], holding(7)))).toEqual([{ formula: '=A2' }]);
  });

  it('changes nothing where the edit was never made', () => {
    expect(planRevert([one], holding('大于等于95%'))).toEqual({ writes: [], changed: [], gone: [] });
    expect(planRevert([edit({ formula: '=A2' }, 7)], holding(0, '=A2')).writes).toEqual([]);
  });

  it('leaves a cell alone that somebody has changed since, and says so', () => {
    expect(planRevert([one], holding('≥90%'))).toEqual({ writes: [], changed: [one], gone: [] });
    expect(planRevert([edit({ value: null }, 12)], holding('12')).changed).toHaveLength(1);
    expect(planRevert([edit({ value: 1 }, 7)], holding(7, '=3+4')).changed).toHaveLength(1);
  });

  it('lists edits on a sheet that is gone', () => {
    const elsewhere = edit({ value: 1 }, 2, '没有了');
    expect(planRevert([elsewhere], holding(2)).gone).toEqual([elsewhere]);
  });

  describe('of a cell that was changed twice', () => {
    const chain = [edit({ value: ' ＞＝95%' }, '＞＝95%'), edit({ value: '＞＝95%' }, '≥95%')];

    it.each<[string, CellValue, CellValue[]]>([
      ['after both edits', '≥95%', [' ＞＝95%']],
      ['when the second was never made', '＞＝95%', [' ＞＝95%']],
      ['when neither was made', ' ＞＝95%', []],
    ])('goes back to the beginning %s', (_, now, written) => {
      const plan = planRevert(chain, holding(now));
      expect(contents(plan)).toEqual(written.map((value) => ({ value })));
      expect(plan.changed).toEqual([]);
    });

    it('leaves it alone when it holds something else, and lists it once', () => {
      const plan = planRevert(chain, holding('95%'));
      expect([plan.writes, plan.changed]).toEqual([[], [chain[1]]]);
    });

    it('writes nothing when it ended as it began', () => {
      const circle = [edit({ value: 98 }, 92), edit({ value: 92 }, 98)];
      expect(planRevert(circle, holding(98))).toEqual({ writes: [], changed: [], gone: [] });
    });
  });
});
