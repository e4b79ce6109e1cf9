/** Ledgers with the figures of 2020, and a report on them in words of our own. */
import { ledgersOf, type CheckedFigure, type Ledgers, type TextCheck } from '../../../src/core/consistency';
import { defaultProfile } from '../../../src/core/profile';
import { rollUp } from '../../../src/core/rollup';
import { goldenCounty } from '../../support/golden-county';
import { part } from '../../support/rollup-parts';

/** Once for all tests of a file. */
export const goldenLedgers = (): Ledgers =>
  ledgersOf(rollUp(part(...goldenCounty()), { profile: defaultProfile }));

/** With page breaks in the middle of a sentence, dates, a document's number and spaces as such reports have them. */
export const REPORT = `# 临溪县财政局
## 关于报送2020年度预算绩效管理工作情况的报告
县人民政府：
按照《临溪县预算绩效管理办法》（临财〔2019〕36号）要求，现将2020年工作情况报告如下。
## 一、组织情况
2020 年 5 月、9 月两次组织项目监控，县财政局指导所属 88 家单位按时完成。
## 二、目标设定
### 1、整体绩效目标
全县所属 88 家预算单位编制整体绩效目标，设二级指标 627 个、三级指标 1405 个，其中定量指标 1176 个，所有部

门单位指标量化率均超过 70%，平均量化率 84%。
### 2、项目绩效目标
截至 2020 年 9 月 30 日，全口径项目 301 个，二级指标 2055 个，三级指标 3649 个，定量三级指标 3102 个，平均量化率 85%。
## 三、监控情况
截至 2020 年 9 月，部门预算项目涉及 56 家单位、198 个项目，预算资金总额 42948.32 万元，预算执行资金总额 31423.98 万元，预算资金执行率 73.17%，绩效目标整体完成率 82.76%，偏差值 9.59%，绩效自评平均得分 90.34 分。
截至 2020 年 9 月，专项涉及 31 家单位、103 个项目，预算资金总额 35237.04 万元，预算执行资金总额 26224.43 万元，预算资金执行率 74.42%，绩效目标整体完成率 86.75%，偏差值 12.33%，绩效自评平均得分 91.23 分。
联系人：李明，联系电话：0996-1234567。`.split('\n');

/** "84% confirmed", in the order of the text. */
export const verdicts = ({ figures }: Pick<TextCheck, 'figures'>): string[] =>
  figures.map(({ claim, verdict }) => `${claim.text.replace(/\s+/g, '')} ${verdict}`);

/** The same with the reason, for those that cannot be decided. */
export const reasons = (figures: readonly CheckedFigure[]): string[] =>
  figures.map(({ claim, verdict, reason }) => `${claim.text.replace(/\s+/g, '')} ${reason ?? verdict}`);
