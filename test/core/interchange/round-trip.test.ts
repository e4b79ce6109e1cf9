/** Through the file of a platform and back: what a layout can carry comes back, and the rest is listed. */
import fc from 'fast-check';
import type { FormData } from '../../../src/core/forms';
import type { CellValue } from '../../../src/core/grid';
import { brokenAnchors, importForms, isLoss, type InterchangeLayout } from '../../../src/core/interchange';
import { columnInfo, headInfo, lineOf } from '../../../src/core/interchange/fields';
import { flatten, unflatten } from '../../../src/core/interchange/flat';
import { evaluation, filled, goalList, monitoring } from './sheets';

const text = fc.stringMatching(/^[一-龥a-zA-Z][一-龥a-zA-Z0-9（）、]{0,12}$/);
const hostile = fc.constantFrom('=1+1', '@SUM(A1)', '-2+3', '<b>&"', "'x", '{{x}}', '__proto__');
const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
const YEAR = fc.integer({ min: 2015, max: 2035 });

/** A value of the right kind for a path. */
function valueAt(path: string): fc.Arbitrary<CellValue> {
  const line = lineOf(path);
  const info = line ? columnInfo[line.table].get(line.column) : headInfo.get(path);
  if (path === 'year') return YEAR;
  if (line?.column === 'possibility') return fc.constantFrom('确定能', '有可能', '完全不可能');
  // A target that is split already stays as it is.
  if (line?.column === 'sign') return fc.constantFrom('≥', '≤', '=');
  return info?.kind === 'amount' ? amount : fc.oneof(text, hostile);
}

const head = [...headInfo.keys()].filter((path) => !path.startsWith('tasks.') && path !== 'fields.year');
const columns = [...columnInfo.indicators.keys()].filter(
  (id) => !['sequence', 'unitName', 'projectName', 'projectCode', 'stage', 'year'].includes(id),
);
const ALWAYS = ['level1', 'level2', 'name', 'sign', 'meterUnit', 'target'];

const entries = (paths: readonly string[], isOptional: (path: string) => boolean) =>
  fc
    .tuple(
      ...paths.map((path) => (isOptional(path) ? fc.option(valueAt(path), { nil: null }) : valueAt(path))),
    )
    .map((values) =>
      paths.flatMap((path, index): [string, CellValue][] =>
        values[index] === null ? [] : [[path, values[index]!]],
      ),
    );

const indicator = (index: number) =>
  entries(
    columns.map((id) => `indicators[${index}].${id}`),
    (path) => !ALWAYS.some((id) => path.endsWith(`.${id}`)),
  );

const project: fc.Arbitrary<FormData> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.tuple(
      entries(head, (path) => path !== 'fields.projectName'),
      ...Array.from({ length: count }, (_, index) => indicator(index)),
    ),
  )
  .map((parts) => unflatten(new Map(parts.flat())));

/** What a layout can carry of a form: the fields that it has a place or a column for. */
function carried(layout: InterchangeLayout, data: FormData): Map<string, CellValue> {
  const heads = new Set([
    ...layout.places.map(({ field }) => field),
    ...layout.tables.flatMap((table) => table.columns.map(({ field }) => field!)),
  ]);
  return new Map([...flatten(data)].filter(([path]) => heads.has(lineOf(path)?.column ?? path)));
}

test.each([
  ['a form a file', evaluation],
  ['amounts in 元, and columns to tick', monitoring],
])('%s: what has a place comes back as it was, everything else is listed', (_, layout) => {
  fc.assert(
    fc.property(project, (data) => {
      const { grid, misfits } = filled(layout, [{ data }]);
      expect(brokenAnchors(layout, grid)).toEqual([]);
      const back = importForms(layout, grid);
      expect(back.misfits).toEqual([]);
      const expected = carried(layout, data);
      expect(new Map(flatten(back.forms[0]!))).toEqual(expected);
      expect(misfits.filter(isLoss)).toHaveLength(flatten(data).size - expected.size);
    }),
    { numRuns: 60 },
  );
});

test('many projects in one list come back one by one, in their order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(project, {
        minLength: 1,
        maxLength: 4,
        selector: ({ fields }) => fields!.projectName,
      }),
      (projects) => {
        const { grid, misfits } = filled(
          goalList,
          projects.map((data) => ({ data })),
        );
        const { forms, misfits: left } = importForms(goalList, grid);
        expect(left).toEqual([]);
        expect(forms.map((data) => new Map(flatten(data)))).toEqual(
          projects.map((data) => carried(goalList, data)),
        );
        const all = projects.reduce((sum, data) => sum + flatten(data).size, 0);
        const kept = projects.reduce((sum, data) => sum + carried(goalList, data).size, 0);
        expect(misfits.filter(isLoss)).toHaveLength(all - kept);
      },
    ),
    { numRuns: 40 },
  );
});

test('putting data into paths and together again changes nothing', () => {
  fc.assert(
    fc.property(project, (data) => {
      expect(new Map(flatten(unflatten(flatten(data))))).toEqual(new Map(flatten(data)));
    }),
    { numRuns: 40 },
  );
});
