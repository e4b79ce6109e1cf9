/** What a ledger says about its projects comes back from the forms made of it. */
import fc from 'fast-check';
import { auditForms } from '../../../src/core/audit';
import { composeForm, formById, type FormId } from '../../../src/core/forms';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { formsFromLedger } from '../../../src/core/templates';
import { formOf } from '../../support/layout';
import { ledgers } from '../../support/mangle-data';
import { composedGrid, gridOf, ledger } from '../../support/tables';

const cases = (['project-target', 'project-monitor', 'project-selfeval'] as const).flatMap((id) =>
  formById(id).layouts.map((layout) => [id, layout.id] as const),
);

test.each(cases)('every project of a ledger comes back from a %s of the layout %s', (id, layout) => {
  const definition = formById(id);
  fc.assert(
    fc.property(ledgers, (data) => {
      const source = formOf(gridOf('indicator-ledger', data));
      const made = formsFromLedger(source, definition, defaultProfile, layout).map((one) =>
        formOf(composedGrid(composeForm(definition, one, layout, defaultProfile))),
      );
      expect(made.map((form) => form.definition.id)).toEqual(source.projects.map(() => id));
      made.forEach((form, index) => {
        const { projectName, unitName, rows } = source.projects[index]!;
        expect(form.fields.get('projectName')!.value).toBe(projectName);
        expect(form.fields.get('implementingUnit')!.value).toBe(unitName);
        expect(form.year!.value).toBe(data.year);
        const ids = (['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score'] as const).filter(
          (column) => form.columns.has(column),
        );
        expect(form.rows.map((row) => ids.map((column) => row.value(column)))).toEqual(
          rows.map((row) => ids.map((column) => row.value(column))),
        );
      });
    }),
    { numRuns: 40 },
  );
});

test('sign, value and unit share a cell where the form has one for them, and keep theirs where it has three', () => {
  const source = formOf(
    gridOf('indicator-ledger', ledger({ 0: { sign: '≥', target: 48, meterUnit: '公里' } }, 1)),
  );
  const [paper, platform] = ['paper', 'platform'].map(
    (layout) =>
      formsFromLedger(source, formById('project-target'), defaultProfile, layout)[0]!.indicators![0],
  );
  expect(paper).toMatchObject({ target: '≥48公里' });
  expect(platform).toMatchObject({ sign: '≥', target: 48, meterUnit: '公里' });
});

test.each<[FormId, readonly string[]]>([
  ['project-target', ['JX002', 'JX017', 'JX013', 'JX122', 'JX046']],
  ['project-selfeval', ['JX002', 'JX122', 'JX046', 'JX179', 'JX164', 'JX181']],
])('a populated %s is asked for what the ledger does not know, and for nothing else', (id, expected) => {
  const definition = formById(id);
  const source = formOf(gridOf('indicator-ledger', ledger({}, 30)));
  for (const data of formsFromLedger(source, definition, defaultProfile)) {
    const grid = composedGrid(composeForm(definition, data, undefined, defaultProfile));
    const { findings } = auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile);
    expect(findings.filter(({ rule }) => !expected.includes(rule))).toEqual([]);
  }
});
