import type { TableHeader } from './header-row';
import type { SheetView } from './sheet-view';

/** Rows below the header that are looked at. */
const LOOKED_AT = 60;

/** Column headed 四级指标, right behind the 三级指标. */
function fourthColumn(view: SheetView, { bottom, columns }: TableHeader): number | null {
  const name = columns.get('name');
  if (!name || !columns.has('level2')) return null;
  const col = view.areaAt(bottom, name.col).right + 1;
  return col <= view.grid.area.right && /^四级(?:指标)?(?:名称)?$/.test(view.label(bottom, col).key)
    ? col
    : null;
}

/** True where every row with a target has a text in that column: there the indicators are named. */
function namesIndicators(view: SheetView, header: TableHeader, col: number): boolean {
  const target = header.columns.get('target') ?? header.columns.get('actual');
  if (!target) return false;
  let named = 0;
  const last = Math.min(view.grid.area.bottom, header.bottom + LOOKED_AT);
  for (let row = header.bottom + 1; row <= last; row++) {
    const isBranch = view.areaAt(row, col).left !== col;
    if (isBranch || view.own(row, target.col) === null) continue;
    if (view.value(row, col) === null) return false;
    named++;
  }
  return named > 0;
}

/**
 * A table with four levels, whose targets belong to the 四级指标: those are its indicators. Where 四级 are named for
 * some rows only, the 三级 stay what they are elsewhere.
 */
export function withFourthLevel(view: SheetView, header: TableHeader): TableHeader {
  const col = fourthColumn(view, header);
  if (col === null || !namesIndicators(view, header, col)) return header;
  const name = {
    col,
    header: { value: view.value(header.bottom, col), cell: view.anchor(header.bottom, col) },
  };
  return { ...header, columns: new Map([...header.columns, ['name', name]]) };
}
