import { indicatorColumns, totalFields } from './labels';
import { plainTable } from './standard';
import type { FormDefinition } from './types';

/** 指标台账: one row per 三级指标 of many units and projects, as a finance bureau keeps it. */
export const indicatorLedger: FormDefinition = {
  id: 'indicator-ledger',
  code: 'A',
  name: { zh: '指标台账', en: 'Indicator ledger' },
  shape: 'ledger',
  subject: 'project',
  stage: null,
  titleWords: ['指标台账', '台账', '指标明细', '指标汇总'],
  notTitleWords: [],
  header: [],
  headerLines: [],
  funds: null,
  tasks: null,
  goals: [],
  indicators: {
    ...plainTable,
    columns: Object.values(indicatorColumns),
    required: ['unitName', 'projectName', 'level1', 'level2', 'name', 'target'],
    foreign: [],
    totals: [totalFields.totalWeight, totalFields.totalScore],
  },
  layouts: [
    {
      id: 'standard',
      name: { zh: '标准台账', en: 'Standard ledger' },
      fundColumns: [],
      indicatorColumns: [
        'sequence',
        'unitName',
        'projectName',
        'stage',
        'level1',
        'level2',
        'name',
        'sign',
        'target',
        'meterUnit',
        'actual',
        'weight',
        'score',
        'reason',
      ],
    },
  ],
  basis: '县级绩效管理台账',
};
