import { qualitativeBandOf } from '../../measures';
import { parseSign, squeeze, textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { activeRows } from '../weights/points';

/** A target that lists the grades to choose from: 优良中低差, 好/一般/差. */
const SCALE = /^(?:优秀?|良好?|[中低差好坏高]|一般|较[好差高低]|及格|不?合格|[/、，,;；]){3,}$/;

/** The very words of the target, or one of the grades that it lists, are an answer. */
function answersTarget(stated: string, target: string): boolean {
  const [answer, asked] = [squeeze(stated), squeeze(target)];
  return answer === asked || (SCALE.test(asked) && SCALE.test(`${answer}、、`) && asked.includes(answer));
}

/**
 * 定性 results are stated in the three standard phrases. Paper forms are filled in freely, so the rule
 * speaks where the sign column says 定性, or where the table uses the phrases in another row.
 */
export const jx167 = defineRule({
  id: 'JX167',
  scope: 'project',
  severity: 'warning',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.platform.zh}`, en: '财预〔2020〕10号; platform practice' },
  title: {
    zh: '定性指标完成情况应从三档表述中选填',
    en: 'A qualitative result is stated in one of the three standard phrases',
  },
  advice: {
    zh: '从“达成年度指标”“部分达成年度指标并具有一定效果”“未达成年度指标且效果较差”中选填。',
    en: 'State one of 达成年度指标, 部分达成年度指标并具有一定效果, 未达成年度指标且效果较差.',
  },
  messages: {
    words: {
      zh: '定性指标“{{name}}”的完成情况“{{value}}”不是规定的三档表述。',
      en: 'The result "{{value}}" of the qualitative indicator "{{name}}" is none of the three phrases.',
    },
  },
  needs: ['actual'],
  supersedes: ['JX015'],
  check({ project, facts, profile, report }) {
    const rows = activeRows(project.rows, facts)
      .filter((row) => facts(row).nature === '定性')
      .map((row) => ({ row, stated: textOf(row.value('actual')) }));
    const isPhrase = (stated: string | null) =>
      stated !== null && qualitativeBandOf(stated, profile) !== null;
    const usesPhrases = rows.some(({ stated }) => isPhrase(stated));
    for (const { row, stated } of rows) {
      const isDeclared = parseSign(row.value('sign')) === '定性';
      if (stated === null || isPhrase(stated) || !(usesPhrases || isDeclared)) continue;
      if (isDeclared && answersTarget(stated, textOf(row.value('target')) ?? '')) continue;
      // A yes that was asked for and given needs no phrase.
      if (facts(row).target.kind === 'yesNo' && facts(row).actual.kind === 'yesNo') continue;
      report({
        message: 'words',
        cell: row.cell('actual'),
        data: { name: facts(row).name, value: stated },
        actual: row.value('actual'),
      });
    }
  },
});
