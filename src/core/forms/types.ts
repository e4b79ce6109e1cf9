import type { LocalizedText } from '../text';

/** Form letters of the rule catalogue. */
export type FormCode =
  | 'T' // 绩效目标申报表
  | 'M' // 绩效监控表
  | 'S' // 绩效自评表
  | 'D' // 部门整体
  | 'E' // 事前评估
  | 'J' // 绩效目标调整表
  | 'R' // 审核、评价评分表
  | 'A'; // 汇总、台账

/** Stage of the year a table belongs to. */
export type Stage = '目标' | '监控' | '自评';

/** What a field holds; decides alignment, number format and data validation of templates. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'amount'
  | 'points'
  | 'rate'
  | 'target'
  | 'sign'
  | 'unit'
  | 'date'
  | 'choice'
  | 'number';

/** A label printed over columns that stand side by side: 预算金额（万元） over 总额, 财政拨款 and 其他资金. */
export interface ColumnGroup {
  readonly label: LocalizedText;
  readonly synonyms: readonly string[];
}

/** What templates offer in a list; an open list takes other texts too. */
export interface Choices {
  readonly values: readonly string[];
  readonly isOpen: boolean;
  /** Other words for a value, where a form prints a column to be ticked for each. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

/** A labelled value of a form. Its id is what rules call it; its labels are how it is found. */
export interface FieldDefinition<Id extends string = string> {
  readonly id: Id;
  /** The standard label, as printed on the official form. */
  readonly label: LocalizedText;
  /** Other labels seen in published forms, white space and brackets left out. */
  readonly synonyms: readonly string[];
  readonly kind: FieldKind;
  readonly choices?: Choices;
  /** Its printed label begins with the months that the form covers: 1—7月执行数. */
  readonly isOfPeriod?: true;
  /** Printed over this column and its neighbours of the same group. */
  readonly group?: ColumnGroup;
  /** What to type, shown when the cell is selected. */
  readonly hint?: LocalizedText;
}

/** Header fields: a label with its value beside it. */
export type HeaderFieldId =
  | 'projectName'
  | 'projectCode'
  | 'department'
  | 'departmentCode'
  | 'implementingUnit'
  | 'unitName'
  | 'year'
  | 'projectAttribute'
  | 'projectPeriod'
  | 'startDate'
  | 'endDate'
  | 'contact'
  | 'phone'
  | 'fillDate';

/** Columns of the 资金 block. 执行率 as ratio or percent, as typed. */
export type FundColumnId =
  | 'initialBudget'
  | 'adjustment'
  | 'annualBudget'
  | 'executed'
  | 'forecast'
  | 'weight'
  | 'executionRate'
  | 'score'
  | 'reason';

/** Rows of the 资金 block. */
export type FundRowId = 'total' | 'fiscal' | 'carriedOver' | 'other' | 'breakdown';

/** 年度总体目标, and on some target forms the goal of all years beside it. */
export type GoalFieldId = 'midTermGoal' | 'expectedGoal' | 'adjustedGoal' | 'actualGoal';

/** Columns of 年度主要任务. 总额 is the sum of what its sources give. */
export type TaskColumnId =
  | 'name'
  | 'content'
  | 'completion'
  | 'totalAmount'
  | 'fiscalAmount'
  | 'otherAmount'
  | 'executed'
  | 'executedFiscal'
  | 'executedOther';

/** Columns that say whose an indicator is and what is to be reached. */
export type GoalColumnId =
  | 'sequence'
  | 'unitName'
  | 'projectName'
  | 'projectCode'
  | 'stage'
  | 'year'
  | 'level1'
  | 'level2'
  | 'name'
  | 'sign'
  | 'target'
  | 'adjustedTarget'
  | 'meterUnit'
  | 'nature';

/** Columns that say what was reached, for how many points, and why not more. */
export type ResultColumnId =
  | 'actual'
  | 'forecast'
  | 'possibility'
  | 'weight'
  | 'score'
  | 'fundingSupport'
  | 'systemSupport'
  | 'staffSupport'
  | 'equipmentSupport'
  | 'otherCause'
  | 'reason'
  | 'explanation'
  | 'criteria'
  | 'remark';

/** Columns of an indicator table, on paper forms, platform exports and ledgers alike. */
export type IndicatorColumnId = GoalColumnId | ResultColumnId;

/** Cells below an indicator table: 总分, 评价等级. */
export type TotalFieldId = 'totalWeight' | 'totalScore' | 'grade';

/** A block of labelled amounts. */
export interface MatrixDefinition<RowId extends string, ColumnId extends string> {
  /** Rows and columns of amounts, or labels with one amount each. */
  readonly arrangement: 'matrix' | 'list';
  /** Labels of the cell that heads the block: 资金, 项目资金（万元）. */
  readonly titles: readonly string[];
  readonly rows: readonly FieldDefinition<RowId>[];
  readonly columns: readonly FieldDefinition<ColumnId>[];
}

/** 年度主要任务: what a unit does with its money this year, a line for each task. */
export interface TaskTableDefinition {
  /** Labels of the cell beside or above the table; the first is printed. */
  readonly titles: readonly string[];
  readonly columns: readonly FieldDefinition<TaskColumnId>[];
  /** Label of the last line. */
  readonly total: FieldDefinition<'total'>;
}

/** The indicator table of a form. */
export interface IndicatorTableDefinition {
  readonly columns: readonly FieldDefinition<IndicatorColumnId>[];
  /** Columns without which it is not this table. */
  readonly required: readonly IndicatorColumnId[];
  /** Columns that belong to a later stage: with one of them it is another table. */
  readonly foreign: readonly IndicatorColumnId[];
  readonly totals: readonly FieldDefinition<TotalFieldId>[];
  /** Printed beside the whole table, in a column of its own. */
  readonly caption: string | null;
  /** The last total, a conclusion, has a line of its own. */
  readonly hasConclusion: boolean;
  /** Lines printed on the form, with their points; where there are none, the standard levels are. */
  readonly printed: readonly PrintedLine[];
}

/** A line that a form prints for everybody: what is looked at, by which criteria, for how many points. */
export interface PrintedLine {
  readonly level1: string;
  readonly level2?: string;
  readonly name: string;
  readonly weight: number;
  readonly explanation?: string;
  readonly criteria?: string;
}

export type HeaderLine = readonly [HeaderFieldId] | readonly [HeaderFieldId, HeaderFieldId];

/** One printed arrangement of a form, for templates and samples: which columns, in which order. */
export interface LayoutDefinition {
  readonly id: string;
  readonly name: LocalizedText;
  readonly fundColumns: readonly FundColumnId[];
  /** Columns of 年度主要任务; a layout without them does not print it. */
  readonly taskColumns?: readonly TaskColumnId[];
  readonly indicatorColumns: readonly IndicatorColumnId[];
  /** Columns printed as a narrow one for each of their choices, to be ticked. */
  readonly tickedColumns?: readonly IndicatorColumnId[];
}

/**
 * One official form, defined once: recognition, templates, data validation and the field names in
 * rules all come from here.
 */
export interface FormDefinition {
  readonly id: FormId;
  readonly code: FormCode;
  readonly name: LocalizedText;
  /** Rows of many projects (台账) instead of one project on paper. */
  readonly shape: 'paper' | 'ledger';
  /** Whose goals they are. */
  readonly subject: 'project' | 'department';
  readonly stage: Stage | null;
  /**
   * Words in a title above the table that speak for this form, or against it; 整体…自评 stands for 整体 with
   * 自评 somewhere behind it.
   */
  readonly titleWords: readonly string[];
  readonly notTitleWords: readonly string[];
  readonly header: readonly FieldDefinition<HeaderFieldId>[];
  /** Header fields as printed: a line has one of them, or two side by side. */
  readonly headerLines: readonly HeaderLine[];
  readonly funds: MatrixDefinition<FundRowId, FundColumnId> | null;
  readonly tasks: TaskTableDefinition | null;
  readonly goals: readonly FieldDefinition<GoalFieldId>[];
  readonly indicators: IndicatorTableDefinition;
  readonly layouts: readonly LayoutDefinition[];
  /** 文号 the form comes from. */
  readonly basis: string;
  /** First and last year the form is used in; without them, ever since and until today. */
  readonly since?: number;
  readonly until?: number;
}

export type FormId =
  | 'ex-ante-scorecard'
  | 'project-target'
  | 'department-target'
  | 'target-review'
  | 'project-monitor'
  | 'department-monitor'
  | 'target-adjustment'
  | 'project-selfeval'
  | 'department-selfeval'
  | 'evaluation-scorecard'
  | 'indicator-ledger';
