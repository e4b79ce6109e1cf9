import type { FormDefinition, LayoutDefinition } from '../types';
import { printedColumns } from './columns';
import type { ComposedForm } from './canvas';
import type { FormData } from './data';
import type { FormulaSettings } from './formulas';
import { composeLedger } from './ledger';
import { composePaper } from './paper';

export type { CellHelp, CellRole, ComposedForm } from './canvas';
export type { FormData, IndicatorData, TaskData } from './data';
export { printedColumns } from './columns';
export { ungrouped } from './heads';
export type { FormulaSettings } from './formulas';

function layoutOf(definition: FormDefinition, id: string | undefined): LayoutDefinition {
  const layout = id === undefined ? definition.layouts[0] : definition.layouts.find((one) => one.id === id);
  if (!layout) throw new RangeError(`form "${definition.id}" has no layout "${id ?? ''}"`);
  return layout;
}

/**
 * Lays a form out as its official print shows it: title, header fields, 资金 block, 年度总体目标, indicator
 * table with merged levels, totals. The first layout of the definition is used when none is named.
 * @param formulas when given, 执行率, 得分, 总分 and 评价等级 that have no value are calculated by plain Excel
 *   formulas
 * @throws RangeError when the definition has no such layout.
 */
export function composeForm(
  definition: FormDefinition,
  data: FormData,
  layoutId?: string,
  formulas?: FormulaSettings,
): ComposedForm {
  const layout = layoutOf(definition, layoutId);
  const columns = printedColumns(definition, layout);
  return definition.shape === 'ledger'
    ? composeLedger(definition, columns, data)
    : composePaper({ definition, layout, columns, data, ...(formulas && { formulas }) });
}
