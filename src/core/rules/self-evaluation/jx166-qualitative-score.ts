import { qualitativeBandOf, qualitativeScoreRange } from '../../measures';
import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { isShared } from '../reading/merged';

/** The score of a 定性 indicator lies in the band of the result that is stated. */
export const jx166 = defineRule({
  id: 'JX166',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.platform.zh}`, en: '财预〔2020〕10号; platform practice' },
  title: {
    zh: '定性指标得分应在所填完成档次的分值区间内',
    en: 'The score of a qualitative indicator lies in the band of its stated result',
  },
  advice: {
    zh: '达成年度指标得 80%–100%，部分达成得 60%–80%，未达成得 60% 以下；得分与档次改为一致。',
    en: 'Reached: 80–100% of the points, partly: 60–80%, missed: below 60%; make score and result agree.',
  },
  messages: {
    band: {
      zh: '“{{name}}”填“{{result}}”，得分应在 {{low}}–{{high}} 分之间，填了 {{score}} 分。',
      en: '"{{name}}" states "{{result}}": the score is between {{low}} and {{high}}, not {{score}}.',
    },
  },
  needs: ['actual', 'weight', 'score'],
  check({ form, row, facts, profile, report }) {
    const { nature, name } = facts;
    const [weight, score] = [facts.weight.number, facts.score.number];
    const stated = textOf(row.value('actual'));
    if (nature !== '定性' || weight === null || score === null || stated === null) return;
    if (isShared(form, row, 'weight') || isShared(form, row, 'score')) return;
    const band = qualitativeBandOf(stated, profile);
    if (!band || score > weight || score < 0) return;
    const { low, high } = qualitativeScoreRange(band, weight);
    const { tolerance } = profile.scoring;
    if (score >= low - tolerance && score <= high + tolerance) return;
    report({
      message: 'band',
      cell: row.cell('score'),
      data: { name, result: stated, low, high, score },
      actual: score,
    });
  },
});
