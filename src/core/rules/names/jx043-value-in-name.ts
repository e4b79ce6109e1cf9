import { parseTarget, squeeze, textOf } from '../../indicator';
import type { ParsedTarget } from '../../indicator';
import { NUMERAL_CHARS } from '../../indicator/numerals';
import type { Profile } from '../../profile/types';
import { basis, defineRule } from '../define';
import { withoutNote } from './measurable';

/** Names of one or two characters stand in every value. */
const SHORTEST = 3;

/** Without one of these a name holds no value; nearly all names of a ledger are taken apart for nothing else. */
const NUMERIC = new RegExp(`[\\d${NUMERAL_CHARS}]`);

const isSameUnit = (a: string | null, b: string | null): boolean =>
  (a ?? '').replace(/^个/, '') === (b ?? '').replace(/^个/, '');

/** True where the name holds the target once more: 培训500人次 with ≥500人次. */
function holdsTarget(
  name: string,
  { number, upper, unit }: ParsedTarget,
  { quantification }: Profile,
): boolean {
  if (number === null || !NUMERIC.test(name)) return false;
  const named = parseTarget(name, quantification.policy);
  return (
    named.unit !== null && named.number === number && named.upper === upper && isSameUnit(named.unit, unit)
  );
}

/** A name that holds its value has to be changed every year, and no two years compare. */
export const jx043 = defineRule({
  id: 'JX043',
  scope: 'row',
  severity: 'info',
  forms: ['T'],
  needs: ['name', 'target'],
  basis: { zh: `${basis.peers.zh}、${basis.publishedForms.zh}`, en: 'Peer practice; published forms' },
  title: {
    zh: '三级指标名称不宜含指标值，指标值不宜重复名称',
    en: 'Name and target of an indicator do not repeat each other',
  },
  advice: {
    zh: '名称只写考核内容（如“培训人次”），数值和单位写在指标值中。',
    en: 'The name says what is measured (培训人次); figure and unit belong to the target.',
  },
  messages: {
    inName: {
      zh: '名称“{{name}}”中已含指标值“{{value}}”，宜改为只写考核内容的名称。',
      en: 'The name "{{name}}" holds its target "{{value}}"; let it say only what is measured.',
    },
    inTarget: {
      zh: '指标值“{{value}}”中重复了名称“{{name}}”，宜只写数值和单位。',
      en: 'The target "{{value}}" repeats the name "{{name}}"; write only figure and unit.',
    },
  },
  check({ row, facts, profile, report }) {
    const value = row.value('target');
    const name = withoutNote(facts.name);
    if (facts.isNotApplicable || name.length < SHORTEST) return;
    const data = { name: facts.name, value: String(value).trim() };
    if (holdsTarget(name, facts.target, profile)) {
      report({ message: 'inName', cell: row.cell('name'), data, actual: row.value('name') });
      return;
    }
    const text = squeeze(textOf(value) ?? '');
    if (
      typeof value === 'string' &&
      facts.target.number !== null &&
      text.length > name.length &&
      text.startsWith(name)
    )
      report({ message: 'inTarget', cell: row.cell('target'), data, actual: value });
  },
});
