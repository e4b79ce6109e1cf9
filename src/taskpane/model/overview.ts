import type { FormId } from '../../core/forms';
import type { FormMeasures } from '../../core/audit/types';
import type { Address, Area } from '../../core/grid';
import type { TableHeading } from '../../core/recognise';
import type { SeverityTally } from './breakdown';

/** One recognised form as the overview shows it, in the reader's language. */
export interface FormView {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  /** Number of indicator rows. */
  readonly rows: number;
  /** How sure recognition is, 0..1, and why. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** For correcting what it was taken for. */
  readonly form: FormId;
  readonly heading: TableHeading;
  readonly measures: FormMeasures;
  /** Findings in its cells. */
  readonly tally: SeverityTally;
}

/** One sentence about a sheet that was not, or not wholly, audited or marked. */
export interface SheetNote {
  readonly key: string;
  readonly sheet: string;
  readonly text: string;
  /** Where to look; `null` when there is no particular cell. */
  readonly cell: Address | null;
  /** The table that the sentence asks about. */
  readonly heading?: TableHeading;
  /** `warning` when something was refused, `info` when there simply was nothing to audit. */
  readonly intent: 'warning' | 'info';
}
