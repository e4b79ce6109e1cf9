/** Runs rules over the sheets of one workbook, and tells what they found. */
import { toA1 } from '../../../../src/core/address';
import { auditForms, type Finding } from '../../../../src/core/audit';
import type { FormData, FormId } from '../../../../src/core/forms';
import type { Grid } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { ruleById } from '../../../../src/core/rules';
import { renderMessage } from '../../../../src/i18n';
import { gridOf, type IndicatorData } from '../../../support/tables';

/** Findings of some rules, such as "JX006 JX007"; none of them breaks. */
export function findings(ids: string, ...grids: readonly Grid[]): readonly Finding[] {
  const rules = ids.split(' ').map((id) => ruleById(id)!);
  const recognitions = grids.map((grid) => recogniseSheet(grid));
  const result = auditForms({ grids, recognitions }, defaultProfile, { rules });
  expect(result.failures).toEqual([]);
  return result.findings;
}

/** "B3 message" of every finding, as a user reads it. */
export const told = (ids: string, ...grids: readonly Grid[]): string[] =>
  findings(ids, ...grids).map(
    ({ rule, cell, message }) => `${toA1(cell)} ${renderMessage(ruleById(rule)!, message, 'zh')}`,
  );

/** "JX006 B3" of every finding. */
export const places = (ids: string, ...grids: readonly Grid[]): string[] =>
  findings(ids, ...grids).map(({ rule, cell }) => `${rule} ${toA1(cell)}`);

const ROW: IndicatorData = {
  level1: '产出指标',
  level2: '数量指标',
  name: '疏浚河道长度',
  target: '≥8公里',
  actual: '8.4公里',
  weight: 90,
  score: 90,
};

/** A form of one indicator; its title is in A1, the project's name in B3. */
export const sheetOf = (
  changes: Omit<FormData, 'indicators'> & { readonly row?: IndicatorData } = {},
  sheet = '自评表',
  form: FormId = 'project-selfeval',
): Grid => {
  const { row, fields, ...parts } = changes;
  const data: FormData = {
    year: 2023,
    ...parts,
    fields: {
      projectName: '河道疏浚整治',
      department: '松坪县水务局',
      implementingUnit: '松坪县河道管护站',
      ...fields,
    },
    indicators: [{ ...ROW, ...row }],
  };
  return gridOf(form, data, { sheet });
};
