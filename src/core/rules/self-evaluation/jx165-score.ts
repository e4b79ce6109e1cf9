import { agree, difference } from '../../measures';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { isShared } from '../reading/merged';
import { isRounded } from '../reading/rounding';
import { asSeen, certainCompletion, certainScore, isReverseByName, isSigned } from './results';

/**
 * 得分 of a 定量 indicator follows from its result. Too much is an error, and so are points taken from a
 * target that was reached, unless a reason is given. A sterner score than the rule asks for is only a
 * question: the unit may judge itself strictly.
 */
export const jx165 = defineRule({
  id: 'JX165',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.platform.zh}`, en: '财预〔2020〕10号; platform practice' },
  title: {
    zh: '定量指标得分应与完成情况一致',
    en: 'The score of a quantitative indicator follows from its result',
  },
  advice: {
    zh: '完成指标值的得满分；未完成的按完成比例计分：正向为实际÷目标×分值，反向为目标÷实际×分值。',
    en: 'A target reached scores full; otherwise actual ÷ target × points, for limits target ÷ actual × points.',
  },
  messages: {
    tooHigh: {
      zh: '“{{name}}”指标值 {{target}}、实际 {{actual}}，应得 {{expected}} 分，填了 {{score}} 分。',
      en: '"{{name}}": target {{target}}, actual {{actual}}; the score is {{expected}}, not {{score}}.',
    },
    rounded: {
      zh: '“{{name}}”得分 {{score}} 经过取整，保留两位小数为 {{expected}}。',
      en: '"{{name}}": the score {{score}} is rounded; to two decimals it is {{expected}}.',
    },
    reached: {
      zh: '“{{name}}”指标值 {{target}}、实际 {{actual}}，已完成，应得满分 {{expected}} 分，只填了 {{score}} 分。',
      en: '"{{name}}": target {{target}}, actual {{actual}}: reached, so the score is {{expected}}, not {{score}}.',
    },
    tooLow: {
      zh: '“{{name}}”指标值 {{target}}、实际 {{actual}}，按比例应得 {{expected}} 分，填了 {{score}} 分。',
      en: '"{{name}}": target {{target}}, actual {{actual}}; in proportion the score is {{expected}}, not {{score}}.',
    },
  },
  needs: ['target', 'actual', 'weight', 'score'],
  supersedes: ['JX242'],
  check({ form, row, facts, profile, report }) {
    const { tolerance } = profile.scoring;
    const score = facts.score.number;
    const weight = facts.weight.number;
    const expected = certainScore(facts);
    if (score === null || weight === null || expected === null || score > weight || score < 0) return;
    if (isShared(form, row, 'weight') || isShared(form, row, 'score')) return;
    if (agree(score, expected, tolerance)) return;

    const isTooHigh = difference(score, expected) > 0;
    const isReached = (certainCompletion(facts) ?? 0) >= 1;
    const isHarmless = score < weight && isRounded(score, expected);
    if (isHarmless && !isTooHigh) return;
    const message = isHarmless ? 'rounded' : isTooHigh ? 'tooHigh' : isReached ? 'reached' : 'tooLow';
    const isStrict = message === 'tooHigh' || (message === 'reached' && facts.reason === null);
    const isError = isStrict && !isReverseByName(facts);
    report({
      message,
      severity: isError ? 'error' : message === 'rounded' ? 'info' : 'warning',
      cell: row.cell('score'),
      data: {
        name: facts.name,
        ...asSeen(facts, row),
        expected,
        score,
      },
      expected,
      actual: score,
      fix: replacement(form, row.cell('score'), expected, isTooHigh && isSigned(facts)),
    });
  },
});
