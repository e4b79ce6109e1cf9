import { isBlankText, textOf } from '../../indicator';
import { standardLevel2 } from '../../audit/levels';
import { basis, defineRule } from '../define';
import { isIntention, isMeasurable, withoutNote } from './measurable';

/** Longer names are sentences, which is another matter. */
const LONGEST = 25;
/** 二级 whose indicators are counted or measured; 效益 is often told in words. */
const MEASURED: ReadonlySet<string> = new Set(['数量', '质量', '时效', '成本']);
const PERCENT = /^[%‰]$/;

/** A share of what? An intention by how much? The name has to say it. */
export const jx045 = defineRule({
  id: 'JX045',
  scope: 'row',
  severity: 'info',
  forms: ['T'],
  needs: ['name', 'target'],
  basis: basis.good,
  title: {
    zh: '三级指标名称宜写明衡量什么（率、数、量、时间、成本等）',
    en: 'The name of an indicator says what is measured',
  },
  advice: {
    zh: '在名称末尾写明衡量内容，如“设备完好率”“培训人数”“办结时间”。',
    en: 'End the name with what is measured: 设备完好率, 培训人数, 办结时间.',
  },
  messages: {
    share: {
      zh: '“{{name}}”的指标值是百分比，名称没有写明是什么的比率，宜改为“…率”等名称。',
      en: 'The target of "{{name}}" is a percentage, and the name does not say of what; name the rate.',
    },
    intention: {
      zh: '“{{name}}”是工作要求，没有写明衡量什么，宜改为数、率、量、时间等名称。',
      en: '"{{name}}" is an intention; name what is measured: a number, a rate, a time.',
    },
  },
  check({ row, facts, report }) {
    const name = withoutNote(facts.name);
    if ([...name].length > LONGEST || facts.isNotApplicable || isMeasurable(name)) return;
    if (isBlankText(row.value('target'))) return;
    const data = { name: facts.name };
    if (PERCENT.test(facts.target.unit ?? '') && facts.target.rest === '' && isIntention(name)) {
      report({ message: 'share', cell: row.cell('name'), data, actual: row.value('name') });
      return;
    }
    const kind = standardLevel2(row.value('level2'))?.name ?? '';
    const hasUnit = textOf(row.value('meterUnit')) !== null;
    if (MEASURED.has(kind) && isIntention(name) && !hasUnit && facts.target.kind === 'text')
      report({ message: 'intention', cell: row.cell('name'), data, actual: row.value('name') });
  },
});
