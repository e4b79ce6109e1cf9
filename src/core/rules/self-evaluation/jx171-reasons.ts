import type { IndicatorRow } from '../../recognise/types';
import { squeeze } from '../../indicator';
import { basis, countParam, defineRule, lengthParam } from '../define';
import { activeRows } from '../weights/points';
import { shortfallOf } from './results';

const FAILING = /未完成|未能|未达|没有完成|没有达到|不到位|滞后|推迟|延期|延误|无法|偏低|低于/;

/** Answers that say nothing about why. */
const GENERIC =
  /^(?:无|没有|无偏差|已完成|完成|基本完成|正常|同上|见上|略|客观原因|其他原因|其他|工作需要|按实际情况)[。.!！]?$/;

const MEASURES =
  /措施|将|加强|加快|加大|改进|改善|完善|优化|强化|健全|规范|严格|提升|提前|尽快|抓紧|力争|积极|做好|下一步|下年|明年|今后|后续|拟|计划|督促|督办|督导|整改|调整|落实|争取|确保|提高|协调|推进|跟进|增设|增派|改为|改用|转为|补[充齐办建种发开]|月(?:底|末|初)?(?:前|已|内)?完成|已(?:经)?(?:更新|修订|制定|组织|开展|建立|出台|印发|下发|采取|安排|补|重新|着手|启动|增加|加密|新增)/;

/** Full marks beside words of failure: one of the two is wrong. */
export const jx171 = defineRule({
  id: 'JX171',
  scope: 'row',
  severity: 'info',
  forms: ['S'],
  basis: basis.peers,
  title: {
    zh: '得满分的指标不应写未完成的原因',
    en: 'An indicator with full marks does not state why it failed',
  },
  advice: {
    zh: '核对得分与偏差原因，两者应一致。',
    en: 'Check score and reason; they should agree.',
  },
  messages: {
    failing: {
      zh: '“{{name}}”得满分，偏差原因却写“{{reason}}”。',
      en: '"{{name}}" scores full, but the reason reads "{{reason}}".',
    },
  },
  needs: ['reason', 'weight', 'score'],
  check({ form, row, facts, profile, report }) {
    const { weight, score, name, reason } = facts;
    if (facts.isNotApplicable || reason === null || weight.number === null || score.number === null) return;
    const { isDeducted, isMissed } = shortfallOf(facts, form, row, profile);
    if (isDeducted || isMissed || score.number !== weight.number || !FAILING.test(reason)) return;
    report({ message: 'failing', cell: row.cell('reason'), data: { name, reason }, actual: reason });
  },
});

/** A reason that is due explains something: no filler word, no half word, not one for all. */
export const jx173 = defineRule({
  id: 'JX173',
  scope: 'project',
  severity: 'warning',
  forms: ['S'],
  basis: basis.peers,
  params: { fewestChars: 6, sameRows: 3 },
  paramFields: {
    fewestChars: lengthParam('原因至少几个字', 'Fewest characters of a reason'),
    sameRows: countParam('几行原因相同才提示', 'Rows with one reason'),
  },
  title: { zh: '偏差原因应具体', en: 'The reason for a shortfall is specific' },
  advice: {
    zh: '写明为什么没有完成、影响多大、何时如何补上。',
    en: 'Say why the target was missed, by how much, and what will be done by when.',
  },
  likelihood: {
    zh: '少见：同一原因影响多个指标时会出现，但一般各有不同的表述。',
    en: 'Uncommon: one cause may hit several indicators, yet people seldom describe it in the very same words.',
  },
  messages: {
    generic: {
      zh: '“{{name}}”没有完成或被扣分，偏差原因“{{reason}}”没有说明问题。',
      en: '"{{name}}" fell short, but the reason "{{reason}}" explains nothing.',
    },
    same: {
      zh: '“{{name}}”等 {{count}} 个指标的偏差原因完全相同，请分别说明。',
      en: '{{count}} indicators ("{{name}}" and others) give the very same reason; explain each.',
    },
  },
  needs: ['reason'],
  supersedes: ['JX174'],
  check({ form, project, facts, profile, params, report }) {
    const same = new Map<string, IndicatorRow[]>();
    for (const row of activeRows(project.rows, facts)) {
      const { isDeducted, isMissed } = shortfallOf(facts(row), form, row, profile);
      const { name, reason } = facts(row);
      if (reason === null || !(isDeducted || isMissed)) continue;
      const text = squeeze(reason);
      if (GENERIC.test(text) || [...text].length < Number(params['fewestChars'])) {
        report({ message: 'generic', cell: row.cell('reason'), data: { name, reason }, actual: reason });
        continue;
      }
      // One merged reason is meant for all its rows.
      const alike = same.get(text) ?? [];
      const cell = row.cell('reason');
      if (!alike.some((one) => one.cell('reason').row === cell.row)) same.set(text, [...alike, row]);
    }
    for (const [first, ...others] of same.values()) {
      const count = others.length + 1;
      if (!first || count < Number(params['sameRows'])) continue;
      report({ message: 'same', cell: first.cell('reason'), data: { name: facts(first).name, count } });
    }
  },
});

/** A column headed 偏差原因分析及改进措施 asks for both. */
export const jx174 = defineRule({
  id: 'JX174',
  scope: 'row',
  severity: 'info',
  forms: ['S'],
  basis: basis.good,
  title: {
    zh: '偏差原因之外还应写明改进措施',
    en: 'Beside the reason stands what will be done about it',
  },
  advice: { zh: '补写改进措施和完成时限。', en: 'Add what will be done and by when.' },
  messages: {
    noMeasure: {
      zh: '“{{name}}”只写了原因，没有改进措施。',
      en: '"{{name}}" gives a reason but no measure.',
    },
  },
  needs: ['reason'],
  check({ form, row, facts, profile, report }) {
    const { name, reason } = facts;
    const header = squeeze(String(form.columns.get('reason')?.header.value ?? ''));
    if (facts.isNotApplicable || reason === null || !/措施/.test(header)) return;
    const { isDeducted } = shortfallOf(facts, form, row, profile);
    if (!isDeducted || GENERIC.test(squeeze(reason)) || MEASURES.test(reason)) return;
    report({ message: 'noMeasure', cell: row.cell('reason'), data: { name }, actual: reason });
  },
});
