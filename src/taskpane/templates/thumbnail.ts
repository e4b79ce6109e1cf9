/** A composed table as a few lines and bars: enough to tell one form from another at a glance. */
import type { ComposedForm } from '../../core/forms';
import type { Area } from '../../core/grid';
import { LOOKS, orientationOf, rowHeight } from '../../host/looks';

/** A picture as SVG path data, its units points on paper. */
export interface Thumbnail {
  readonly width: number;
  /** What does not fit on a page of this height is left out. */
  readonly height: number;
  /** Cells that the form prints on a ground of its own. */
  readonly grounds: string;
  /** Outlines of cells. */
  readonly lines: string;
  /** Where a text stands. */
  readonly texts: string;
  /** Where the title stands. */
  readonly title: string;
}

/** Height of a page for its width, as the form is printed. */
const PAGE = { portrait: 1.3, landscape: 0.75 } as const;
/** Points of a character, and of the bar that stands for a text. */
const CHARACTER = 9;
const BAR = { text: 7, title: 14 } as const;
const MARGIN = 6;

const columnPoints = (chars: number) => (chars * 7 + 5) * 0.75;

/** Where each column or row begins, and where the last one ends. */
function edgesOf(sizes: readonly number[]): number[] {
  const edges = [0];
  for (const size of sizes) edges.push(edges.at(-1)! + size);
  return edges;
}

const rect = (x: number, y: number, width: number, height: number) =>
  `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`;

/** The cells as a reader sees them: a merged area is one. */
function* cellsOf({ values, merges, widths }: ComposedForm, rows: number): Generator<Area> {
  const merged = new Map<string, Area | null>();
  for (const area of merges)
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++)
        merged.set(`${row},${col}`, row === area.top && col === area.left ? area : null);
  for (let row = 0; row < Math.min(rows, values.length); row++)
    for (let col = 0; col < widths.length; col++) {
      const area = merged.get(`${row},${col}`);
      if (area !== null) yield area ?? { top: row, left: col, bottom: row, right: col };
    }
}

/** The first page of a table. */
export function thumbnailOf(form: ComposedForm): Thumbnail {
  const columns = edgesOf(form.widths.map(columnPoints));
  const width = columns.at(-1)!;
  const page = width * PAGE[orientationOf(form)];
  const heights: number[] = [];
  for (let row = 0, sum = 0; row < form.values.length && sum < page; row++)
    sum += heights[heights.push(rowHeight(form, row)) - 1]!;
  const rows = edgesOf(heights);
  const paths = { grounds: '', lines: '', texts: '', title: '' };
  for (const { top, left, bottom, right } of cellsOf(form, heights.length)) {
    const role = form.roles[top]![left];
    if (!role) continue;
    const [x, y] = [columns[left]!, rows[top]!];
    const size = [columns[right + 1]! - x, rows[Math.min(bottom + 1, heights.length)]! - y] as const;
    const look = LOOKS[role];
    if (look.fill !== null) paths.grounds += rect(x, y, ...size);
    if (look.hasBorder) paths.lines += rect(x, y, ...size);
    const value = form.values[top]![left];
    if (value === null || value === '') continue;
    const bar = role === 'title' ? BAR.title : BAR.text;
    const length = Math.min(String(value).length * CHARACTER * (bar / BAR.text), size[0] - 2 * MARGIN);
    if (length <= 0) continue;
    const from = look.horizontal === 'left' ? x + MARGIN : x + (size[0] - length) / 2;
    const at = look.vertical === 'top' ? y + MARGIN : y + (size[1] - bar) / 2;
    paths[role === 'title' ? 'title' : 'texts'] += rect(from, at, length, bar);
  }
  return { width: Math.round(width), height: Math.round(page), ...paths };
}
