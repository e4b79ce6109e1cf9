import type { FormData, FormDefinition, LayoutDefinition } from '../forms';
import type { Profile } from '../profile/types';
import type { FormInstance, ProjectIndicators } from '../recognise/types';
import { indicatorsOf } from './indicators-of';
import { printedPoints } from './printed-points';

function project(
  { unitName, projectName, rows }: ProjectIndicators,
  year: number | undefined,
  { indicatorColumns: columns }: LayoutDefinition,
  printed: Partial<FormData>,
): FormData {
  return {
    ...printed,
    ...(year !== undefined && { year }),
    fields: { projectName, department: null, implementingUnit: unitName },
    indicators: indicatorsOf(rows, columns),
  };
}

/**
 * The projects of an 指标台账 as data of a paper form, one for each: 项目名称, 实施单位 and the indicators in
 * the ledger's order; sign, number and unit go into one cell where the layout has one. What the ledger does
 * not say stays blank.
 */
export function formsFromLedger(
  ledger: FormInstance,
  definition: FormDefinition,
  profile: Profile,
  layoutId?: string,
): FormData[] {
  const printed = printedPoints(definition, profile);
  const layout = definition.layouts.find(({ id }) => id === layoutId) ?? definition.layouts[0]!;
  return ledger.projects.map((one) => project(one, ledger.year?.value, layout, printed));
}
