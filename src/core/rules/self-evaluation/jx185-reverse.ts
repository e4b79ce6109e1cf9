import { agree, product, quotient, roundHalfUp, SCORE_DIGITS } from '../../measures';
import { basis, defineRule } from '../define';
import { isShared } from '../reading/merged';
import { replacement } from '../reading/replacement';
import { asSeen, certainScore, isReverseByName } from './results';

/**
 * Less is better: a limit that was exceeded cannot score full, and one that was kept is not scored by
 * actual ÷ target.
 */
export const jx185 = defineRule({
  id: 'JX185',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `${basis.platform.zh}、${basis.publishedForms.zh}`, en: 'Platform practice; published forms' },
  title: { zh: '反向指标不得按正向计分', en: 'A reverse indicator is not scored as a positive one' },
  advice: {
    zh: '反向指标（≤、＜）不超过指标值得满分，超过的按目标÷实际×分值计分。',
    en: 'A limit (≤, <) that was kept scores full; when it was exceeded: target ÷ actual × points.',
  },
  messages: {
    exceeded: {
      zh: '反向指标“{{name}}”限值 {{target}}、实际 {{actual}}，已超出，应得 {{expected}} 分，却按完成计 {{score}} 分。',
      en: 'The limit of "{{name}}" is {{target}}, the actual value {{actual}} exceeds it: the score is {{expected}}, not {{score}}.',
    },
    kept: {
      zh: '反向指标“{{name}}”限值 {{target}}、实际 {{actual}}，没有超出，应得满分 {{expected}} 分，却按正向比例计 {{score}} 分。',
      en: 'The limit of "{{name}}" is {{target}}, the actual value {{actual}} keeps it: the score is {{expected}}, not {{score}} in proportion.',
    },
  },
  needs: ['target', 'actual', 'weight', 'score'],
  supersedes: ['JX165', 'JX242'],
  check({ form, row, facts, profile, report }) {
    const score = facts.score.number;
    const weight = facts.weight.number;
    const expected = certainScore(facts);
    if (facts.direction !== 'reverse' || score === null || weight === null || expected === null) return;
    if (isShared(form, row, 'weight') || isShared(form, row, 'score')) return;
    const { tolerance } = profile.scoring;
    if (agree(score, expected, tolerance)) return;
    const share = quotient(facts.actual.number, facts.target.number);
    const asPositive =
      share === null ? null : roundHalfUp(product(Math.min(Math.max(share, 0), 1), weight), SCORE_DIGITS);
    const isExceeded = expected < weight;
    const mistaken = isExceeded ? weight : asPositive;
    if (mistaken === null || !agree(score, mistaken, tolerance)) return;
    report({
      message: isExceeded ? 'exceeded' : 'kept',
      // Without a sign it is the name that says that less is better.
      severity: isReverseByName(facts) ? 'warning' : 'error',
      cell: row.cell('score'),
      data: {
        name: facts.name,
        ...asSeen(facts, row),
        expected,
        score,
      },
      expected,
      actual: score,
      fix: replacement(form, row.cell('score'), expected, !isReverseByName(facts)),
    });
  },
});
