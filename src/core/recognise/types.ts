import type { Address, Area, CellValue, FieldValue, Grid } from '../grid';
import type { RegisterDefinition } from '../registers';
import type { LocalizedText } from '../text';
import type {
  FormDefinition,
  FormId,
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  Stage,
  TaskColumnId,
  TotalFieldId,
} from '../forms/types';

/** 元 or 万元, as the table's own labels say. */
export type AmountUnit = '万元' | '元';

/**
 * One row of an indicator table. 一级 and 二级 are filled down; values are as typed. A row that names
 * no 三级指标 but has a 二级 is kept (`isEmptyBranch`), since rules speak about it.
 */
export interface IndicatorRow {
  /** Absolute zero-based row on the sheet. */
  readonly row: number;
  /** Position among the rows of the table, from 0. */
  readonly index: number;
  /** True for a line printed on the form and left empty (filler "/", "—", "……", "指标2：" or nothing). */
  readonly isEmptyBranch: boolean;
  /** As typed; `null` when blank, a filler, or the table has no such column. */
  value(column: IndicatorColumnId): CellValue;
  /** Address of the value (for a filled-down level, of the merge's first cell); the row's first cell when the table has no such column. */
  cell(column: IndicatorColumnId): Address;
  field(column: IndicatorColumnId): FieldValue;
  /** The same row with the target of each further place that has one; none but in tables with a target for each. */
  atFurtherPlaces(): readonly IndicatorRow[];
}

/** A level cell with what was printed in it: "产出指标(50分)" → name 产出指标, printedWeight 50. */
export interface LevelCell {
  readonly level: 1 | 2;
  readonly name: string;
  readonly printedWeight: number | null;
  readonly cell: Address;
  /** The rows it stands over. */
  readonly rows: readonly IndicatorRow[];
}

/** The indicators of one project (paper form: all rows; ledger: the rows of one 单位+项目+阶段). */
export interface ProjectIndicators {
  readonly unitName: string | null;
  readonly projectName: string | null;
  readonly stage: Stage | null;
  readonly rows: readonly IndicatorRow[];
  readonly levels: readonly LevelCell[];
}

/** One row of the 资金 block. */
export interface FundRow {
  readonly id: FundRowId;
  readonly label: FieldValue;
  readonly row: number;
  value(column: FundColumnId): CellValue;
  cell(column: FundColumnId): Address;
}

/** The 资金 block as found. */
export interface FundsBlock {
  readonly area: Area;
  readonly unit: AmountUnit;
  /** "预算执行情况(10分)" printed in the block's head. */
  readonly printedWeight: number | null;
  readonly columns: ReadonlyMap<FundColumnId, { readonly col: number; readonly header: FieldValue }>;
  readonly rows: readonly FundRow[];
  /** 中期资金总额 of a target form; `null` where none is printed. */
  readonly midTermTotal: FieldValue | null;
}

/** A column that is ticked for one choice: 确定能 below 完成目标可能性. */
export interface Tick {
  readonly choice: string;
  readonly col: number;
}

/** A column of an indicator table, bound to its header cell. */
export interface BoundColumn {
  readonly col: number;
  readonly header: FieldValue;
  /** Its choices, where each has a column to be ticked; the first of them is the column's own. */
  readonly ticks?: readonly Tick[];
  /** Column beside it under the same header that holds what is not a number: 符号 | 值 | 单位（文字描述）. */
  readonly words?: number;
}

/** One line of 年度主要任务. */
export interface TaskRow {
  /** Absolute zero-based row on the sheet. */
  readonly row: number;
  /** As typed; `null` when blank, a filler, or the block has no such column. An amount merged over lines counts once. */
  value(column: TaskColumnId): CellValue;
  /** Address of the value; the line's first cell when the block has no such column. */
  cell(column: TaskColumnId): Address;
}

/** 年度主要任务 as found. */
export interface TasksBlock {
  readonly area: Area;
  readonly unit: AmountUnit;
  readonly columns: ReadonlyMap<TaskColumnId, { readonly col: number; readonly header: FieldValue }>;
  /** Lines with something in them; a printed 任务1 that nobody filled in is none. */
  readonly rows: readonly TaskRow[];
  /** 金额合计, with its label. */
  readonly total: (TaskRow & { readonly label: FieldValue }) | null;
}

/** Why recognition believes what it believes; shown to the user. */
export interface RecognitionReason {
  readonly text: LocalizedText;
  readonly cell?: Address;
}

/** By what a table is told from others, for asking the user about it and for remembering the answer. */
export interface TableHeading {
  /** Title and header columns, the year left out: the same on every sheet that was made from one template. */
  readonly key: string;
  /** The forms whose columns the table has, likeliest first. */
  readonly candidates: readonly FormId[];
}

/** A form found on a sheet, bound to its cells. */
export interface FormInstance {
  readonly definition: FormDefinition;
  readonly sheet: string;
  /** Everything that belongs to the form, title and notes included. */
  readonly area: Area;
  readonly grid: Grid;
  readonly title: FieldValue | null;
  /** Year in the title or a header field. */
  readonly year: { readonly value: number; readonly cell: Address } | null;
  /** 0..1, with reasons. */
  readonly heading: TableHeading;
  readonly confidence: number;
  readonly reasons: readonly RecognitionReason[];
  /** Header fields that the form prints; a label with nothing beside it has value `null`, an absent label is absent. */
  readonly fields: ReadonlyMap<HeaderFieldId, FieldValue & { readonly label: FieldValue }>;
  readonly funds: FundsBlock | null;
  /** 年度主要任务; `null` where a form has none, as every form of a project. */
  readonly tasks: TasksBlock | null;
  readonly goals: ReadonlyMap<GoalFieldId, FieldValue & { readonly label: FieldValue }>;
  readonly columns: ReadonlyMap<IndicatorColumnId, BoundColumn>;
  /** Columns with a target each, headed by the village, school or year it is for; empty in other tables. */
  readonly places: readonly { readonly col: number; readonly header: FieldValue }[];
  readonly headerRows: { readonly top: number; readonly bottom: number };
  /** All rows of the table, in sheet order. */
  readonly rows: readonly IndicatorRow[];
  readonly projects: readonly ProjectIndicators[];
  readonly totals: ReadonlyMap<TotalFieldId, FieldValue>;
}

/** A line of a register; its values by column id. */
export interface RegisterLine {
  readonly row: number;
  readonly values: ReadonlyMap<string, FieldValue>;
}

/** A register found on a sheet (单位花名册, 项目台账 and the like), bound to its cells. */
export interface RegisterInstance {
  readonly definition: RegisterDefinition;
  readonly sheet: string;
  readonly title: FieldValue | null;
  readonly year: { readonly value: number; readonly cell: Address } | null;
  readonly columns: ReadonlyMap<string, { readonly col: number; readonly header: FieldValue }>;
  readonly headerRow: number;
  /** Lines with something in them; totals and notes are left out. */
  readonly rows: readonly RegisterLine[];
  /** 合计 of all lines; `null` when none is printed. */
  readonly total: RegisterLine | null;
}

/** What recognition says about one sheet. */
export interface SheetRecognition {
  readonly sheet: string;
  readonly forms: readonly FormInstance[];
  /** Forms of which only the headers are there: nothing on them can be audited yet. */
  readonly blank: readonly FormInstance[];
  /** Looked for on sheets without a form. */
  readonly registers: readonly RegisterInstance[];
  /** Why nothing, or not everything, was recognised; one sentence for the user each. */
  readonly problems: readonly RecognitionProblem[];
}

/**
 * `code` names the sentence; `missing` what was looked for and not found (labels). `unsure` asks which form a table
 * is, `assumed` the same of a table that was taken for `form` meanwhile; `setAside` is one that the user said is none,
 * `own` a sheet that we wrote a report to.
 */
export interface RecognitionProblem {
  readonly code:
    'empty' | 'noTable' | 'headerIncomplete' | 'headersOnly' | 'unsure' | 'assumed' | 'setAside' | 'own';
  readonly cell?: Address;
  readonly missing?: readonly string[];
  /** The table asked about. */
  readonly heading?: TableHeading;
  /** What the table is, or was taken for. */
  readonly form?: FormId;
}
