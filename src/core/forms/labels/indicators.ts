import type { FieldDefinition, IndicatorColumnId, TotalFieldId } from '../types';
import { define } from './define';
import { goalColumns } from './indicator-goals';
import { resultColumns } from './indicator-results';

/** Columns of an indicator table. */
export const indicatorColumns: { readonly [Id in IndicatorColumnId]: FieldDefinition<Id> } = {
  ...goalColumns,
  ...resultColumns,
};

/** Cells below an indicator table. */
export const totalFields = define<TotalFieldId>({
  totalWeight: { label: { zh: '分值合计', en: 'Total points' }, kind: 'points' },
  totalScore: {
    label: { zh: '总分', en: 'Total score' },
    synonyms: [
      '合计',
      '总计',
      '总得分',
      '得分合计',
      '自评总分',
      '自评总得分',
      '综合得分',
      '得分总计',
      '总分合计',
      '自评得分合计',
      '总分值',
    ],
    kind: 'points',
  },
  grade: {
    label: { zh: '评价等级', en: 'Grade' },
    synonyms: [
      '自评等级',
      '等级',
      '等次',
      '自评等次',
      '评价等次',
      '自评结果',
      '评价结论等级',
      '评估结论',
      '审核结论',
      '审核等级',
      '评估意见',
    ],
    kind: 'choice',
  },
});
