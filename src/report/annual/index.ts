/**
 * The county's annual report: {@link composeAnnualReport} says what is in it, {@link annualReportToDocx} lays it out as
 * a Word document, {@link fillReportTemplate} puts it into a template of one's own. Apart from `src/report`, so that
 * who needs no Word document does not load what writes one.
 */
export { composeAnnualReport } from './compose';
export { annualReportToDocx } from './docx/package';
export { textOf, type AnnualReport, type PrintedFigure } from './model';
export { countProblems, type ProblemCount } from './problem-groups';
export { loopPlaceholders, reportPlaceholders, type Placeholder } from './placeholders';
export { fillReportTemplate } from './template';
export { TemplateFault, type TemplateFaultCode } from './template-fault';
export { TextFileError } from '../../host/file';
