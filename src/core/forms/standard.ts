import type { HeaderLine, IndicatorTableDefinition } from './types';

/** What every project form prints above its table. */
export const projectLines: readonly HeaderLine[] = [['projectName'], ['department', 'implementingUnit']];

/** What a form of a whole department prints instead. */
export const departmentLines: readonly HeaderLine[] = [['unitName'], ['contact', 'phone']];

/** How most forms print their table: 绩效指标 beside it, nothing filled in, no conclusion below. */
export const plainTable = {
  caption: '绩效指标',
  hasConclusion: false,
  printed: [],
} as const satisfies Partial<IndicatorTableDefinition>;
