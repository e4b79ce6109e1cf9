import { stageOf } from '../audit/dossiers';
import { yearOf } from '../audit/applies';
import { deriveFacts } from '../audit/derive-facts';
import { levelText } from '../audit/levels';
import { measureForm } from '../audit/measure-form';
import { comparableName } from '../audit/names';
import type { HeaderFieldId } from '../forms/types';
import { readNumber, textOf } from '../indicator';
import type { Profile } from '../profile/types';
import { lineValue, monitoredMonths } from '../recognise';
import { amountInWan } from '../recognise/amounts';
import type {
  FormInstance,
  IndicatorRow,
  ProjectIndicators,
  RecognitionProblem,
  RegisterInstance,
  RegisterLine,
} from '../recognise/types';
import { budgetColumn, totalRow } from '../rules/funds/figures';
import { readDate } from '../rules/identity/period';
import { lightOf } from '../rules/monitoring/progress';
import { asSeen } from '../rules/self-evaluation/results';
import { partOf } from './part';
import type {
  FilePart,
  FileRole,
  IndicatorLine,
  LibraryLine,
  NamedCell,
  NumberCell,
  RollupPart,
  RosterLine,
  TableFacts,
} from './types';

/** A workbook that was opened, as far as its sheets could be read and recognised. */
export interface CollectedWorkbook {
  readonly file: string;
  readonly digest: string | null;
  readonly roles?: readonly FileRole[];
  readonly isSummary?: boolean;
  readonly savedAt?: string | null;
  readonly forms: readonly FormInstance[];
  readonly registers: readonly RegisterInstance[];
  readonly unread?: FilePart['unread'];
  readonly problems?: readonly (RecognitionProblem & { readonly sheet: string })[];
}

/** The fields that say whose a paper form is, nearest first. */
const UNIT_FIELDS = [
  'implementingUnit',
  'unitName',
  'department',
] as const satisfies readonly HeaderFieldId[];

function fieldOf({ fields }: FormInstance, id: HeaderFieldId): NamedCell | null {
  const field = fields.get(id);
  const text = field ? textOf(field.value) : null;
  return text === null ? null : { text, cell: field!.cell };
}

/** A name that stands in a column of a ledger's first row. */
function columnOf({ rows: [row] }: ProjectIndicators, id: 'unitName' | 'projectName'): NamedCell | null {
  const text = row ? textOf(row.value(id)) : null;
  return text === null ? null : { text, cell: row!.cell(id) };
}

function indicatorLine(row: IndicatorRow, form: FormInstance, profile: Profile): IndicatorLine {
  const facts = deriveFacts(row, form, profile);
  const seen = asSeen(facts, row);
  const shown = (column: 'target' | 'actual') =>
    typeof row.value(column) === 'number' ? seen[column].replace(/^[≥≤<>=]/, '') : row.value(column);
  const isMonitored = form.definition.stage === '监控';
  return {
    cell: row.cell('name'),
    level1: levelText(row.value('level1')),
    level2: levelText(row.value('level2')),
    name: textOf(row.value('name')) ?? '',
    sign: textOf(row.value('sign')),
    target: shown('target'),
    meterUnit: textOf(row.value('meterUnit')),
    actual: shown('actual'),
    weight: facts.weight.number,
    score: facts.score.number,
    nature: facts.isNotApplicable ? '不适用' : facts.nature,
    completion: facts.completion,
    light: isMonitored ? (lightOf(facts, form, row, profile)?.colour ?? null) : null,
  };
}

/** Money of a form's 年度资金总额, by the budget that the profile measures by. */
function fundsOf(form: FormInstance, profile: Profile): Pick<TableFacts, 'budget' | 'executed'> {
  const { funds } = form;
  const total = funds && totalRow(funds);
  if (!funds || !total) return { budget: null, executed: null };
  const amount = (column: 'initialBudget' | 'annualBudget' | 'executed'): NumberCell | null => {
    const value = funds.columns.has(column) ? amountInWan(total.value(column), funds.unit) : null;
    return value === null ? null : { value, cell: total.cell(column) };
  };
  const column = budgetColumn(funds, profile);
  return { budget: column && amount(column), executed: amount('executed') };
}

/** What the execution rate itself earned. */
function executionOf({ funds }: FormInstance): TableFacts['execution'] {
  const total = funds && totalRow(funds);
  const [score, weight] = (['score', 'weight'] as const).map((column) =>
    total && funds.columns.has(column) ? readNumber(total.value(column)).number : null,
  );
  return score == null || weight == null ? null : { score, weight };
}

/** 总分: the sum of what was scored; as printed where the execution's own points are not filled in. */
function scoreOf(form: FormInstance, profile: Profile): NumberCell | null {
  if (form.definition.shape === 'ledger') return null;
  const printed = form.totals.get('totalScore');
  const total = printed ? readNumber(printed.value).number : null;
  const { score } = measureForm(form, profile);
  const value = executionOf(form) === null ? (total ?? score) : score;
  const cell = printed?.cell ?? form.rows[0]?.cell('score') ?? null;
  return value === null || cell === null ? null : { value, cell };
}

/** What one project's table says; a ledger has one for each project. */
function tableFacts(form: FormInstance, project: ProjectIndicators, profile: Profile): TableFacts {
  const { definition, sheet, area } = form;
  const isLedger = definition.shape === 'ledger';
  const stage = stageOf(form, project);
  const rows = project.rows.filter((row) => !row.isEmptyBranch);
  const unitNames = isLedger ? [columnOf(project, 'unitName')] : UNIT_FIELDS.map((id) => fieldOf(form, id));
  const code = isLedger
    ? (project.rows[0]?.value('projectCode') ?? null)
    : (form.fields.get('projectCode')?.value ?? null);
  return {
    form: definition.id,
    shape: definition.shape,
    subject: definition.subject,
    stage,
    sheet,
    cell: isLedger
      ? (project.rows[0]?.cell('name') ?? { row: area.top, col: area.left })
      : (form.title?.cell ?? { row: area.top, col: area.left }),
    year: yearOf(form, project.rows[0]),
    months: stage === '监控' && !isLedger ? monitoredMonths(form) : null,
    units: unitNames.filter((name) => name !== null),
    project: isLedger ? columnOf(project, 'projectName') : fieldOf(form, 'projectName'),
    projectCode: comparableName(code),
    attribute: fieldOf(form, 'projectAttribute')?.text ?? null,
    filledOn: readDate(form.fields.get('fillDate')?.value ?? null)?.first ?? null,
    ...fundsOf(form, profile),
    score: stage === '自评' ? scoreOf(form, profile) : null,
    execution: stage === '自评' ? executionOf(form) : null,
    indicators: stage === null ? [] : rows.map((row) => indicatorLine(row, form, profile)),
  };
}

function namedCell(line: RegisterLine, column: string): NamedCell | null {
  const found = line.values.get(column);
  const text = found ? textOf(found.value) : null;
  return text === null ? null : { text, cell: found!.cell };
}

const textIn = (line: RegisterLine, column: string): string | null => textOf(lineValue(line, column));

function rosterOf({ sheet, rows }: RegisterInstance): RosterLine[] {
  return rows.flatMap((line) => {
    const name = namedCell(line, 'unitName');
    if (!name) return [];
    return [{ sheet, name, code: textIn(line, 'unitCode'), department: textIn(line, 'department') }];
  });
}

function amountOf(line: RegisterLine, columns: readonly string[]): NumberCell | null {
  for (const column of columns) {
    const found = line.values.get(column);
    const { number } = readNumber(found?.value ?? null);
    if (number !== null) return { value: number, cell: found!.cell };
  }
  return null;
}

function libraryOf({ sheet, rows }: RegisterInstance): LibraryLine[] {
  return rows.flatMap((line) => {
    const name = namedCell(line, 'projectName');
    if (!name) return [];
    return [
      {
        sheet,
        name,
        code: comparableName(lineValue(line, 'projectCode')),
        unit: namedCell(line, 'implementingUnit') ?? namedCell(line, 'department'),
        kind: textIn(line, 'budgetKind'),
        attribute: textIn(line, 'projectAttribute'),
        budget: amountOf(line, ['annualBudget', 'initialBudget']),
      },
    ];
  });
}

const ofKind = (registers: readonly RegisterInstance[], id: string) =>
  registers.filter(({ definition }) => definition.id === id);

/** What a roll-up keeps of a workbook: every table and register on it, with the cells that figures came from. */
export function collectWorkbook(workbook: CollectedWorkbook, profile: Profile): RollupPart {
  const { file, digest, roles = [], isSummary = false, savedAt = null, forms, registers } = workbook;
  const { unread = [], problems = [] } = workbook;
  return partOf(profile, [
    {
      file,
      digest,
      roles,
      failure: null,
      isSummary,
      savedAt,
      unread,
      problems: problems.map(({ sheet, code, form }) => ({ sheet, code, ...(form && { form }) })),
      tables: isSummary
        ? []
        : forms.flatMap((form) => form.projects.map((project) => tableFacts(form, project, profile))),
      roster: isSummary ? [] : ofKind(registers, 'unit-roster').flatMap(rosterOf),
      library: isSummary ? [] : ofKind(registers, 'project-register').flatMap(libraryOf),
    },
  ]);
}

/** A file that could not be opened: it costs itself and no other. */
export function collectFailure(
  file: string,
  digest: string | null,
  failure: NonNullable<FilePart['failure']>,
  profile: Profile,
): RollupPart {
  const nothing = { unread: [], problems: [], tables: [], roster: [], library: [] };
  const facts = { digest, roles: [], failure, isSummary: false, savedAt: null };
  return partOf(profile, [{ file, ...facts, ...nothing }]);
}
