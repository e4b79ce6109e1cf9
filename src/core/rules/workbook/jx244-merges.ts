import type { SheetContext } from '../../audit/types';
import type { Area } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { contains } from '../../address';
import { basis, defineRule } from '../define';
import { EVERY_FORM, indicatorRows, isFilled, listed } from './parts';

/** Columns of which each row of an indicator table has its own cell. */
const OWN = ['target', 'actual', 'weight', 'score'] as const;

/** No cell of a form is merged from more. */
const MOST_CELLS = 2_000;

/** Merged cells keep one value: what stood in the others is lost to the eye, and to every reader. */
export const jx244 = defineRule({
  id: 'JX244',
  scope: 'sheet',
  severity: 'info',
  forms: EVERY_FORM,
  basis: basis.peers,
  title: {
    zh: '合并单元格不应盖住数值或合并几个指标',
    en: 'Merged cells cover no values and join no indicators',
  },
  advice: {
    zh: '取消合并，每个指标各占一行、每个值各占一格；一级、二级指标合并不受影响。',
    en: 'Unmerge them: a row for each indicator, a cell for each value. Levels may stay merged.',
  },
  messages: {
    covered: {
      zh: '合并区域 {{area}} 盖住了“{{value}}”，表面上看不到。',
      en: 'The merged cells {{area}} cover "{{value}}", which nobody sees.',
    },
    joined: {
      zh: '三级指标名称合并了 {{area}} 几行，而各行有自己的指标值；只有第一行会被当作指标。',
      en: 'One indicator name is merged over {{area}}, whose rows have values of their own; only the first row is read as an indicator.',
    },
    across: {
      zh: '{{area}} 把“{{first}}”和“{{second}}”两栏合并了，后一栏没有自己的值。',
      en: '{{area}} joins the columns "{{first}}" and "{{second}}"; the second has no value of its own.',
    },
  },
  check({ grid, forms, report }: SheetContext) {
    for (const form of forms) {
      const rows = new Set(indicatorRows(form).map(({ row }) => row));
      for (const merge of grid.merges) {
        if (!contains(form.area, { row: merge.top, col: merge.left })) continue;
        const cell = { row: merge.top, col: merge.left };
        const data = { area: listed([merge]) };
        const covered = coveredValue(form, merge);
        if (covered !== null) report({ message: 'covered', cell, data: { ...data, value: covered } });
        else if (joinsIndicators(form, merge)) report({ message: 'joined', cell, data });
        else {
          const columns = joinedColumns(form, rows, merge);
          if (columns) report({ message: 'across', cell, data: { ...data, ...columns } });
        }
      }
    }
  },
});

/** A value below a merge that is not the one shown. */
function coveredValue({ grid }: FormInstance, merge: Area): string | null {
  const { top, left } = merge;
  const bottom = Math.min(merge.bottom, grid.area.bottom);
  const right = Math.min(merge.right, grid.area.right);
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
  const shown = grid.value(top, left);
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const value = grid.value(row, col);
      if (value !== shown && isFilled(grid, row, col)) return String(value);
    }
  return null;
}

/** True for one name over several rows that have a target or a result each. */
function joinsIndicators({ grid, columns, headerRows }: FormInstance, merge: Area): boolean {
  const name = columns.get('name')?.col;
  if (name === undefined || merge.left > name || merge.right < name) return false;
  if (merge.top <= headerRows.bottom || !isFilled(grid, merge.top, merge.left)) return false;
  const bottom = Math.min(merge.bottom, grid.area.bottom);
  for (const id of ['target', 'actual'] as const) {
    const col = columns.get(id)?.col;
    if (col === undefined) continue;
    for (let row = merge.top + 1; row <= bottom; row++) if (isFilled(grid, row, col)) return true;
  }
  return false;
}

/** Two value columns that a merge joins in a row of an indicator, while other rows keep them apart. */
function joinedColumns(
  { grid, columns }: FormInstance,
  rows: ReadonlySet<number>,
  merge: Area,
): { first: string; second: string } | null {
  if (!rows.has(merge.top)) return null;
  const joined = OWN.flatMap((id) => {
    const column = columns.get(id);
    return column && column.col >= merge.left && column.col <= merge.right ? [column] : [];
  }).sort((a, b) => a.col - b.col);
  const [first, second] = joined;
  if (!first || !second || ![...rows].some((row) => isFilled(grid, row, second.col))) return null;
  const label = ({ header }: typeof first) => String(header.value ?? '').replace(/\s+/g, '');
  return { first: label(first), second: label(second) };
}
