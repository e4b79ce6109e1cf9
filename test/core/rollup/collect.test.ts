/** What is kept of real forms: names, figures and the cells they came from. */
import { defaultProfile } from '../../../src/core/profile';
import { composeForm, formById } from '../../../src/core/forms';
import { recogniseSheet } from '../../../src/core/recognise';
import { composeRegister, registers, type RegisterId } from '../../../src/core/registers';
import { collectFailure, collectWorkbook, rollUp } from '../../../src/core/rollup';
import { toA1 } from '../../../src/core/address';
import type { Grid } from '../../../src/core/grid';
import { composedGrid, gridOf, selfEvaluation } from '../../support/tables';
import { targetLedger } from '../../support/target-ledger';
import { projectTarget } from '../../support/project-target';

const collected = (...grids: Grid[]) => {
  const found = grids.map((grid) => recogniseSheet(grid));
  return collectWorkbook(
    {
      file: '甲.xlsx',
      digest: null,
      forms: found.flatMap(({ forms }) => forms),
      registers: found.flatMap((one) => one.registers),
    },
    defaultProfile,
  );
};

const registerOf = (id: RegisterId, rows: Parameters<typeof composeRegister>[1]) =>
  composedGrid(
    composeRegister(
      registers.find((one) => one.id === id)!,
      rows,
      2020,
    ),
    id,
  );

test.each(formById('project-selfeval').layouts.map(({ id }) => id))(
  'a self-evaluation in the layout %s: its money, score and indicators, each with its cell',
  (layout) => {
    const grid = gridOf('project-selfeval', selfEvaluation(), { layout });
    const { tables } = collected(grid).files[0]!;
    expect(tables).toHaveLength(1);
    const { stage, budget, executed, score, project, units, indicators } = tables[0]!;
    expect([stage, indicators.length]).toEqual(['自评', selfEvaluation().indicators!.length]);
    for (const figure of [budget, executed])
      expect(grid.value(figure!.cell.row, figure!.cell.col)).toBe(figure!.value);
    expect(grid.value(project!.cell.row, project!.cell.col)).toBe(project!.text);
    expect(units.length).toBeGreaterThan(0);
    expect(score!.value).toBeGreaterThan(90);
    for (const { name, cell } of indicators) expect(grid.value(cell.row, cell.col)).toBe(name);
  },
);

test('targets and self-evaluation of one project are one row, and its indicators one ledger', () => {
  const target = projectTarget();
  const part = collected(
    gridOf('project-target', target.data, { sheet: '目标表' }),
    gridOf('project-selfeval', selfEvaluation()),
  );
  const {
    projects,
    indicators,
    settings,
    selfEvaluation: summary,
  } = rollUp(part, { profile: defaultProfile });
  expect(projects).toHaveLength(1);
  expect(projects[0]!.setting!.table.place.sheet).toBe('目标表');
  expect(settings.projects.counts.total).toBe(target.data.indicators!.length);
  expect(new Set(indicators.map(({ stage, place }) => `${stage} ${place.sheet}`))).toEqual(
    new Set(['目标 目标表', '自评 自评表']),
  );
  expect(summary!.groups.map(({ group, projects: count }) => [group, count])).toEqual([
    ['部门预算', 0],
    ['专项', 0],
    [null, 1],
    ['all', 1],
  ]);
});

test('a ledger is a table of each of its projects', () => {
  const part = collected(gridOf('indicator-ledger', targetLedger({}, 40), { sheet: '台账' }));
  const { projects } = rollUp(part, { profile: defaultProfile });
  expect(
    projects.map(({ stages }) =>
      stages.map(({ stage, table }) => `${stage} ${table.facts.indicators.length}`),
    ),
  ).toEqual(Array.from({ length: 4 }, () => ['目标 10']));
});

test('roster and register with their cells, the kind of money and the budget', () => {
  const part = collected(
    registerOf('unit-roster', [{ unitName: '临溪县水利局', unitCode: '101' }]),
    registerOf('project-register', [
      { projectName: '河道清淤', implementingUnit: '临溪县水利局', budgetKind: '专项', initialBudget: 120.5 },
    ]),
  );
  const [{ roster, library }] = part.files as [(typeof part.files)[0]];
  expect(roster.map(({ name, code }) => [name.text, toA1(name.cell), code])).toEqual([
    ['临溪县水利局', 'C3', '101'],
  ]);
  expect(library).toEqual([
    expect.objectContaining({ kind: '专项', budget: { value: 120.5, cell: expect.anything() as unknown } }),
  ]);
  const { projects, units } = rollUp(part, { profile: defaultProfile });
  expect(units.map(({ name }) => name)).toEqual(['临溪县水利局']);
  expect(projects.map(({ kind, library: listed }) => [kind, listed!.budget])).toEqual([['专项', 120.5]]);
});

test('a summary that a roll-up wrote holds no tables of its own', () => {
  const { forms } = recogniseSheet(gridOf('project-selfeval', selfEvaluation()));
  const part = collectWorkbook(
    { file: '汇总.xlsx', digest: null, isSummary: true, forms, registers: [] },
    defaultProfile,
  );
  expect(rollUp(part, { profile: defaultProfile })).toMatchObject({
    projects: [],
    files: [{ outcome: 'summary' }],
  });
});

test('a file that could not be opened is kept with its reason', () => {
  const part = collectFailure('坏.xlsx', null, { code: 'damaged' }, defaultProfile);
  expect(rollUp(part, { profile: defaultProfile }).files).toMatchObject([
    { file: '坏.xlsx', outcome: 'unreadable', failure: { code: 'damaged' } },
  ]);
});

test('what is kept is plain JSON', () => {
  const part = collected(
    gridOf('project-selfeval', selfEvaluation()),
    composedGrid(composeForm(formById('project-monitor'), {}), '监控'),
  );
  expect(JSON.parse(JSON.stringify(part))).toEqual(part);
});
