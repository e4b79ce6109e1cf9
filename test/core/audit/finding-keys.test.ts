import fc from 'fast-check';
import {
  auditForms,
  type Finding,
  type FormRule,
  type Rule,
  type SheetRule,
  type WorkbookRule,
} from '../../../src/core/audit';
import type { Address, Grid } from '../../../src/core/grid';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { plantedSheets } from '../../../scripts/samples/planted-problems';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { moved } from '../../support/moved';
import { gridOf, ledger, selfEvaluation } from '../../support/tables';

const texts = {
  title: { zh: '试', en: 'Test' },
  advice: { zh: '试', en: 'Test' },
  basis: { zh: '试', en: 'Test' },
  messages: { found: { zh: '试', en: 'Test' } },
};
const base = { severity: 'warning', forms: ['S', 'T', 'A'], ...texts } as const;

function filledCells(grid: Grid): Address[] {
  const { top, left, bottom, right } = grid.area;
  const cells: Address[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) if (grid.value(row, col) !== null) cells.push({ row, col });
  }
  return cells;
}

/** Rules of three scopes that have something to say about every cell there is. */
const talkative: readonly Rule[] = [
  {
    ...base,
    id: 'JX901',
    scope: 'form',
    check: ({ form, report }) => {
      for (const cell of filledCells(form.grid)) report({ message: 'found', cell });
    },
  } satisfies FormRule,
  {
    ...base,
    id: 'JX902',
    scope: 'sheet',
    check: ({ grid, report }) => {
      for (const cell of filledCells(grid)) report({ message: 'found', cell });
    },
  } satisfies SheetRule,
  {
    ...base,
    id: 'JX903',
    scope: 'workbook',
    check: ({ grids, report }) => {
      for (const grid of grids)
        for (const cell of filledCells(grid)) report(grid.sheet, { message: 'found', cell });
    },
  } satisfies WorkbookRule,
];

const auditOf = (grids: readonly Grid[], rules?: readonly Rule[]): readonly Finding[] =>
  auditForms(
    { grids, recognitions: grids.map((grid) => recogniseSheet(grid)) },
    defaultProfile,
    rules ? { rules } : {},
  ).findings;

const identities = (findings: readonly Finding[]): string[] =>
  findings.map(({ key, said }) => `${key} ${said ?? ''}`);

const nameless = { ...cleanSelfEvaluation.fields, projectName: null };
const workbook = (): Grid[] => [
  gridOf('project-selfeval', selfEvaluation(), { sheet: '自评表' }),
  gridOf('project-selfeval', selfEvaluation({ fields: nameless }), { sheet: '无名甲' }),
  gridOf('project-selfeval', selfEvaluation({ fields: nameless }), { sheet: '无名乙' }),
  gridOf('indicator-ledger', ledger({}, 20), { sheet: '台账' }),
  gridOf('project-selfeval', { title: '填报说明' }, { sheet: '说明', cells: { A3: '每个项目一张表' } }),
];

describe('keys of findings', () => {
  const sheetNames = fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁戊己A-Z0-9]{1,8}$/), {
    minLength: 5,
    maxLength: 5,
  });
  const shift = fc.record({ rows: fc.nat({ max: 6 }), cols: fc.nat({ max: 3 }) });

  it('and what was said survive inserted rows, inserted columns and renamed sheets', () => {
    const before = workbook();
    const known = identities(auditOf(before, talkative));
    expect(new Set(known).size).toBe(known.length);
    fc.assert(
      fc.property(sheetNames, fc.array(shift, { minLength: 5, maxLength: 5 }), (names, shifts) => {
        const after = before.map((grid, index) => moved(grid, { ...shifts[index]!, sheet: names[index]! }));
        expect(identities(auditOf(after, talkative))).toEqual(known);
      }),
      { numRuns: 15 },
    );
  });

  it('do so for every problem of the sample', () => {
    const before = plantedSheets.map(({ name, data }) => gridOf('project-selfeval', data, { sheet: name }));
    const after = before.map((grid, index) => moved(grid, { rows: 2, cols: 1, sheet: `第${index + 1}张` }));
    const known = identities(auditOf(before));
    expect(known.length).toBeGreaterThan(20);
    expect(identities(auditOf(after))).toEqual(known);
  });

  it('stay when a column is inserted inside of the table', () => {
    const rule: FormRule = {
      ...base,
      id: 'JX900',
      scope: 'form',
      check: ({ form, report }) => {
        for (const row of form.rows) report({ message: 'found', cell: row.cell('score') });
      },
    };
    const keys = (layout: string) =>
      auditOf([gridOf('project-selfeval', selfEvaluation(), { layout })], [rule]).map(({ key }) => key);
    expect(keys('weight-first')).toEqual(keys('mof-2020'));
  });

  it('tell nameless forms apart, and projects that stand on two sheets', () => {
    const [named, one, other] = workbook();
    const again = moved(named!, { rows: 0, cols: 0, sheet: '又一张' });
    const keys = auditOf([named!, one!, other!, again], talkative).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of one form do not depend on what is found on another', () => {
    const [, one, other] = workbook();
    const onlyOn = (sheets: readonly string[]): FormRule => ({
      ...base,
      id: 'JX900',
      scope: 'form',
      check: ({ form, report }) => {
        if (sheets.includes(form.sheet)) report({ message: 'found', cell: form.rows[0]!.cell('name') });
      },
    });
    const second = auditOf([one!, other!], [onlyOn(['无名乙'])]).map(({ key }) => key);
    const both = auditOf([one!, other!], [onlyOn(['无名甲', '无名乙'])]).map(({ key }) => key);
    expect(both.slice(1)).toEqual(second);
  });

  it('stay short, however long the texts in the cells', () => {
    const long = '提升村民环境卫生意识'.repeat(300);
    const keys = auditOf(
      [gridOf('project-selfeval', selfEvaluation({ rows: { 0: { name: long } } }))],
      talkative,
    );
    expect(Math.max(...keys.map(({ key }) => key.length))).toBeLessThan(500);
  });
});
