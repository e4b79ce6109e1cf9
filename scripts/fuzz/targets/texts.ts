/** Texts of reports, plain and as Word documents: read, and their figures checked. */
import fc from 'fast-check';
import { checkText, linesOf } from '../../../src/core/consistency';
import { readTextFile, TextFileError } from '../../../src/host/file';
import { textFailureSentence } from '../../../src/i18n';
import { consistencyToText } from '../../../src/report';
import { mutateBytes, mutateText } from '../mutate';
import { mutateZip } from '../mutate-zip';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { emptyReport, REPORT_TEXT } from './reports';
import { annualReportToDocx } from '../../../src/report/annual';

const PIECES = [
  ...[
    '全县',
    '88',
    '个',
    '部门',
    '301',
    '个项目',
    '，',
    '。',
    '；',
    '量化率',
    '平均',
    '为',
    '73.17%',
    '较上年',
    '提高',
    '下降',
    '5.2',
    '个百分点',
  ],
  ...[
    '其中',
    '：',
    '（',
    '）',
    '÷',
    '=',
    '×',
    '预算执行率',
    '偏差值',
    '万元',
    '亿元',
    '3.5',
    '一千二百',
    '百分之',
    '占比',
    '合计',
    '42948.32',
    '\n',
    '红灯',
    '优',
  ],
];

const isZip = (input: Uint8Array) => input[0] === 0x50 && input[1] === 0x4b;

export const target: Target = {
  seeds: async () => [bytesOfText(REPORT_TEXT), await annualReportToDocx(emptyReport())],
  fresh: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => bytesOfText(parts.join(''))),
  mutate: (input, random) => {
    if (isZip(input)) return random.chance(0.15) ? mutateBytes(input, random) : mutateZip(input, random);
    return random.chance(0.1)
      ? mutateBytes(input, random)
      : bytesOfText(mutateText(textOfBytes(input), random, PIECES));
  },
  async check(input) {
    let lines: string[];
    try {
      lines = linesOf(await readTextFile(input, '报告.docx'));
    } catch (error) {
      if (!(error instanceof TextFileError)) throw error;
      holds(
        !textFailureSentence(error.failure, 'zh').includes('{{'),
        `no sentence for ${error.failure.code}`,
      );
      return;
    }
    const check = checkText(lines, null);
    for (const { claim } of check.figures.slice(0, 100))
      holds(Number.isFinite(claim.number.value), 'a figure is none');
    consistencyToText(check, '报告.docx', 'zh');
  },
};
