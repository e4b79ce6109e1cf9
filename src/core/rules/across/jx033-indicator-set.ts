import { basis, defineRule, numberParam, shareParam } from '../define';
import { areaOf } from '../reading/areas';
import { withApprovedTargets, placeOf } from './earlier';
import { compareIndicators } from './indicator-pairs';

/** More names than that make a sentence nobody reads. */
const LISTED = 5;

function listed(names: readonly string[]): string {
  return names.slice(0, LISTED).join('、') + (names.length > LISTED ? '……' : '');
}

/** What is evaluated is what was approved: indicators are neither added nor dropped nor given other names. */
export const jx033 = defineRule({
  id: 'JX033',
  scope: 'cross',
  severity: 'error',
  forms: ['S'],
  requires: ['earlierStage'],
  basis: { zh: '财预〔2020〕10号、平台实践', en: '财预〔2020〕10号; platform practice' },
  params: { leastShared: 0.5 },
  paramFields: {
    leastShared: shareParam('相同的指标少于多少就当作另一套', 'Less in common than this is another set'),
  },
  title: {
    zh: '自评的三级指标应与批复的绩效目标一致',
    en: 'The indicators evaluated are those of the approved targets',
  },
  advice: {
    zh: '按批复的绩效目标表恢复指标名称和指标；确需调整的，先办理绩效目标调整。',
    en: 'Take the indicators and their names from the approved target table; a change needs an approved adjustment first.',
  },
  messages: {
    renamed: {
      zh: '指标“{{name}}”在批复的目标表（{{sheet}}）中为“{{approved}}”，名称应一致。',
      en: 'The indicator "{{name}}" is called "{{approved}}" in the approved target table ({{sheet}}); use that name.',
    },
    added: {
      zh: '批复的目标表（{{sheet}}）中没有指标“{{name}}”，不应自行增加。',
      en: 'The approved target table ({{sheet}}) has no indicator "{{name}}"; do not add one.',
    },
    dropped: {
      zh: '批复的目标表（{{sheet}}）中的 {{count}} 个指标没有自评：{{names}}，应补上。',
      en: '{{count}} indicators of the approved target table ({{sheet}}) are not evaluated: {{names}}; add them.',
    },
    different: {
      zh: '本表 {{count}} 个三级指标与批复的目标表（{{sheet}}）相同的只有 {{shared}} 个，请核对是否为同一项目的表。',
      en: 'Of {{count}} indicators only {{shared}} are those of the approved target table ({{sheet}}); check that both tables are of one project.',
    },
  },
  supersedes: ['JX015'],
  check(ctx) {
    for (const { approved, later } of withApprovedTargets(ctx)) {
      if (later.stage !== '自评') continue;
      const { form, project, workbook } = later;
      const { pairs, renamed, added, dropped } = compareIndicators(approved, later, ctx.facts);
      const count = pairs.length + renamed.length + added.length;
      const [first] = project.rows;
      if (!first || count === 0) continue;
      const sheet = placeOf(approved);
      const heads = form.definition.shape === 'paper' ? form.columns.get('name')?.header.cell : undefined;
      const head = heads ?? first.cell('name');
      if (pairs.length + renamed.length < count * numberParam(ctx.params, 'leastShared')) {
        ctx.report(workbook, form.sheet, {
          message: 'different',
          cell: head,
          data: { count, shared: pairs.length + renamed.length, sheet },
        });
        continue;
      }
      for (const { earlier, later: row } of renamed) {
        const name = ctx.facts(form, row).name;
        const right = ctx.facts(approved.form, earlier).name;
        ctx.report(workbook, form.sheet, {
          message: 'renamed',
          cell: row.cell('name'),
          data: { name, approved: right, sheet },
          expected: right,
          actual: name,
          fix: {
            kind: 'suggestion',
            edits: [{ sheet: form.sheet, cell: row.cell('name'), value: earlier.value('name') }],
          },
        });
      }
      for (const row of added) {
        const { name } = ctx.facts(form, row);
        ctx.report(workbook, form.sheet, {
          message: 'added',
          cell: row.cell('name'),
          data: { name, sheet },
          actual: name,
        });
      }
      if (dropped.length === 0) continue;
      ctx.report(workbook, form.sheet, {
        message: 'dropped',
        cell: head,
        cells: project.rows.slice(-1).map((row) => areaOf(row.cell('name'))),
        data: {
          sheet,
          count: dropped.length,
          names: listed(dropped.map((row) => ctx.facts(approved.form, row).name)),
        },
      });
    }
  },
});

/** Indicators in another order, or under another 一级, make two tables hard to lay beside each other. */
export const jx034 = defineRule({
  id: 'JX034',
  scope: 'cross',
  severity: 'info',
  forms: ['M', 'S'],
  requires: ['earlierStage'],
  basis: basis.good,
  title: {
    zh: '三级指标的顺序和所属一级指标宜与批复的目标表一致',
    en: 'Indicators keep the order and the first level of the approved targets',
  },
  advice: {
    zh: '按批复的目标表排列指标，便于逐行核对。',
    en: 'Put the indicators in the order of the approved target table.',
  },
  messages: {
    order: {
      zh: '从“{{name}}”起，指标顺序与批复的目标表（{{sheet}}）不同。',
      en: 'From "{{name}}" on the indicators are in another order than in the approved target table ({{sheet}}).',
    },
    level: {
      zh: '“{{name}}”列在“{{level}}”下，批复的目标表（{{sheet}}）中属于“{{approved}}”。',
      en: '"{{name}}" stands under "{{level}}", in the approved target table ({{sheet}}) under "{{approved}}".',
    },
  },
  check(ctx) {
    for (const { approved, later } of withApprovedTargets(ctx)) {
      const { form, workbook } = later;
      const { pairs } = compareIndicators(approved, later, ctx.facts);
      const sheet = placeOf(approved);
      const moved = pairs.find(
        ({ earlier }, index) => index > 0 && earlier.index < pairs[index - 1]!.earlier.index,
      );
      if (moved) {
        ctx.report(workbook, form.sheet, {
          message: 'order',
          cell: moved.later.cell('name'),
          data: { name: ctx.facts(form, moved.later).name, sheet },
        });
      }
      for (const { earlier, later: row } of pairs) {
        const { name, level1 } = ctx.facts(form, row);
        const wanted = ctx.facts(approved.form, earlier).level1;
        if (level1 === null || wanted === null || level1 === wanted) continue;
        ctx.report(workbook, form.sheet, {
          message: 'level',
          cell: row.cell('name'),
          data: { name, level: level1, approved: wanted, sheet },
          expected: wanted,
          actual: level1,
        });
      }
    }
  },
});
