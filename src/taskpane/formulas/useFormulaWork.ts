import { HostError, type Workbook } from '../../host/workbook';
import {
  convertFormulasToValues,
  explainCell,
  insertFormula,
  repairFormulas,
  restoreFormulas,
  revertFixes,
  type CellAnswer,
  type FormulaRepair,
  type FormulaRestoration,
  type FormulaScope,
  type Insertion,
  type NewFormula,
  type RevertOutcome,
  type ValueConversion,
} from '../../jobs';
import { thisMinute } from '../shell/today';
import { useWork, type FailedWork, type Work } from '../state/useWork';
import { cellOf } from './place';

/** What came of the last thing that was asked for. */
export type FormulaOutcome =
  | { readonly kind: 'explained'; readonly answer: CellAnswer }
  | { readonly kind: 'converted'; readonly scope: FormulaScope; readonly conversion: ValueConversion }
  | { readonly kind: 'restored'; readonly scope: FormulaScope; readonly restoration: FormulaRestoration }
  | { readonly kind: 'repaired'; readonly repair: FormulaRepair }
  | { readonly kind: 'inserted'; readonly wanted: NewFormula; readonly insertion: Insertion }
  | { readonly kind: 'reverted'; readonly outcome: RevertOutcome | null }
  | FailedWork;

export interface FormulaWork extends Pick<Work<FormulaOutcome>, 'isBusy' | 'outcome' | 'forget'> {
  /** Why the selected cell shows what it shows. */
  readonly explain: () => Promise<void>;
  readonly convert: (scope: FormulaScope) => Promise<void>;
  readonly restore: (scope: FormulaScope) => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly insert: (wanted: NewFormula, isConfirmed: boolean) => Promise<void>;
  readonly takeBack: (entry: number) => Promise<void>;
}

/** Works on formulas, one thing at a time. */
export function useFormulaWork(workbook: Workbook): FormulaWork {
  const { start: work, ...rest } = useWork<FormulaOutcome>();
  return {
    ...rest,
    explain: () =>
      work(async () => {
        // Asked anew, so that trying again is about the cell that is selected by then.
        const place = cellOf(await workbook.selection());
        if (!place) throw new HostError({ code: 'noSelection' });
        return { kind: 'explained', answer: await explainCell(workbook, place.sheet, place.cell) };
      }),
    convert: (scope) =>
      work(async () => {
        const conversion = await convertFormulasToValues(workbook, scope);
        return { kind: 'converted', scope, conversion };
      }),
    restore: (scope) =>
      work(async () => {
        const restoration = await restoreFormulas(workbook, scope);
        return { kind: 'restored', scope, restoration };
      }),
    repair: () =>
      work(async () => ({
        kind: 'repaired',
        repair: await repairFormulas(workbook, { date: thisMinute() }),
      })),
    insert: (wanted, isConfirmed) =>
      work(async () => {
        const insertion = await insertFormula(workbook, wanted, { date: thisMinute(), isConfirmed });
        return { kind: 'inserted', wanted, insertion };
      }),
    takeBack: (entry) =>
      work(async () => ({ kind: 'reverted', outcome: await revertFixes(workbook, entry) })),
  };
}
