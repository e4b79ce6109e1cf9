/** Realistic tables for tests: a clean one, changed by what a case is about. */
import { composeForm, formById, type ComposedForm, type FormData, type FormId } from '../../src/core/forms';
import { createGrid, type CellValue, type Grid } from '../../src/core/grid';
import { parseA1 } from '../../src/core/address';
import { cleanSelfEvaluation } from '../../scripts/samples/clean-selfeval';
import { ledgerRows } from '../../scripts/samples/ledger';

export type IndicatorData = NonNullable<FormData['indicators']>[number];

/** The clean self-evaluation with parts replaced; `rows` changes single indicators by index. */
export function selfEvaluation(
  changes: Partial<FormData> & { readonly rows?: Readonly<Record<number, IndicatorData>> } = {},
): FormData {
  const { rows, ...parts } = changes;
  const data = { ...cleanSelfEvaluation, ...parts };
  const indicators = (data.indicators ?? []).map((row, index) => ({ ...row, ...rows?.[index] }));
  return { ...data, indicators };
}

/** The first `count` rows of the clean ledger (ten rows a project), changed by index. */
export function ledger(rows: Readonly<Record<number, IndicatorData>> = {}, count = 20): FormData {
  return {
    year: 2020,
    indicators: ledgerRows()
      .slice(0, count)
      .map((row, index) => ({ ...row, ...rows[index] })),
  };
}

/** Grid of a composed form; `cells` overwrites single addresses ("E9": "≥ 95%"). */
export function gridOf(
  formId: FormId,
  data: FormData,
  options: {
    readonly layout?: string;
    readonly sheet?: string;
    readonly cells?: Readonly<Record<string, CellValue>>;
  } = {},
): Grid {
  return composedGrid(composeForm(formById(formId), data, options.layout), options.sheet, options.cells);
}

export function composedGrid(
  composed: ComposedForm,
  sheet = '自评表',
  cells: Readonly<Record<string, CellValue>> = {},
): Grid {
  const values = composed.values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const at = parseA1(address);
    if (!at) throw new Error(`no address: ${address}`);
    while (values.length <= at.row) values.push([]);
    values[at.row]![at.col] = value;
  }
  return createGrid({
    sheet,
    values,
    merges: composed.merges,
    formats: (row, col) => composed.formats[row]?.[col] ?? undefined,
  });
}
