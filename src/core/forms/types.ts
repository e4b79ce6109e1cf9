import type { LocalizedText } from '../text';

/** Form letters of the rule catalogue. */
export type FormCode =
  | 'T' // 绩效目标申报表
  | 'M' // 绩效监控表
  | 'S' // 绩效自评表
  | 'D' // 部门整体
  | 'E' // 事前评估
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

/** A labelled value of a form. Its id is what rules call it; its labels are how it is found. */
export interface FieldDefinition<Id extends string = string> {
  readonly id: Id;
  /** The standard label, as printed on the official form. */
  readonly label: LocalizedText;
  /** Other labels seen in published forms, white space and brackets left out. */
  readonly synonyms: readonly string[];
  readonly kind: FieldKind;
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
  | 'contact'
  | 'phone'
  | 'fillDate';

/** Columns of the 资金 block. 执行率 as ratio or percent, as typed. */
export type FundColumnId =
  | 'initialBudget'
  | 'annualBudget'
  | 'executed'
  | 'forecast'
  | 'weight'
  | 'executionRate'
  | 'score'
  | 'reason';

/** Rows of the 资金 block. */
export type FundRowId = 'total' | 'fiscal' | 'carriedOver' | 'other' | 'breakdown';

/** 年度总体目标. */
export type GoalFieldId = 'expectedGoal' | 'actualGoal';

/** Columns of an indicator table, on paper forms, platform exports and ledgers alike. */
export type IndicatorColumnId =
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
  | 'meterUnit'
  | 'nature'
  | 'actual'
  | 'forecast'
  | 'possibility'
  | 'weight'
  | 'score'
  | 'reason'
  | 'explanation'
  | 'remark';

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

/** The indicator table of a form. */
export interface IndicatorTableDefinition {
  readonly columns: readonly FieldDefinition<IndicatorColumnId>[];
  /** Columns without which it is not this table. */
  readonly required: readonly IndicatorColumnId[];
  /** Columns that belong to a later stage: with one of them it is another table. */
  readonly foreign: readonly IndicatorColumnId[];
  readonly totals: readonly FieldDefinition<TotalFieldId>[];
}

/** One printed arrangement of a form, for templates and samples: which columns, in which order. */
export interface LayoutDefinition {
  readonly id: string;
  readonly name: LocalizedText;
  readonly fundColumns: readonly FundColumnId[];
  readonly indicatorColumns: readonly IndicatorColumnId[];
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
  readonly stage: Stage | null;
  /** Words in a title above the table that speak for this form, or against it. */
  readonly titleWords: readonly string[];
  readonly notTitleWords: readonly string[];
  readonly header: readonly FieldDefinition<HeaderFieldId>[];
  readonly funds: MatrixDefinition<FundRowId, FundColumnId> | null;
  readonly goals: readonly FieldDefinition<GoalFieldId>[];
  readonly indicators: IndicatorTableDefinition;
  readonly layouts: readonly LayoutDefinition[];
  /** 文号 or section of domain.md the form comes from. */
  readonly basis: string;
}

export type FormId =
  'project-target' | 'department-target' | 'project-monitor' | 'project-selfeval' | 'indicator-ledger';
