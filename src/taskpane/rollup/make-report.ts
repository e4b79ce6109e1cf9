/** Makes the annual report. What writes Word documents is fetched when the first one is asked for. */
import type { WorkbookAudit } from '../../jobs';
import type { Profile } from '../../core/profile/types';
import { ruleFinder } from '../../core/rules';
import type { Rollup } from '../../core/rollup';
import { localized, textFailureSentence, type Language } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import {
  annualReportToDocx,
  composeAnnualReport,
  countProblems,
  fillReportTemplate,
  TemplateFault,
  TextFileError,
  type TemplateFaultCode,
} from '../../report/annual';

/** A report to be downloaded, or why the template cannot be filled in. */
export type MadeReport =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly fault: TemplateFaultCode; readonly file: string; readonly names: readonly string[] }
  | { readonly unread: string };

/** The annual report of a roll-up as a Word document, with what was found in its files; in a template where one is given. */
export async function makeReport(
  rollup: Rollup,
  profile: Profile,
  audits: readonly WorkbookAudit[],
  template: ChosenFile | null,
  language: Language,
): Promise<MadeReport> {
  const ruleOf = ruleFinder({ ownRules: audits.flatMap(({ ownRules }) => ownRules) });
  const findings = audits.flatMap((audit) => audit.findings);
  const titleOf = (rule: string) => {
    const texts = ruleOf(rule);
    // In Chinese, as all forms are.
    return texts ? localized(texts.title, 'zh') : rule;
  };
  const report = composeAnnualReport(rollup, profile, countProblems(findings, titleOf));
  const name = `${report.title}.docx`;
  if (!template) return { name, bytes: await annualReportToDocx(report) };
  try {
    const bytes = await fillReportTemplate(await template.bytes(), template.name, report, profile);
    return { name, bytes };
  } catch (error) {
    if (error instanceof TemplateFault) return { fault: error.code, file: template.name, names: error.names };
    if (error instanceof TextFileError) return { unread: textFailureSentence(error.failure, language) };
    throw error;
  }
}
