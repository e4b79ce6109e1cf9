/** A report for texts and templates to be tried on. */
import { defaultProfile } from '../../../src/core/profile';
import { partOf, rollUp } from '../../../src/core/rollup';
import { composeAnnualReport, type AnnualReport } from '../../../src/report/annual';

/** The report of a county of which nothing came in. */
export const emptyReport = (): AnnualReport =>
  composeAnnualReport(rollUp(partOf(defaultProfile, []), { profile: defaultProfile }), defaultProfile, []);

export const REPORT_TEXT = [
  '2020年，全县88个部门共编制301个项目的绩效目标，其中专项103个、部门预算198个。',
  '指标量化率为73.17%，较上年提高5.2个百分点；预算执行率85.3%（42948.32÷50350.9），偏差值9.59%。',
  '红灯项目12个，占比3.99%；资金合计4.29亿元。',
].join('\n');
