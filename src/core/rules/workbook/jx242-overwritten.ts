import { contains } from '../../address';
import type { SheetContext } from '../../audit/types';
import type { Address } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { agree, roundHalfUp } from '../../measures';
import { basis, countParam, defineRule, numberParam } from '../define';
import { isRounded } from '../reading/rounding';
import { evaluate } from './evaluate';
import { shapeOf } from './formula-shape';
import { EVERY_FORM, formulaCells, indicatorRows } from './parts';

/** Residue of binary arithmetic. */
const RESIDUE = 1e-9;
/** Decimals by which a computed figure is shown. */
const SHOWN_DIGITS = 4;
/** Of so many formulas, one may have been typed over; more constants are a habit. */
const FORMULAS_PER_CONSTANT = 3;

/** Where a column calculates, a typed figure stays as it is when the others change. */
export const jx242 = defineRule({
  id: 'JX242',
  scope: 'sheet',
  severity: 'warning',
  forms: EVERY_FORM,
  basis: basis.good,
  params: { neighbours: 3 },
  paramFields: {
    neighbours: countParam('一列至少几个同样的公式才判断', 'Fewest formulas alike in a column'),
  },
  title: {
    zh: '公式列中的公式不应被数值覆盖',
    en: 'No formula of a calculated column is typed over',
  },
  advice: {
    zh: '从相邻单元格重新填充公式；确需手工填写的，核对数值。',
    en: 'Fill the formula in again from a neighbour; check the figure where it is meant to be typed.',
  },
  messages: {
    differs: {
      zh: '同列其他 {{count}} 格都是公式，这一格是手填的 {{actual}}，按公式应为 {{expected}}。',
      en: 'The other {{count}} cells of this column are formulas; here {{actual}} is typed in, and the formula gives {{expected}}.',
    },
    typed: {
      zh: '同列其他 {{count}} 格都是公式，这一格是手填的 {{actual}}，以后不会随其他数据更新。',
      en: 'The other {{count}} cells of this column are formulas; here {{actual}} is typed in and will not follow the other figures.',
    },
  },
  check({ grid, forms, params, report }: SheetContext) {
    const fewest = numberParam(params, 'neighbours');
    for (const form of forms.filter(calculates)) {
      for (const cells of columnsOf(form)) {
        const usual = usualShape(form, cells);
        if (!usual || usual.count < fewest) continue;
        const typed = cells.filter(
          ({ row, col }) =>
            grid.cell(row, col).formula === undefined && typeof grid.value(row, col) === 'number',
        );
        if (typed.length * FORMULAS_PER_CONSTANT > usual.count) continue;
        for (const cell of typed) {
          const actual = grid.value(cell.row, cell.col) as number;
          const expected = evaluate(usual.shape, grid, cell);
          const isOff =
            expected !== null && !agree(actual, expected, RESIDUE) && !isRounded(actual, expected);
          report({
            message: isOff ? 'differs' : 'typed',
            severity: isOff ? 'warning' : 'info',
            cell,
            data: {
              count: usual.count,
              actual,
              ...(isOff && { expected: roundHalfUp(expected, SHOWN_DIGITS) }),
            },
            ...(isOff && { expected }),
            actual,
          });
        }
      }
    }
  },
});

/** True when any of its cells has a formula. */
function calculates({ grid, area }: FormInstance): boolean {
  for (const cell of formulaCells(grid)) if (contains(area, cell)) return true;
  return false;
}

/** The cells of each column: of the indicators, and of the 资金 block. */
function* columnsOf(form: FormInstance): Generator<Address[]> {
  const { area, funds } = form;
  const rows = indicatorRows(form);
  for (let col = area.left; col <= Math.min(area.right, form.grid.area.right); col++) {
    yield rows.map(({ row }) => ({ row, col }));
    if (funds) yield funds.rows.map(({ row }) => ({ row, col }));
  }
}

function usualShape(
  { grid }: FormInstance,
  cells: readonly Address[],
): { readonly shape: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const { formula } = grid.cell(cell.row, cell.col);
    if (formula === undefined) continue;
    const shape = shapeOf(formula, cell);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? { shape: best[0], count: best[1] } : null;
}
