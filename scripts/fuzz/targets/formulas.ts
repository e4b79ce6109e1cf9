/** Formulas as cells hold them: which of our functions they call, of what, and where they go when they move. */
import fc from 'fast-check';
import { argumentSource, callsIn, withProperNames } from '../../../src/functions/formula';
import { moveFormula } from '../../../src/host/file/shared-formula';
import { mutateText } from '../mutate';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';

const PIECES = [
  ...[
    '=',
    'JX.量化率(',
    'JX.QUANTRATE(',
    '_xldudf_JX_QUANTRATE(',
    'SUM(',
    'IF(',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    ':',
    '!',
    '#REF!',
  ],
  ...[
    'A1',
    '$A$1',
    'XFD1048576',
    'E5:E40',
    'A:A',
    '1:1048576',
    "'自评表'!A1",
    "'O''x'!A1",
    '[1]表!A1',
    '"',
    '""',
    "'",
    '"a"',
    '1e9',
    '-',
    '+',
    '%',
    '&',
    ' ',
  ],
];

export const target: Target = {
  seeds: () =>
    Promise.resolve(
      [
        '=JX.量化率(E5:E40)',
        '=IF(E9="","",JX.完成率(E9,F9))',
        '=SUM(\'自评表\'!$A$1:B2)&"x"',
        '=JX.QUANTRATE({1,2;3,4},,"优")',
      ].map(bytesOfText),
    ),
  fresh: fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((parts) => bytesOfText(parts.join(''))),
  mutate: (input, random) => bytesOfText(mutateText(textOfBytes(input), random, PIECES)),
  check(input) {
    // Excel's own limit, which every host keeps.
    const formula = textOfBytes(input).slice(0, 8_192);
    for (const call of callsIn(formula)) {
      holds(
        call.nameStart >= 0 && call.end <= formula.length && call.nameStart < call.nameEnd,
        'a call outside of its formula',
      );
      for (const argument of call.arguments) argumentSource(argument.text);
    }
    withProperNames(formula, ['stored']);
    moveFormula(formula, 1_048_575, -16_383);
  },
};
