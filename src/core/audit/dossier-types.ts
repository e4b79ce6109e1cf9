import type { Grid } from '../grid';
import type { Stage } from '../forms/types';
import type { FormInstance, ProjectIndicators, RegisterInstance } from '../recognise/types';

/** A workbook among those that are audited together. */
export interface AuditedWorkbook {
  /** Name of its file; `null` for the one that is open. */
  readonly name: string | null;
  readonly grids: readonly Grid[];
  readonly forms: readonly FormInstance[];
  readonly registers: readonly RegisterInstance[];
  /** Names of the files that lie beside it, where the host can tell. */
  readonly fileNames: readonly string[] | null;
}

/** What one table says about a project at one stage. */
export interface StageTable {
  readonly workbook: AuditedWorkbook;
  readonly form: FormInstance;
  readonly project: ProjectIndicators;
  readonly stage: Stage;
  readonly year: number | null;
  /** Months that a monitoring table covers, from January; `null` when it does not say, and at other stages. */
  readonly months: number | null;
}

/** One project, or one department as a whole, with its tables: 目标, 监控 by months, 自评; earlier years first. */
export interface Dossier {
  readonly subject: 'project' | 'department';
  /** As first met. */
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
  readonly tables: readonly StageTable[];
}
