/** Word templates of one's own, filled in with a report. */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { defaultProfile } from '../../../src/core/profile';
import { readTextFile, TextFileError } from '../../../src/host/file';
import { fillReportTemplate, TemplateFault } from '../../../src/report/annual';
import { mutateBytes } from '../mutate';
import { mutateZip } from '../mutate-zip';
import type { Target } from '../target';
import { emptyReport } from './reports';

async function template(...lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const report = emptyReport();

export const target: Target = {
  seeds: async () => [
    await template('{年度}年度预算绩效管理工作报告', '没有别的'),
    await template('{#数据来源}', '{数据}：{数值}', '{/数据来源}', '{#数据来源}{计算方法}{/数据来源}'),
    await template('{#审核问题}', '{规则}', '{/审核问题}', '{__proto__}', '{constructor}'),
  ],
  mutate: (input, random) => (random.chance(0.15) ? mutateBytes(input, random) : mutateZip(input, random)),
  async check(input) {
    try {
      const filled = await fillReportTemplate(input, '模板.docx', report, defaultProfile);
      await readTextFile(filled, '报告.docx');
    } catch (error) {
      if (!(error instanceof TextFileError) && !(error instanceof TemplateFault)) throw error;
    }
  },
};
