/** Whatever a unit does to the look of a form, the form that comes back is the one that was sent. */
import fc from 'fast-check';
import { composeForm, formById, printedColumns } from '../../../src/core/forms';
import { squeeze } from '../../../src/core/indicator/text';
import { formOf } from '../../support/layout';
import { mangle, recipes, type Repeated } from '../../support/mangle';
import {
  adjustments,
  applications,
  departmentApplications,
  departmentSelfEvaluations,
  ledgers,
  monitorings,
  scorings,
  selfEvaluations,
} from '../../support/mangle-data';
import { composedGrid } from '../../support/tables';
import {
  expectSameBranches,
  expectSameFields,
  expectSameFunds,
  expectSameLevels,
  expectSameRows,
  expectSameSequence,
  expectSameTasks,
  expectTyped,
  movedAll,
  toldAll,
} from './same-form';

const indicatorLedger = formById('indicator-ledger');

const papers = [
  { id: 'project-target', data: applications },
  { id: 'project-monitor', data: monitorings },
  { id: 'project-selfeval', data: selfEvaluations },
  { id: 'department-target', data: departmentApplications },
  { id: 'department-monitor', data: monitorings },
  { id: 'department-selfeval', data: departmentSelfEvaluations },
  { id: 'target-adjustment', data: adjustments },
  { id: 'ex-ante-scorecard', data: scorings },
  { id: 'target-review', data: scorings },
  { id: 'evaluation-scorecard', data: scorings },
] as const;

const layouts = papers.flatMap(({ id, data }) => {
  const definition = formById(id);
  return definition.layouts.map((layout) => ({ id, layout: layout.id, definition, data }));
});

it.each(layouts)(
  'finds the same $id in a mangled form of the layout $layout',
  ({ definition, layout, data: forms }) => {
    const printed = definition.layouts.find(({ id }) => id === layout)!;
    const { taskColumns = [] } = printed;
    const columns = printedColumns(definition, printed);
    fc.assert(
      fc.property(forms, recipes, (data, recipe) => {
        const composed = composeForm(definition, data, layout);
        const sent = formOf(composedGrid(composed));
        expectTyped(sent, data, taskColumns);
        const firstRow = composed.headerRow + 1;
        const firstCol = definition.indicators.caption === null ? 0 : 1;
        const repeated: Repeated = {
          cols: (['level1', 'level2'] as const)
            .map((id) => columns.findIndex((column) => column.id === id))
            .filter((col) => col >= 0)
            .map((col) => col + firstCol),
          leading: 0,
          top: firstRow,
          bottom: firstRow + data.indicators!.length - 1,
        };
        const mangled = mangle(composed, repeated, recipe);
        const form = formOf(mangled.grid);

        expect(form.definition.id).toBe(definition.id);
        expect(squeeze(String(form.title?.value))).toBe(squeeze(definition.name.zh));
        expect(form.title?.cell).toEqual(mangled.whereIs({ row: 0, col: 0 }));
        if (data.year !== undefined) {
          expect(form.year).toEqual({ value: data.year, cell: mangled.whereIs({ row: 1, col: 0 }) });
        }
        expectSameFields(form, sent, mangled, recipe);
        if (definition.funds) expectSameFunds(form, sent, mangled, recipe);
        expectSameTasks(form, sent, mangled);
        expect(toldAll(form.goals)).toEqual(movedAll(sent.goals, mangled));
        expectSameRows(form, data, { columns, firstRow, firstCol }, mangled);
        expectSameLevels(form, data, mangled);
        expectSameBranches(form, data, recipe);
        expectSameSequence(form, recipe);
        expect(toldAll(form.totals)).toEqual(movedAll(sent.totals, mangled));
      }),
      { numRuns: 120 },
    );
  },
);

it('finds the same projects in a mangled ledger', () => {
  const [layout] = indicatorLedger.layouts;
  const columns = printedColumns(indicatorLedger, layout!);
  const cols = (['unitName', 'projectName', 'level1', 'level2'] as const).map((id) =>
    columns.findIndex((column) => column.id === id),
  );
  fc.assert(
    fc.property(ledgers, recipes, (data, recipe) => {
      const composed = composeForm(indicatorLedger, data);
      const firstRow = composed.headerRow + 1;
      const repeated: Repeated = {
        cols,
        leading: 2,
        top: firstRow,
        bottom: firstRow + data.indicators!.length - 1,
      };
      // A ledger has its own 序号, and its header is where it is.
      const mangled = mangle(composed, repeated, { ...recipe, sequence: 'none' });
      const form = formOf(mangled.grid);

      expect(form.definition.id).toBe('indicator-ledger');
      expect(form.year).toEqual({ value: data.year, cell: mangled.whereIs({ row: 0, col: 0 }) });
      expectSameRows(form, data, { columns, firstRow, firstCol: 0 }, mangled);
      expectSameLevels(form, data, mangled);
      const sent = new Map<string, number[]>();
      data.indicators!.forEach(({ unitName, projectName }, index) => {
        const key = `${String(unitName)} ${String(projectName)}`;
        sent.set(key, [...(sent.get(key) ?? []), index]);
      });
      expect(
        form.projects.map(({ unitName, projectName, rows }) => [
          `${unitName} ${projectName}`,
          rows.map(({ index }) => index),
        ]),
      ).toEqual([...sent]);
    }),
    { numRuns: 120 },
  );
});
