import type { FormDefinition, LayoutDefinition } from '../types';
import { printedColumns } from './columns';
import type { ComposedForm, FormulaKind } from './canvas';
import type { FormData } from './data';
import { composeLedger } from './ledger';
import { composePaper } from './paper';
import { wordingOf, type FormulaSettings } from './wording';

export type { CellHelp, CellLink, CellRole, ComposedForm, FormulaKind } from './canvas';
export type { FormData, IndicatorData, TaskData } from './data';
export { printedColumns } from './columns';
export { ungrouped } from './heads';
export type { FormulaSettings } from './wording';

function layoutOf(definition: FormDefinition, id: string | undefined): LayoutDefinition {
  const layout = id === undefined ? definition.layouts[0] : definition.layouts.find((one) => one.id === id);
  if (!layout) throw new RangeError(`form "${definition.id}" has no layout "${id ?? ''}"`);
  return layout;
}

/**
 * Lays a form out as its official print shows it: title, header fields, 资金 block, 年度总体目标, indicator
 * table with merged levels, totals. The first layout of the definition is used when none is named.
 * @param settings when given, 执行率, 得分, 总分 and 评价等级 that have no value are calculated by formulas
 * @param kind who calculates them: plain Excel, or our own functions, which also score indicators
 * @throws RangeError when the definition has no such layout.
 */
export function composeForm<Kind extends FormulaKind = 'plain'>(
  definition: FormDefinition,
  data: FormData,
  layoutId?: string,
  settings?: FormulaSettings,
  kind?: Kind,
): ComposedForm<Kind | 'plain'> {
  const layout = layoutOf(definition, layoutId);
  const columns = printedColumns(definition, layout);
  if (definition.shape === 'ledger') return composeLedger(definition, columns, data);
  const paper = { definition, layout, columns, data };
  if (!settings) return composePaper<'plain'>(paper);
  return kind === undefined
    ? composePaper({ ...paper, formulas: { wording: wordingOf('plain', settings), settings } })
    : composePaper({ ...paper, formulas: { wording: wordingOf(kind, settings), settings } });
}
