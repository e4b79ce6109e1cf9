import { auditForms, type AuditResult } from '../../../src/core/audit';
import { toA1 } from '../../../src/core/address';
import { createGrid, type CellValue, type Grid } from '../../../src/core/grid';
import { defaultProfile, type Profile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { ruleFinder } from '../../../src/core/rules';
import { renderMessage, type Language } from '../../../src/i18n';

const HEADER = ['编号', '适用表', '条件', '级别', '提示'];

/** A sheet 自定义审核 with these lines. */
export function ruleSheet(lines: readonly (readonly CellValue[])[], sheet = '自定义审核'): Grid {
  return createGrid({ sheet, values: [HEADER, ...lines] });
}

/** One rule for every table, of which only the condition matters. */
export const lineOf = (condition: string, forms = '全部', id = 'ZD-001') => [
  id,
  forms,
  condition,
  '核实性',
  '不对',
];

export function audit(grids: readonly Grid[], profile: Profile = defaultProfile): AuditResult {
  return auditForms({ grids, recognitions: grids.map((grid) => recogniseSheet(grid)) }, profile);
}

/** Cells at which rules of one's own speak: "ZD-001 自评表!E9". */
export function ownFindings({ findings }: AuditResult): string[] {
  return findings
    .filter(({ rule }) => !rule.startsWith('JX'))
    .map(({ rule, sheet, cell }) => `${rule} ${sheet}!${toA1(cell)}`);
}

/** What is said about the sheet 自定义审核 itself. */
export function complaints(result: AuditResult, language: Language = 'zh'): string[] {
  const ruleOf = ruleFinder(result);
  return result.findings
    .filter(({ rule }) => rule === 'JX250')
    .map(({ rule, cell, message }) => `${toA1(cell)} ${renderMessage(ruleOf(rule)!, message, language)}`);
}
