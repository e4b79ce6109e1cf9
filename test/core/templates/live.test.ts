/** Live formulas: our own functions, one for a whole column, where plain formulas stand or where there are none. */
import { parseArea } from '../../../src/core/address';
import {
  composeForm,
  formById,
  forms,
  type ComposedForm,
  type FormData,
  type FormDefinition,
} from '../../../src/core/forms';
import type { Area } from '../../../src/core/grid';
import { defaultProfile as profile } from '../../../src/core/profile';
import { blankForm, blankTable, nameForms, templates } from '../../../src/core/templates';
import type { NewSheet } from '../../../src/host/workbook';
import { FUNCTION_NAMESPACE, functionCatalogue } from '../../../src/functions/catalogue';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';

interface Formula {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

const formulasOf = ({ formulas }: ComposedForm): Formula[] =>
  formulas.flatMap((line, row) => line.flatMap((text, col) => (text === null ? [] : [{ row, col, text }])));

/** Cells that a formula of ours fills: as many rows as the ranges it is given. */
function filledBy({ row, col, text }: Formula): Area {
  const heights = [...text.matchAll(/[A-Z]+\d+:[A-Z]+\d+/g)].map(([address]) => {
    const { top, bottom } = parseArea(address)!;
    expect(top).toBe(row);
    return bottom - top + 1;
  });
  expect(new Set(heights).size).toBeLessThanOrEqual(1);
  return { top: row, left: col, bottom: row + (heights[0] ?? 1) - 1, right: col };
}

const isLive = ({ text }: Formula) => text.includes(`${FUNCTION_NAMESPACE}.`);
const intersect = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A blank form whose targets are set, where its lines are not printed for everybody. */
function withTargets(definition: FormDefinition): FormData {
  const blank = blankForm(definition, { profile });
  if (definition.indicators.printed.length > 0) return blank;
  return { ...blank, indicators: blank.indicators!.map((row) => ({ ...row, name: '座数', target: '≥6座' })) };
}

const papers = forms
  .filter(({ shape }) => shape === 'paper')
  .flatMap((definition) => definition.layouts.map(({ id }) => ({ definition, id, name: definition.id })));

test.each(papers)('$name ($id) calculates the same cells live as plain, and more', ({ definition, id }) => {
  const data = withTargets(definition);
  const plain = composeForm(definition, data, id, profile);
  const live = composeForm(definition, data, id, profile, 'live');
  expect([plain.formulaKind, live.formulaKind]).toEqual(['plain', 'live']);
  expect(formulasOf(plain).filter(isLive)).toEqual([]);
  expect({ ...live, formulas: [], locked: [], formulaKind: '' }).toEqual({
    ...plain,
    formulas: [],
    locked: [],
    formulaKind: '',
  });

  const filled = formulasOf(live).map((formula) =>
    isLive(formula) ? filledBy(formula) : { ...at(formula) },
  );
  for (const cell of formulasOf(plain)) {
    if (definition.stage !== null) expect(filled.some((area) => intersect(area, at(cell)))).toBe(true);
  }
  filled.forEach((area, index) => {
    expect(live.merges.filter((merge) => area.bottom > area.top && intersect(merge, area))).toEqual([]);
    expect(filled.filter((other, there) => there !== index && intersect(other, area))).toEqual([]);
    for (let row = area.top; row <= area.bottom; row++) {
      expect(live.values[row]![area.left]).toBeNull();
      expect(live.locked[row]![area.left]).toBe(true);
      if (row > area.top) expect(live.formulas[row]![area.left]).toBeNull();
    }
  });
});

const at = ({ row, col }: Formula): Area => ({ top: row, left: col, bottom: row, right: col });

test.each(papers)('$name ($id) calls functions that there are, as they want to be called', (paper) => {
  const live = composeForm(
    paper.definition,
    blankForm(paper.definition, { profile }),
    paper.id,
    profile,
    'live',
  );
  for (const { text } of formulasOf(live).filter(isLive)) {
    const [, name, given] = /^=JX\.([^(]+)\((.*)\)$/.exec(text)!;
    const definition = functionCatalogue.find((one) => one.name === name);
    expect(definition?.spills).toBe(true);
    const count = given!.replace(/IF\([^)]*\)/g, 'x').split(',').length;
    expect(count).toBeGreaterThanOrEqual(definition!.parameters.filter(({ optional }) => !optional).length);
    expect(count).toBeLessThanOrEqual(definition!.parameters.length);
  }
});

test('a file takes no live formulas: not to be written, not even by mistake', () => {
  const form = blankTable(formById('project-selfeval'), { profile }, undefined, 'live');
  // @ts-expect-error: of the wrong kind
  const sheet: NewSheet<'plain'> = { name: '表', form };
  expect(sheet.form.formulaKind).toBe('live');
});

const namesIn = (form: ComposedForm) =>
  formulasOf(form).map(({ text }) => /^=JX\.([^(]+)|SUM/.exec(text)![1] ?? 'SUM');

test('a self-evaluation whose targets are set has one formula for each column', () => {
  const definition = formById('project-selfeval');
  const live = composeForm(definition, withTargets(definition), undefined, profile, 'live');
  expect(namesIn(live)).toEqual(['执行率', '执行率得分', '指标得分', 'SUM', '评价等级']);
});

test('before targets are set each line has a formula by itself, which may be typed over', () => {
  const live = blankTable(formById('project-selfeval'), { profile }, undefined, 'live');
  const lines = formulasOf(live).filter(({ text }) => text.includes('指标得分'));
  expect(lines.length).toBeGreaterThan(10);
  for (const { row, col, text } of lines) {
    expect(text).not.toContain(':');
    expect(live.locked[row]![col]).toBe(false);
  }
});

test('what is typed stays, and rows that a person scores are left open to him', () => {
  const indicators = [
    { name: '长度', target: '≥12公里', weight: 10 },
    { name: '座数', target: '≥6座', weight: 10, score: 9 },
    { name: '合格率', target: '≥95%', weight: 10 },
    { name: '成本', target: '≤23万元', weight: 10 },
    { name: '生态', target: '有效改善', weight: 10 },
    { name: '完工日期', target: '2020年12月31日前', weight: 10 },
    { name: '满意度', target: '≥90%', weight: 10 },
  ];
  const live = composeForm(formById('project-selfeval'), { indicators }, undefined, profile, 'live');
  const top = live.headerRow + 1;
  const col = live.values[live.headerRow]!.indexOf('得分');
  const runs = formulasOf(live).filter(({ text }) => text.includes('指标得分'));
  expect(runs.map((run) => filledBy(run)).map((area) => [area.top - top, area.bottom - top])).toEqual([
    [0, 0],
    [2, 3],
    [6, 6],
  ]);
  expect(live.locked.slice(top, top + 7).map((line) => line[col])).toEqual([
    true,
    false,
    true,
    true,
    false,
    false,
    true,
  ]);
});

test('a form that is filled in has nothing left to calculate but its totals', () => {
  const definition = formById('project-selfeval');
  const [named] = nameForms([cleanSelfEvaluation], definition, profile, '项目', { formulas: 'live' });
  const names = formulasOf(named!.form).map(({ text }) => text);
  expect(names.filter((text) => text.includes('指标得分'))).toEqual([]);
});

test.each(templates.filter((one) => !('layouts' in one) || one.shape === 'ledger'))(
  '$id has no live formulas',
  (definition) => {
    expect(blankTable(definition, { profile }, undefined, 'live').formulaKind).toBe('plain');
  },
);
