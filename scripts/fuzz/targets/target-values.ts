/** 指标值 and what else is read out of a text in a cell. */
import { fillText } from '../../../src/i18n';
import {
  amountsIn,
  inWan,
  isBlankText,
  natureOf,
  parseSign,
  parseTarget,
  printTarget,
  readNumber,
} from '../../../src/core/indicator';
import { defaultProfile } from '../../../src/core/profile';
import { mutateAsText } from '../mutate';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { targetTexts } from './values';

const { policy } = defaultProfile.quantification;

const isNumber = (value: number | null) => value === null || Number.isFinite(value);

export const target: Target = {
  seeds: () =>
    Promise.resolve(
      [
        '≥95%',
        '不少于三十场次',
        '90%-95%',
        '1,234.5万元',
        '2020年12月底前',
        '较上年增长5个百分点',
        '≤3起/年',
      ].map(bytesOfText),
    ),
  fresh: targetTexts.map(bytesOfText),
  mutate: mutateAsText,
  check(input) {
    const text = textOfBytes(input);
    const parsed = parseTarget(text, policy);
    holds(isNumber(parsed.number), 'a target is no number');
    holds(
      parsed.nature === null || parsed.nature === '定量' || parsed.nature === '定性',
      'a nature of its own',
    );
    holds(parsed.nature !== null || isBlankText(text) || parsed.kind !== 'text', 'a text without a nature');
    // What is printed says the same when it is read again.
    const again = parseTarget(printTarget(parsed), policy);
    holds(
      parsed.number === null || again.number === parsed.number,
      `printed as ${printTarget(parsed)}: ${String(parsed.number)} has become ${String(again.number)}`,
    );
    natureOf({ value: text, sign: text, override: text }, policy);
    parseSign(text);
    const { number } = readNumber(text);
    holds(isNumber(number), 'a number is none');
    for (const amount of amountsIn(text)) holds(Number.isFinite(inWan(amount)), 'an amount is none');
    fillText({ zh: '{{x}}', en: '{{x}}' }, { x: text }, 'zh');
  },
};
