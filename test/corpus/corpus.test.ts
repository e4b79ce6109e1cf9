/**
 * The whole audit on tables as units hand them in: every planted problem is found at its cell, and nobody is
 * bothered with a complaint about what is right.
 */
import { toA1 } from '../../src/core/address';
import { auditForms, type Finding } from '../../src/core/audit';
import { recogniseSheet } from '../../src/core/recognise';
import { ruleById } from '../../src/core/rules';
import { renderMessage } from '../../src/i18n';
import { corpus, type CorpusFinding, type CorpusTable } from '../support/corpus';

const tables = corpus();

function audited({ grids, profile }: CorpusTable) {
  const recognitions = grids.map((grid) => recogniseSheet(grid));
  return auditForms({ grids, recognitions }, profile);
}

function isOf(finding: Finding, { sheet, cell, rules, severity }: CorpusFinding): boolean {
  return (
    finding.sheet === sheet &&
    toA1(finding.cell) === cell &&
    rules.includes(finding.rule) &&
    finding.severity === severity
  );
}

function wantedAs({ sheet, cell, rules, severity }: CorpusFinding): string {
  return `${sheet}!${cell} ${rules.join('/')} ${severity}`;
}

function saidAs({ sheet, cell, rule, severity, message }: Finding): string {
  return `${sheet}!${toA1(cell)} ${rule} ${severity} ${renderMessage(ruleById(rule)!, message, 'zh')}`;
}

test('there are at least 40 tables, and at least half of them are clean', () => {
  expect(tables.length).toBeGreaterThanOrEqual(40);
  expect(tables.filter(({ isClean }) => isClean).length).toBeGreaterThanOrEqual(tables.length / 2);
});

describe.each(tables.map((table) => [table.name, table] as const))('%s', (_, table) => {
  it('says what it imitates, and is recognised with all its indicators', () => {
    const forms = table.grids.flatMap((grid) => recogniseSheet(grid).forms);
    expect(table.what).not.toBe('');
    expect(
      forms.map(({ definition, rows }) => ({
        id: definition.id,
        rows: rows.filter(({ isEmptyBranch }) => !isEmptyBranch).length,
      })),
    ).toEqual(table.forms);
  });

  it('gets every planted problem reported at its cell, and no other error or warning', () => {
    const { findings, failures } = audited(table);
    expect(failures).toEqual([]);
    const missed = table.expect.filter((wanted) => !findings.some((finding) => isOf(finding, wanted)));
    expect(missed.map(wantedAs)).toEqual([]);
    const right = [...table.expect, ...table.also];
    const wrong = findings.filter(
      (finding) => finding.severity !== 'info' && !right.some((wanted) => isOf(finding, wanted)),
    );
    expect(wrong.map(saidAs)).toEqual([]);
  });
});
