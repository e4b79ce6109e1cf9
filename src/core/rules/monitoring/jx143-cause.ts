import { basis, defineRule } from '../define';
import { CAUSES, hasCause, isBehind, isWorded, lightOf } from './progress';

/** Fewer columns of causes are remarks that happen to be called so. */
const FEWEST_COLUMNS = 2;

/** A form that prints the causes wants the one that applies to be ticked. */
export const jx143 = defineRule({
  id: 'JX143',
  scope: 'row',
  severity: 'warning',
  forms: ['M'],
  basis: { zh: `${basis.peers.zh}、财预〔2019〕136号`, en: 'Peer practice; 财预〔2019〕136号' },
  title: {
    zh: '有偏差的指标应勾选偏差原因类别',
    en: 'A deviation has the kind of its cause ticked',
  },
  advice: {
    zh: '在经费保障、制度保障、人员保障、硬件条件保障、其他中勾选主要原因。',
    en: 'Tick what caused it: funding, rules, staff, equipment or other.',
  },
  messages: {
    none: {
      zh: '“{{name}}”落后于目标，写了原因说明，但没有勾选偏差原因类别。',
      en: '"{{name}}" is behind its target and explained, but no kind of cause is ticked.',
    },
  },
  needs: ['actual'],
  check({ form, row, facts, profile, report }) {
    const causes = CAUSES.filter((id) => form.columns.has(id));
    if (causes.length < FEWEST_COLUMNS || hasCause(form, row)) return;
    // Where nothing is written either, the missing reason is what to say (JX142, JX145).
    if (!isWorded(form, row) || !isBehind(lightOf(facts, form, row, profile))) return;
    report({ message: 'none', cell: row.cell(causes[0]!), data: { name: facts.name } });
  },
});
