import type { RuleId } from '../audit/types';
import type { FormCode } from '../forms/types';
import type { Severity } from '../profile/types';
import type { LocalizedText } from '../text';
import { basis } from './define';

/** A rule of the catalogue that cannot be decided from tables, with the reason: somebody has to look. */
export interface Obligation {
  readonly id: RuleId;
  readonly forms: readonly FormCode[];
  readonly severity: Severity;
  readonly basis: LocalizedText;
  readonly title: LocalizedText;
  /** Why no audit of tables can decide it, and who can. */
  readonly reason: LocalizedText;
}

/** What remains to be looked at by a person; every report lists it, lest anybody believe it was checked. */
export const obligations: readonly Obligation[] = [
  {
    id: 'JX209',
    forms: ['A'],
    severity: 'info',
    basis: basis.report2020,
    title: {
      zh: '文字材料中的数字应与表中数字一致（按印出的位数）',
      en: 'Figures in a narrative agree with those of the tables, at the precision printed',
    },
    reason: {
      zh: '总结报告等文字材料不在所审核的表中，须另行对照：jixiao report --check 会逐个核对其中的数字。',
      en: 'Reports and other texts are not among the tables: jixiao report --check compares their figures one by one.',
    },
  },
  {
    id: 'JX221',
    forms: ['E'],
    severity: 'error',
    basis: basis.platform,
    title: {
      zh: '事前绩效评估应附加盖公章的扫描件',
      en: 'An ex-ante evaluation comes with a stamped scan',
    },
    reason: {
      zh: '是否盖章只能看扫描件本身，表中的数据看不出来。',
      en: 'Whether a paper is stamped shows in its scan only, not in the data of a table.',
    },
  },
  {
    id: 'JX247',
    forms: ['A'],
    severity: 'error',
    basis: basis.platform,
    title: {
      zh: '按固定行列导入的平台模板不得插入行列',
      en: 'Import templates with fixed positions keep their rows and columns',
    },
    reason: {
      zh: '各平台的导入版式因省份和版本而异，没有公开；表中看不出它要导入哪个平台。知道版式时，导入导出（jixiao import、export）会先逐处核对表头位置。',
      en: 'The platforms’ import layouts differ by province and release and are not published, and a table does not say where it goes. With a layout, jixiao import and export check every header’s place first.',
    },
  },
];
