/** On a protected form people fill in what is theirs, and what is printed or calculated stays as it is. */
import { composeForm, forms, type ComposedForm } from '../../../src/core/forms';
import type { Address } from '../../../src/core/grid';
import { defaultProfile as profile } from '../../../src/core/profile';
import { registers } from '../../../src/core/registers';
import { blankForm, blankTable, templates } from '../../../src/core/templates';
import { formOf } from '../../support/layout';
import { composedGrid } from '../../support/tables';

const papers = forms
  .filter(({ shape }) => shape === 'paper')
  .flatMap((definition) => definition.layouts.map(({ id }) => ({ definition, id, name: definition.id })));

const lockOf =
  ({ locked }: ComposedForm) =>
  ({ cell: { row, col } }: { readonly cell: Address }) =>
    locked[row]![col];

/** Every cell that holds this text or a formula. */
const cellsWith = (
  { values, formulas }: ComposedForm,
  isMeant: (value: unknown, formula: unknown) => boolean,
) =>
  values.flatMap((line, row) =>
    line.flatMap((value, col) => (isMeant(value, formulas[row]![col]) ? [{ cell: { row, col } }] : [])),
  );

test.each(papers)('$name ($id): entries are open, prints and formulas are not', ({ definition, id }) => {
  const composed = composeForm(definition, blankForm(definition, { profile, year: 2026 }), id, profile);
  const isLocked = lockOf(composed);
  const form = formOf(composedGrid(composed));
  const isCalculated = ({ row, col }: Address) => composed.formulas[row]![col] !== null;

  for (const [, field] of form.fields) expect(isLocked(field)).toBe(false);
  for (const [, field] of form.goals) expect(isLocked(field)).toBe(false);
  for (const fund of form.funds?.rows ?? []) {
    for (const column of form.funds!.columns.keys()) {
      const cell = fund.cell(column);
      expect(isLocked({ cell })).toBe(isCalculated(cell) || composed.values[cell.row]![cell.col] === '—');
    }
  }
  const isPrinted = definition.indicators.printed.length > 0;
  for (const row of form.rows) {
    for (const column of form.columns.keys())
      expect([column, isLocked(row.field(column))]).toEqual([
        column,
        isPrinted && row.value(column) !== null,
      ]);
  }
  const labels = new Set(
    [
      ...definition.header,
      ...(definition.funds?.rows ?? []),
      ...definition.goals,
      ...definition.indicators.totals,
    ].map(({ label }) => label.zh),
  );
  const fixed = cellsWith(composed, (value, formula) => formula !== null || labels.has(String(value)));
  expect(fixed.length).toBeGreaterThan(3);
  for (const cell of [...fixed, { cell: { row: 0, col: 0 } }, { cell: { row: composed.headerRow, col: 1 } }])
    expect(isLocked(cell)).toBe(true);
});

test('a scorecard leaves its conclusion open, a self-evaluation calculates it', () => {
  const lastRows = (id: string) =>
    blankTable(
      templates.find((one) => one.id === id)!,
      { profile },
    ).locked.slice(-2);
  const [totals, conclusion] = lastRows('ex-ante-scorecard');
  expect(totals!.every(Boolean)).toBe(true);
  expect(conclusion).toEqual([true, true, true, false, false, false, false]);
  expect(lastRows('project-selfeval')[1]!.every(Boolean)).toBe(true);
});

test.each(templates)('$id: a merged area is locked as a whole or not at all', (definition) => {
  const { merges, locked, values } = blankTable(definition, { profile });
  expect(locked.map((line) => line.length)).toEqual(values.map((line) => line.length));
  for (const { top, left, bottom, right } of merges) {
    const inside = locked.slice(top, bottom + 1).flatMap((line) => line.slice(left, right + 1));
    expect(new Set(inside).size).toBe(1);
  }
});

test.each(registers)('$id: only its header and its formulas would be locked', (definition) => {
  const { locked, formulas, headerRow } = blankTable(definition, { profile });
  locked.forEach((line, row) =>
    line.forEach((isLocked, col) => expect(isLocked).toBe(row <= headerRow || formulas[row]![col] !== null)),
  );
});
