/** A form to fill in is taken for itself, and an audit of it only asks for what is not there yet. */
import { auditForms } from '../../../src/core/audit';
import { composeForm, formById, forms } from '../../../src/core/forms';
import { profiles } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { blankForm } from '../../../src/core/templates';
import { formOf } from '../../support/layout';
import { composedGrid } from '../../support/tables';

const papers = forms.filter(({ shape }) => shape === 'paper');
const cases = profiles.flatMap((profile) =>
  papers.flatMap((definition) =>
    definition.layouts.map((layout) => ({
      profile,
      definition,
      layout,
      name: `${definition.id} (${layout.id}) by ${profile.id}`,
    })),
  ),
);

/** Messages that say something is not filled in yet, and no more. */
const NOT_FILLED_IN = ['blank', 'all', 'project', 'unit', 'incomplete', 'total'];

test.each(cases)('$name', ({ profile, definition, layout }) => {
  const data = blankForm(definition, { profile, year: 2024 });
  const grid = composedGrid(composeForm(definition, data, layout.id, profile));
  const form = formOf(grid);
  expect(form.definition.id).toBe(definition.id);
  expect(form.confidence).toBe(1);
  expect(form.year?.value).toBe(2024);
  expect([...form.columns.keys()]).toEqual(layout.indicatorColumns);
  expect([...form.fields].map(([id, { value }]) => [id, value])).toEqual(
    definition.headerLines.flat().map((id) => [id, null]),
  );
  const findings = auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, profile);
  expect(findings.failures).toEqual([]);
  expect(findings.findings.filter(({ message }) => !NOT_FILLED_IN.includes(message.id))).toEqual([]);
});

test('成本指标 stands where the profile has it', () => {
  const levels = profiles.map((profile) => [
    profile.id,
    ...new Set(
      blankForm(formById('project-target'), { profile }).indicators!.map(({ level1 }) => String(level1)),
    ),
  ]);
  expect(levels).toEqual([
    ['yiwu-2020', '产出指标', '效益指标', '满意度指标'],
    ['mof-2020', '产出指标', '效益指标', '满意度指标'],
    ['mof-2021', '成本指标', '产出指标', '效益指标', '满意度指标'],
  ]);
});

test.each(papers.filter(({ indicators }) => indicators.printed.length > 0))(
  'the printed lines of $id have 100 points',
  (definition) => {
    const { totals, indicators } = blankForm(definition, { profile: profiles[0]! });
    expect(totals!.totalWeight).toBe(100);
    expect(indicators!.every(({ name, weight }) => name !== undefined && Number(weight) > 0)).toBe(true);
  },
);

test('a blank ledger is read back as a ledger without rows', () => {
  const definition = formById('indicator-ledger');
  for (const layout of definition.layouts) {
    const data = blankForm(definition, { profile: profiles[0]!, year: 2024 });
    const { blank, forms: filled } = recogniseSheet(composedGrid(composeForm(definition, data, layout.id)));
    expect(filled).toEqual([]);
    expect(blank.map((form) => [form.definition.id, form.year?.value, form.rows.length])).toEqual([
      ['indicator-ledger', 2024, 0],
    ]);
    expect([...blank[0]!.columns.keys()]).toEqual(layout.indicatorColumns);
  }
});
