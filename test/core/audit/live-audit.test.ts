import fc from 'fast-check';
import {
  auditForms,
  LiveAudit,
  type AuditResult,
  type CrossRule,
  type FormRule,
  type ProjectRule,
  type RowRule,
  type Rule,
  type SheetRule,
  type WorkbookRule,
} from '../../../src/core/audit';
import { parseA1 } from '../../../src/core/address';
import { createGrid, type CellValue, type Grid } from '../../../src/core/grid';
import { defaultProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import type { FormInstance } from '../../../src/core/recognise/types';
import { plantedSheets } from '../../../scripts/samples/planted-problems';
import { lineOf, ruleSheet } from '../custom-rules/support';
import { gridOf, ledger, selfEvaluation } from '../../support/tables';

/** What is known of every sheet here beside its cells, and says something itself. */
const PROTECTED = { visibility: 'visible', refusesMarks: true } as const;

/** A sheet that somebody edits. */
class Sheet {
  private readonly values: CellValue[][];

  constructor(private readonly origin: Grid) {
    const { bottom, right } = origin.area;
    this.values = Array.from({ length: bottom + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, col) => origin.value(row, col)),
    );
  }

  get grid(): Grid {
    const { sheet, merges } = this.origin;
    const formats = (row: number, col: number) => this.origin.cell(row, col).format;
    return createGrid({
      sheet,
      merges,
      formats,
      state: PROTECTED,
      values: this.values.map((row) => [...row]),
    });
  }

  value(row: number, col: number): CellValue {
    return this.values[row]![col]!;
  }

  /** Types into a cell; gives the cell as it would be read again. */
  type(row: number, col: number, value: CellValue): Grid {
    this.values[row]![col] = value;
    return this.part(row, col);
  }

  part(row: number, col: number): Grid {
    const { format } = this.origin.cell(row, col);
    return createGrid({
      sheet: this.origin.sheet,
      origin: { row, col },
      values: [[this.value(row, col)]],
      formats: () => format,
    });
  }
}

const finish = (live: LiveAudit): AuditResult => {
  const steps = live.steps();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const liveOn = (grids: readonly Grid[], rules?: readonly Rule[]): LiveAudit => {
  const live = new LiveAudit(defaultProfile, rules ? { rules } : {});
  live.arrange(grids.map(({ sheet }) => sheet));
  grids.forEach((grid) => live.put(grid));
  return live;
};

const full = (grids: readonly Grid[], rules?: readonly Rule[]): AuditResult =>
  auditForms(
    { grids, recognitions: grids.map((grid) => recogniseSheet(grid)) },
    defaultProfile,
    rules ? { rules } : {},
  );

/** Two paper forms below one another. */
function stacked(sheet: string): Grid {
  const first = gridOf('project-selfeval', selfEvaluation());
  const second = gridOf('project-selfeval', selfEvaluation({ fields: { projectName: '水库除险加固' } }));
  const down = first.area.bottom + 2;
  const rows = (grid: Grid) =>
    Array.from({ length: grid.area.bottom + 1 }, (_, row) =>
      Array.from({ length: grid.area.right + 1 }, (__, col) => grid.value(row, col)),
    );
  return createGrid({
    sheet,
    values: [...rows(first), [], ...rows(second)],
    merges: [
      ...first.merges,
      ...second.merges.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
    ],
    formats: (row, col) => (row < down ? first : second).cell(row < down ? row : row - down, col).format,
  });
}

const workbook = (): Grid[] =>
  [
    gridOf('indicator-ledger', ledger({}, 30), { sheet: '台账' }),
    gridOf('project-selfeval', selfEvaluation(), { sheet: '自评表' }),
    ...plantedSheets.slice(0, 1).map(({ data }) => gridOf('project-selfeval', data, { sheet: '有问题的表' })),
    stacked('两张表'),
    ruleSheet([lineOf('得分 <= 5'), lineOf('sum(指标.分值) = 90', '自评', 'ZD-002')]),
    createGrid({ sheet: '说明', values: [['填表说明'], [null, 12]] }),
  ].map((grid) => ({ ...grid, state: PROTECTED }));

const WORDS: readonly CellValue[] = [
  ...[null, null, 0, 1, 12, 95.5, 0.95, -3, 1e6],
  ...['≥95%', '100%', '１２', ' 80', '完成', '全部完成', '未完成', '达成年度指标', '√', '/', '无', '=A1'],
  ...['三级指标', '年度指标值', '实际完成值', '分值', '一级指标', '产出指标', '数量指标', '合计', '总分'],
  ...[
    '备注：无',
    '填表人：',
    '指标2：',
    '受疫情影响，培训推迟',
    '项目支出绩效自评表',
    '项目名称',
    '优',
    true,
  ],
];

/** Where somebody types: anywhere on any sheet, more often where the values are. */
const edits = fc.array(
  fc.record({
    sheet: fc.nat(),
    row: fc.nat(),
    col: fc.nat(),
    isLow: fc.boolean(),
    value: fc.oneof(
      fc.constantFrom(...WORDS),
      fc.record({ row: fc.nat(), col: fc.nat() }),
      fc.double({ min: 0, max: 200, noNaN: true }).map((n) => Math.round(n * 100) / 100),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('after edits', () => {
  it('the audit is that of the changed workbook, byte for byte', () => {
    fc.assert(
      fc.property(edits, (typed) => {
        const grids = workbook();
        const live = liveOn(grids);
        finish(live);
        const sheets = grids.map((grid) => new Sheet(grid));
        for (const { value, isLow, ...at } of typed) {
          const sheet = sheets[at.sheet % sheets.length]!;
          const { bottom, right } = sheet.grid.area;
          const row = isLow ? bottom - (at.row % Math.min(25, bottom + 1)) : at.row % (bottom + 1);
          const taken =
            typeof value === 'object' && value !== null
              ? sheet.value(value.row % (bottom + 1), value.col % (right + 1))
              : value;
          live.take(sheet.type(row, at.col % (right + 1), taken));
          const [found, wanted] = [finish(live), full(sheets.map(({ grid }) => grid))];
          expect(found).toEqual(wanted);
          expect(JSON.stringify(found) === JSON.stringify(wanted)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('several of them at once, too, and after steps that were left off in the middle', () => {
    const grids = workbook();
    const live = liveOn(grids);
    const sheets = grids.map((grid) => new Sheet(grid));
    const begun = live.steps();
    for (let step = 0; step < 25; step++) begun.next();
    live.take(sheets[0]!.type(5, 7, 3));
    live.take(sheets[1]!.type(16, 5, '全部完成'));
    live.take(sheets[3]!.type(2, 2, '另一个项目'));
    expect(finish(live)).toEqual(full(sheets.map(({ grid }) => grid)));
  });

  it('of a rule of one’s own it is run again with the other rule', () => {
    const grids = workbook();
    const live = liveOn(grids);
    const before = finish(live);
    const sheets = grids.map((grid) => new Sheet(grid));
    const list = sheets[grids.findIndex(({ sheet }) => sheet === '自定义审核')]!;
    live.take(list.type(1, 2, '得分 > 5'));
    const after = finish(live);
    expect(after).toEqual(full(sheets.map(({ grid }) => grid)));
    const own = ({ findings }: AuditResult) => findings.filter(({ rule }) => rule === 'ZD-001').length;
    expect(own(before)).toBeGreaterThan(0);
    expect(own(after)).not.toBe(own(before));
  });

  it('of sheets that were read anew, moved, added or deleted, too', () => {
    const [first, second, third] = workbook() as [Grid, Grid, Grid];
    const live = liveOn([first, second]);
    finish(live);
    live.put(third);
    live.arrange([third.sheet, first.sheet, second.sheet]);
    expect(finish(live)).toEqual(full([third, first, second]));
    live.arrange([third.sheet, second.sheet]);
    const changed = new Sheet(second);
    changed.type(2, 2, '改名的项目');
    live.put(changed.grid);
    expect(finish(live)).toEqual(full([third, changed.grid]));
  });
});

const texts = {
  title: { zh: '试', en: 'Test' },
  advice: { zh: '试', en: 'Test' },
  basis: { zh: '试', en: 'Test' },
  messages: { found: { zh: '见{{what}}', en: 'found {{what}}' } },
};
const base = { severity: 'warning', forms: ['S', 'A'], ...texts } as const;

/** Rules of every scope that write down what they are asked about; those about more than a form look at the results. */
function probes() {
  const seen: string[] = [];
  const look = (forms: readonly FormInstance[]) =>
    forms.forEach(({ rows }) => rows.forEach((row) => row.value('actual')));
  const rules: Rule[] = [
    { ...base, id: 'JX901', scope: 'row', check: ({ row }) => seen.push(`row ${row.row + 1}`) },
    {
      ...base,
      id: 'JX902',
      scope: 'project',
      check: ({ project }) => seen.push(`project ${project.projectName}`),
    },
    { ...base, id: 'JX903', scope: 'form', check: ({ form }) => seen.push(`form ${form.sheet}`) },
    {
      ...base,
      id: 'JX904',
      scope: 'sheet',
      check: ({ grid, forms }) => {
        seen.push(`sheet ${grid.sheet}`);
        look(forms);
      },
    },
    {
      ...base,
      id: 'JX905',
      scope: 'workbook',
      check: ({ forms }) => {
        seen.push('workbook');
        look(forms);
      },
    },
    {
      ...base,
      id: 'JX906',
      scope: 'cross',
      check: ({ workbooks }) => {
        seen.push('cross');
        look(workbooks.flatMap(({ forms }) => forms));
      },
    },
  ] satisfies [RowRule, ProjectRule, FormRule, SheetRule, WorkbookRule, CrossRule];
  return { seen, rules };
}

describe('an edit in a ledger of 300 rows', () => {
  const grid = gridOf('indicator-ledger', ledger({}, 300), { sheet: '台账' });
  const other = gridOf('project-selfeval', selfEvaluation(), { sheet: '自评表' });
  const [form] = recogniseSheet(grid).forms;
  const row = form!.rows[123]!;
  const { projectName } = form!.projects.find(({ rows }) => rows.some((one) => one.row === row.row))!;

  const afterEdit = (
    address: { row: number; col: number },
    value: CellValue,
    extra: readonly Rule[] = [],
  ) => {
    const { seen, rules } = probes();
    const live = liveOn([grid, other], [...rules, ...extra]);
    finish(live);
    const sheet = new Sheet(grid);
    seen.length = 0;
    live.take(sheet.type(address.row, address.col, value));
    finish(live);
    return seen;
  };

  it('asks about its row, its project, its form, its sheet and the workbook, and about nothing else', () => {
    expect(afterEdit(row.cell('actual'), 7)).toEqual([
      `row ${row.row + 1}`,
      `project ${projectName}`,
      'form 台账',
      'sheet 台账',
      'workbook',
      'cross',
    ]);
  });

  it('does not ask about sheet and workbook when nobody there has looked at the column', () => {
    expect(afterEdit(row.cell('score'), 7)).toEqual([
      `row ${row.row + 1}`,
      `project ${projectName}`,
      'form 台账',
    ]);
  });

  it('asks across tables whoever goes by what was derived from rows, whichever column it was derived from', () => {
    const asked: (number | null)[] = [];
    const derived: CrossRule = {
      ...base,
      id: 'JX911',
      scope: 'cross',
      check: (ctx) => {
        const [ledgerForm] = ctx.workbooks[0]!.forms;
        asked.push(ctx.facts(ledgerForm!, ledgerForm!.rows[123]!).score.number);
      },
    };
    afterEdit(row.cell('score'), 7, [derived, { ...derived, id: 'JX912' }]);
    const was = row.value('score');
    expect(asked).toEqual([was, was, 7, 7]);
  });

  it('asks about the row that another row’s rule looks at, and about the one that looks', () => {
    const asked: number[] = [];
    const curious: RowRule = {
      ...base,
      id: 'JX910',
      scope: 'row',
      check: ({ form: { rows }, row: { index } }) => {
        asked.push(index);
        rows[index + 1]?.value('actual');
      },
    };
    const seen = afterEdit(row.cell('actual'), 7, [curious]);
    // The audit before the edit asked about every row of both tables.
    expect(asked.slice(300 + 10)).toEqual([row.index - 1, row.index]);
    expect(seen.filter((one) => one.startsWith('row'))).toHaveLength(2);
  });

  it('asks about nothing when the cell holds what it held', () => {
    expect(afterEdit(row.cell('actual'), row.value('actual'))).toEqual([]);
  });

  it('asks about the whole form when a level, a name or a header has changed, and not about other sheets', () => {
    for (const cell of [row.cell('level1'), row.cell('name'), form!.columns.get('weight')!.header.cell]) {
      const seen = afterEdit(cell, '另写的字');
      expect(seen.filter((one) => one.startsWith('row')).length).toBeGreaterThanOrEqual(299);
      expect(seen).not.toContain('form 自评表');
    }
  });
});

it('asks about one paper form and not the others when a value of its header changes', () => {
  const { seen, rules } = probes();
  const grids = workbook();
  const live = liveOn(grids, rules);
  finish(live);
  seen.length = 0;
  const fund = parseA1('C6')!;
  live.take(new Sheet(grids[1]!).type(fund.row, fund.col, 12345));
  finish(live);
  expect(seen.filter((one) => one.startsWith('form'))).toEqual(['form 自评表']);
});
