import { useState } from 'react';
import { HostError, type HostFailure, type Workbook } from '../../host/workbook';
import type { Address } from '../../core/grid';
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

/** What came of the last thing that was asked for. */
export type FormulaOutcome =
  | { readonly kind: 'explained'; readonly answer: CellAnswer }
  | { readonly kind: 'converted'; readonly conversion: ValueConversion }
  | { readonly kind: 'restored'; readonly restoration: FormulaRestoration }
  | { readonly kind: 'repaired'; readonly repair: FormulaRepair }
  | { readonly kind: 'inserted'; readonly wanted: NewFormula; readonly insertion: Insertion }
  | { readonly kind: 'reverted'; readonly outcome: RevertOutcome | null }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

export interface FormulaWork {
  readonly isBusy: boolean;
  readonly outcome: FormulaOutcome | null;
  readonly explain: (place: { readonly sheet: string; readonly cell: Address } | null) => Promise<void>;
  readonly convert: (scope: FormulaScope) => Promise<void>;
  readonly restore: (scope: FormulaScope) => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly insert: (wanted: NewFormula, isConfirmed: boolean) => Promise<void>;
  readonly takeBack: (entry: number) => Promise<void>;
  readonly forget: () => void;
}

/** Works on formulas, one thing at a time. */
export function useFormulaWork(workbook: Workbook): FormulaWork {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<FormulaOutcome | null>(null);
  const work = async (start: () => Promise<FormulaOutcome>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      setOutcome(await start());
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const failure: HostFailure = error instanceof HostError ? error.failure : { code: 'failed', detail };
      setOutcome({ kind: 'failed', failure });
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    outcome,
    explain: (place) =>
      work(async () => {
        if (!place) throw new HostError({ code: 'noSelection' });
        return { kind: 'explained', answer: await explainCell(workbook, place.sheet, place.cell) };
      }),
    convert: (scope) =>
      work(async () => ({ kind: 'converted', conversion: await convertFormulasToValues(workbook, scope) })),
    restore: (scope) =>
      work(async () => ({ kind: 'restored', restoration: await restoreFormulas(workbook, scope) })),
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
    forget: () => setOutcome(null),
  };
}
