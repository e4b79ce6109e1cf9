import {
  AuditCancelled,
  auditForms,
  auditFormsInSteps,
  type FormRule,
  type ProjectRule,
  type RowRule,
  type Rule,
  type SheetRule,
  type WorkbookRule,
} from '../../../src/core/audit';
import { toA1 } from '../../../src/core/address';
import { defaultProfile, type Profile, type RuleSetting } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { gridOf, ledger, selfEvaluation } from '../../support/tables';

const texts = {
  title: { zh: '试', en: 'Test' },
  advice: { zh: '试', en: 'Test' },
  basis: { zh: '试', en: 'Test' },
  messages: { found: { zh: '见{{what}}', en: 'found {{what}}' }, other: { zh: '另', en: 'other' } },
};
const base = { severity: 'warning', forms: ['S'], ...texts } as const;

/** Reports the name of every row. */
const rowRule = (id: Rule['id'], parts: Partial<RowRule> = {}): RowRule => ({
  id,
  scope: 'row',
  ...base,
  check: ({ row, facts, report }) =>
    report({ message: 'found', cell: row.cell('name'), data: { what: facts.name } }),
  ...parts,
});

const paper = (changes: Parameters<typeof selfEvaluation>[0] = {}, sheet = '自评表') =>
  gridOf('project-selfeval', selfEvaluation(changes), { sheet });
const ledgerGrid = (rows: Parameters<typeof ledger>[0] = {}, count = 20) =>
  gridOf('indicator-ledger', ledger(rows, count), { sheet: '台账' });

const audit = (
  grids: ReturnType<typeof paper>[],
  rules: readonly Rule[],
  profile: Profile = defaultProfile,
) => auditForms({ grids, recognitions: grids.map((grid) => recogniseSheet(grid)) }, profile, { rules });
const withSetting = (id: string, setting: RuleSetting): Profile => ({
  ...defaultProfile,
  rules: { [id]: setting },
});
const cells = ({ findings }: Pick<ReturnType<typeof audit>, 'findings'>) =>
  findings.map(({ sheet, cell, rule }) => `${sheet} ${toA1(cell)} ${rule}`);

describe('which rules speak', () => {
  it('asks row rules about every indicator, not about empty branches', () => {
    const branch = { level1: '效益指标', level2: '生态效益指标' };
    const indicators = cleanSelfEvaluation.indicators!.map((row, index) => (index === 7 ? branch : row));
    const result = audit(
      [gridOf('project-selfeval', { ...cleanSelfEvaluation, indicators })],
      [rowRule('JX900')],
    );
    expect(result.findings).toHaveLength(9);
  });

  it('leaves out a rule that the profile switches off', () => {
    const profile = withSetting('JX900', { severity: 'off' });
    expect(audit([paper()], [rowRule('JX900')], profile).findings).toEqual([]);
  });

  it('takes the severity from the profile before the report, and from the report before the rule', () => {
    const rule = rowRule('JX900', {
      check: ({ row, report }) => report({ message: 'other', cell: row.cell('name'), severity: 'error' }),
    });
    expect(audit([paper()], [rule]).counts).toEqual({ error: 10, warning: 0, info: 0 });
    const profile = withSetting('JX900', { severity: 'info' });
    expect(audit([paper()], [rule], profile).counts).toEqual({ error: 0, warning: 0, info: 10 });
  });

  describe('under a setting of certain years', () => {
    const rule = rowRule('JX900', { params: { most: 3 } });
    const severities = (setting: RuleSetting, data = cleanSelfEvaluation) => {
      const { counts } = audit([gridOf('project-selfeval', data)], [rule], withSetting('JX900', setting));
      return counts;
    };
    const ten = { error: 0, warning: 0, info: 0 };

    it('holds the rule to the setting in those years', () => {
      expect(severities({ severity: 'error', since: 2020, until: 2020 })).toEqual({ ...ten, error: 10 });
      expect(severities({ severity: 'off', since: 2020 })).toEqual(ten);
    });

    it('leaves the rule as it was in the others', () => {
      expect(severities({ severity: 'error', since: 2021 })).toEqual({ ...ten, warning: 10 });
      expect(severities({ severity: 'off', until: 2019 })).toEqual({ ...ten, warning: 10 });
    });

    it('holds for a table that names no year', () => {
      const { year: _, ...undated } = cleanSelfEvaluation;
      expect(severities({ severity: 'info', since: 2021 }, undated)).toEqual({ ...ten, info: 10 });
    });
  });

  it('says what the profile switched off or made more or less serious', () => {
    const rules = [rowRule('JX901'), rowRule('JX902'), rowRule('JX903'), rowRule('JX904')];
    const profile: Profile = {
      ...defaultProfile,
      rules: {
        JX901: { severity: 'off', since: 2019 },
        JX902: { severity: 'error' },
        JX903: { severity: 'warning' },
        JX904: { params: {} },
      },
    };
    expect(audit([paper()], rules, profile).ruleChanges).toEqual([
      { rule: 'JX901', from: 'warning', to: 'off', since: 2019 },
      { rule: 'JX902', from: 'warning', to: 'error' },
    ]);
  });

  it('gives a rule its own parameters, changed by the profile', () => {
    const seen: unknown[] = [];
    const rule: FormRule = {
      ...base,
      id: 'JX900',
      scope: 'form',
      params: { most: 3, word: '试' },
      check: ({ params }) => void seen.push(params),
    };
    audit([paper()], [rule], withSetting('JX900', { params: { most: 5 } }));
    expect(seen).toEqual([{ most: 5, word: '试' }]);
  });

  it('says so when the profile sets a parameter that the rule has not, and keeps the default', () => {
    const { failures } = audit([paper()], [rowRule('JX900')], withSetting('JX900', { params: { most: 5 } }));
    expect(failures).toEqual([expect.objectContaining({ rule: 'JX900', sheet: null, times: 1 })]);
  });

  it.each([
    ['a rule for target forms', { forms: ['T'] as const }],
    ['a rule that needs a column the table lacks', { needs: ['sign'] as const }],
    ['a rule of later years', { since: 2021 }],
    ['a rule of former years', { until: 2019 }],
  ])('does not ask %s', (_, parts) => {
    expect(audit([paper()], [rowRule('JX900', parts)]).findings).toEqual([]);
  });

  it('asks a rule of certain years about a table that names none', () => {
    const { year: _, ...undated } = cleanSelfEvaluation;
    const grid = gridOf('project-selfeval', undated);
    expect(audit([grid], [rowRule('JX900', { since: 2021 })]).findings).toHaveLength(10);
  });

  it('audits a ledger row as the form of its stage', () => {
    const stages = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [index, { stage: index < 10 ? '目标' : '监控' }]),
    );
    const rules = [
      rowRule('JX901', { forms: ['T'] }),
      rowRule('JX902', { forms: ['M'] }),
      rowRule('JX903', { forms: ['S'] }),
    ];
    const { findings } = audit([ledgerGrid(stages)], rules);
    expect(findings.map(({ rule }) => rule)).toEqual([
      ...Array<string>(10).fill('JX901'),
      ...Array<string>(10).fill('JX902'),
    ]);
  });

  it('audits a ledger without stages by what it holds: results make it a self-evaluation', () => {
    const stages = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index, { stage: null }]));
    const rules = [rowRule('JX901', { forms: ['T'] }), rowRule('JX903', { forms: ['S'] })];
    const { findings } = audit([ledgerGrid(stages)], rules);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['JX903']));
  });

  it('asks form rules about a ledger only when they name ledgers', () => {
    const rule = (id: Rule['id'], forms: FormRule['forms']): FormRule => ({
      ...base,
      id,
      scope: 'form',
      forms,
      check: ({ form, report }) => report({ message: 'other', cell: form.rows[0]!.cell('name') }),
    });
    const { findings } = audit([ledgerGrid()], [rule('JX901', ['S']), rule('JX902', ['S', 'A'])]);
    expect(findings.map((finding) => finding.rule)).toEqual(['JX902']);
  });

  it('shows project rules each project of a ledger, sheet rules every sheet, workbook rules all of them', () => {
    const seen: string[] = [];
    const project: ProjectRule = {
      ...base,
      id: 'JX901',
      scope: 'project',
      check: ({ project: { rows }, code }) => void seen.push(`project ${rows.length} ${code}`),
    };
    const sheet: SheetRule = {
      ...base,
      id: 'JX902',
      scope: 'sheet',
      check: ({ grid, forms, problems }) =>
        void seen.push(`${grid.sheet} ${forms.length} ${problems.map(({ code }) => code).join()}`),
    };
    const workbook: WorkbookRule = {
      ...base,
      id: 'JX903',
      scope: 'workbook',
      check: ({ grids, forms }) => void seen.push(`workbook ${grids.length} ${forms.length}`),
    };
    const notes = gridOf('project-selfeval', { title: '说明' }, { sheet: '说明', cells: {} });
    audit([ledgerGrid(), notes], [project, sheet, workbook]);
    expect(seen.slice(0, 3)).toEqual(['project 10 S', 'project 10 S', '台账 1 ']);
    expect(seen.at(-1)).toBe('workbook 2 1');
  });
});

describe('findings', () => {
  it('are sorted by sheet in workbook order, row, column, rule', () => {
    const column = (id: Rule['id'], which: 'name' | 'target') =>
      rowRule(id, { check: ({ row, report }) => report({ message: 'other', cell: row.cell(which) }) });
    const rules = [column('JX902', 'name'), column('JX903', 'target'), column('JX901', 'name')];
    const found = cells(audit([paper({}, '乙'), paper({}, '甲')], rules));
    expect(found.slice(0, 4)).toEqual(['乙 D13 JX901', '乙 D13 JX902', '乙 E13 JX903', '乙 D14 JX901']);
    expect(found[30]).toBe('甲 D13 JX901');
  });

  it('said twice are kept once', () => {
    const rule: FormRule = {
      ...base,
      id: 'JX900',
      scope: 'form',
      check: ({ form, report }) => {
        for (const what of ['甲', '甲', '乙'])
          report({ message: 'found', cell: form.rows[0]!.cell('name'), data: { what } });
      },
    };
    expect(audit([paper()], [rule]).findings.map(({ message }) => message.data.what)).toEqual(['乙', '甲']);
  });

  it('disappear where a more specific rule has spoken, and nowhere else', () => {
    const specific = rowRule('JX902', {
      supersedes: ['JX901'],
      check: ({ row, report }) => {
        if (row.index === 0) report({ message: 'other', cell: row.cell('name') });
      },
    });
    const found = cells(audit([paper()], [rowRule('JX901'), specific]));
    expect(found.slice(0, 2)).toEqual(['自评表 D13 JX902', '自评表 D14 JX901']);
  });

  it('keep their key when rows are inserted above', () => {
    const before = audit([paper()], [rowRule('JX900')]).findings;
    const indicators = cleanSelfEvaluation.indicators!;
    const inserted = { ...indicators[0]!, name: '新增管护站数量' };
    const grid = gridOf('project-selfeval', {
      ...cleanSelfEvaluation,
      indicators: [inserted, ...indicators],
    });
    const after = audit([grid], [rowRule('JX900')]).findings;
    expect(after.slice(1).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(after[1]!.cell).not.toEqual(before[0]!.cell);
  });

  it('about a level keep their key when its first indicator changes', () => {
    const rule: ProjectRule = {
      ...base,
      id: 'JX900',
      scope: 'project',
      check: ({ project, report }) => {
        for (const level of project.levels) report({ message: 'other', cell: level.cell });
      },
    };
    const keys = (name: string) =>
      audit([paper({ rows: { 0: { name } } })], [rule]).findings.map(({ key }) => key);
    expect(keys('铺设供水管网长度')).toEqual(keys('敷设输水管道长度'));
    expect(new Set(keys('铺设供水管网长度')).size).toBe(12);
  });

  it('have keys that tell everything apart: projects, rows, columns, fields', () => {
    const all: FormRule = {
      ...base,
      id: 'JX900',
      scope: 'form',
      forms: ['S', 'A'],
      check: ({ form, report }) => {
        const { top, left, bottom, right } = form.area;
        for (let row = top; row <= bottom; row++)
          for (let col = left; col <= right; col++) report({ message: 'other', cell: { row, col } });
      },
    };
    const { findings } = audit([paper(), ledgerGrid()], [all]);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    expect(findings.map(({ key }) => key)).toContain(
      'JX900|project-selfeval|农村饮水安全巩固提升项目|department',
    );
  });
});

describe('a rule that breaks', () => {
  const broken = rowRule('JX901', {
    check: () => {
      throw new TypeError('cannot read weight');
    },
  });

  it('stops no other and is reported with how often it broke', () => {
    const result = audit([paper()], [broken, rowRule('JX902')]);
    expect(result.findings).toHaveLength(10);
    expect(result.failures).toEqual([
      { rule: 'JX901', sheet: '自评表', form: 'project-selfeval', message: 'cannot read weight', times: 10 },
    ]);
  });

  it('is one that reports a message it does not have', () => {
    const rule = rowRule('JX901', {
      check: ({ row, report }) => report({ message: 'nothing', cell: row.cell('name') }),
    });
    const { findings, failures } = audit([paper()], [rule]);
    expect(findings).toEqual([]);
    expect(failures[0]?.message).toContain('nothing');
  });
});

describe('an audit in steps', () => {
  const grids = [ledgerGrid({}, 300)];
  const input = { grids, recognitions: grids.map((grid) => recogniseSheet(grid)) };

  it('finds what the audit in one go finds', async () => {
    const rules = [rowRule('JX900')];
    const result = await auditFormsInSteps(input, defaultProfile, { rules, pause: async () => {} });
    expect(result).toEqual(auditForms(input, defaultProfile, { rules }));
  });

  it('pauses between slices and says how far it is', async () => {
    const progress: number[] = [];
    let pauses = 0;
    await auditFormsInSteps(input, defaultProfile, {
      rules: [rowRule('JX900')],
      sliceMs: 0,
      pause: async () => void pauses++,
      onProgress: (done) => progress.push(done),
    });
    // Rows are gone through in handfuls.
    expect(pauses).toBeGreaterThan(300 / 20);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when asked to', async () => {
    const signal = { aborted: false };
    let rows = 0;
    const rule = rowRule('JX900', { check: () => void rows++ });
    const running = auditFormsInSteps(input, defaultProfile, {
      rules: [rule],
      sliceMs: 0,
      signal,
      pause: async () => {
        if (rows >= 20) signal.aborted = true;
      },
    });
    await expect(running).rejects.toBeInstanceOf(AuditCancelled);
    expect(rows).toBe(20);
  });
});

describe('shipped rules', () => {
  it('name an unused line of the printed form once, not once per blank cell', () => {
    const indicators = cleanSelfEvaluation.indicators!.flatMap((row, index) =>
      index === 3 ? [row, { level1: row.level1!, level2: row.level2!, name: '指标2：' }] : [row],
    );
    const grid = gridOf('project-selfeval', { ...cleanSelfEvaluation, indicators });
    const { findings } = auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile);
    expect(cells({ findings })).toEqual(['自评表 D17 JX016']);
  });

  it('say nothing of weight about a clean self-evaluation or a clean ledger', () => {
    const clean = [paper(), ledgerGrid({}, 300)];
    const { findings, failures } = auditForms(
      { grids: clean, recognitions: clean.map((grid) => recogniseSheet(grid)) },
      defaultProfile,
    );
    expect(failures).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
