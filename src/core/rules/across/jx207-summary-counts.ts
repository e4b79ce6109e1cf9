import { comparableName } from '../../audit/names';
import { tablesAt } from '../../audit/dossiers';
import { agree, sum } from '../../measures';
import { basis, defineRule } from '../define';
import { linesOf } from './registers';
import { additiveColumns, summariesOf, type Summary } from './summary-lines';

/** A total is the sum of the lines above it. */
function* wrongTotals({ lines, total, register }: Summary) {
  if (!total || lines.length < 2) return;
  for (const { id, label, kind } of additiveColumns(register.definition.id)) {
    const values = lines.map((line) => line.number(id));
    const [found, right] = [total.number(id), sum(values)];
    if (found === null || right === null || agree(found, right, kind === 'amount' ? 0.011 : 1e-9)) continue;
    yield { column: id, label: label.zh, found, right, cell: total.cell(id), workbook: total.workbook };
  }
}

/** Figures of the year's report are recounted before anybody prints them. */
export const jx207 = defineRule({
  id: 'JX207',
  scope: 'cross',
  severity: 'error',
  forms: ['A'],
  basis: basis.report2020,
  title: {
    zh: '汇总表的合计应与各行及明细重新计数一致',
    en: 'Totals of a summary equal a recount of its lines and of the tables behind it',
  },
  advice: {
    zh: '重新合计；与明细不符的，核对漏报和重复。',
    en: 'Add up again; where tables disagree, look for missing and double ones.',
  },
  messages: {
    total: {
      zh: '“{{column}}”合计填为 {{found}}，各行相加为 {{right}}。',
      en: 'The total of "{{column}}" reads {{found}}; the lines add up to {{right}}.',
    },
    indicators: {
      zh: '{{unit}}的指标总数填为 {{found}}，其 {{projects}} 个项目的目标表中有 {{right}} 个。',
      en: '{{unit}} lists {{found}} indicators; the target tables of its {{projects}} projects have {{right}}.',
    },
  },
  check(ctx) {
    for (const summary of summariesOf(ctx)) {
      for (const { label, found, right, cell, workbook } of wrongTotals(summary)) {
        ctx.report(workbook, summary.register.sheet, {
          message: 'total',
          cell,
          data: { column: label, found, right },
          expected: right,
          actual: found,
        });
      }
    }
    for (const line of linesOf(ctx.workbooks, 'indicator-summary')) {
      const unit = line.text('unitName');
      const [found, projects] = [line.number('indicatorCount'), line.number('projectCount')];
      if (unit === null || found === null || projects === null) continue;
      const tables = ctx.dossiers
        .filter((one) => one.subject === 'project' && comparableName(one.unit) === comparableName(unit))
        .flatMap((one) => tablesAt(one, '目标').slice(0, 1));
      // With another number of projects some tables are not here.
      if (tables.length !== projects) continue;
      const right = tables
        .flatMap(({ form, project }) => project.rows.map((row) => ({ row, facts: ctx.facts(form, row) })))
        .filter(({ row, facts }) => !row.isEmptyBranch && !facts.isNotApplicable).length;
      if (right === found) continue;
      ctx.report(line.workbook, line.register.sheet, {
        message: 'indicators',
        cell: line.cell('indicatorCount'),
        data: { unit, found, projects, right },
        expected: right,
        actual: found,
      });
    }
  },
});

/** Columns that share out another one, by summary. */
const PARTS: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'indicatorCount', parts: ['quantitativeCount', 'qualitativeCount'] },
  { whole: 'indicatorCount', parts: ['costCount', 'outputCount', 'benefitCount', 'satisfactionCount'] },
  { whole: 'projectCount', parts: ['excellent', 'good', 'fair', 'poor'] },
  { whole: 'projectCount', parts: ['redCount', 'yellowCount', 'greenCount', 'blueCount'] },
];

/** Kinds that do not add up to the whole: something is counted twice or not at all, or there is a reason. */
export const jx208 = defineRule({
  id: 'JX208',
  scope: 'cross',
  severity: 'warning',
  forms: ['A'],
  basis: basis.report2020,
  title: {
    zh: '分类数之和应等于总数，不等的应说明',
    en: 'The kinds add up to the whole, or a note says why they do not',
  },
  advice: {
    zh: '核对分类是否重复或遗漏；口径不同的（如单位可能没有项目），在备注中说明。',
    en: 'Look for something counted twice or left out; if they count different things, say so in the remarks.',
  },
  messages: {
    parts: {
      zh: '{{unit}}的{{parts}}合计 {{sum}}，“{{whole}}”为 {{count}}，不相等，请核对或说明。',
      en: '{{parts}} of {{unit}} add up to {{sum}}, "{{whole}}" is {{count}}; check or explain.',
    },
  },
  check(ctx) {
    for (const { lines, total, register } of summariesOf(ctx)) {
      const labels = new Map(register.definition.columns.map(({ id, label }) => [id, label.zh]));
      for (const line of [...lines, ...(total ? [total] : [])]) {
        for (const { whole, parts } of PARTS) {
          const printed = parts.filter((id) => register.columns.has(id));
          const values = printed.map((id) => line.number(id));
          const [count, added] = [line.number(whole), sum(values)];
          // Kinds that are not printed may hold the rest; a remark may explain it.
          if (printed.length < parts.length || values.every((value) => value === null)) continue;
          if (count === null || added === null || count === added || line.text('remark') !== null) continue;
          ctx.report(line.workbook, register.sheet, {
            message: 'parts',
            cell: line.cell(whole),
            data: {
              unit: line.text('unitName') ?? '合计',
              parts: printed.map((id) => labels.get(id) ?? id).join('、'),
              sum: added,
              whole: labels.get(whole) ?? whole,
              count,
            },
            expected: added,
            actual: count,
          });
        }
      }
    }
  },
});
