/** Whether a sheet still holds what was written to it when it was made, and nothing else. */
import type { ComposedForm } from '../core/forms';
import type { CellValue, Grid } from '../core/grid';

/** A formula that spills nowhere any more because something was typed into its way. */
const BLOCKED = '#SPILL!';

/** What programs write in their own way: case, spaces, quotation marks around names of sheets. */
const plain = (formula: string) => formula.replace(/[\s']/g, '').toUpperCase();

const isBlank = (value: CellValue) => value === null || value === '';

const isInside = ({ area }: Grid, { values, widths }: ComposedForm) =>
  area.bottom < area.top ||
  (area.top >= 0 && area.left >= 0 && area.bottom < values.length && area.right < widths.length);

/**
 * True when nobody has typed, cleared or moved anything since a table was written to a sheet of its own. Results of its
 * formulas may be what they are. In doubt it is false.
 */
export function isUntouched(grid: Grid, form: ComposedForm): boolean {
  if (!isInside(grid, form)) return false;
  const { values, formulas, locked, links, formulaKind } = form;
  const linked = new Set(links.map(({ from }) => `${from.row},${from.col}`));
  return values.every((line, row) =>
    line.every((written, col) => {
      const { value, formula } = grid.cell(row, col);
      if (linked.has(`${row},${col}`)) return formula !== undefined;
      const expected = formulas[row]![col];
      if (expected != null)
        return formula !== undefined && plain(formula) === plain(expected) && value !== BLOCKED;
      if (formula !== undefined) return false;
      // A live formula fills the cells below it.
      if (written === null && formulaKind === 'live' && locked[row]![col]) return true;
      return value === written || (isBlank(value) && isBlank(written));
    }),
  );
}
