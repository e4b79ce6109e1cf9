import type { FormData, FormDefinition, FundColumnId, HeaderFieldId, LayoutDefinition } from '../forms';
import type { CellValue } from '../grid';
import { squeeze } from '../indicator/text';
import { lineValue } from '../recognise';
import { amountInWan } from '../recognise/amounts';
import { readLabel } from '../recognise/label';
import type { RegisterInstance, RegisterLine } from '../recognise/types';
import { blankForm, type BlankOptions } from './blank-form';

const FIELDS: readonly HeaderFieldId[] = [
  'projectName',
  'projectCode',
  'department',
  'implementingUnit',
  'projectAttribute',
  'projectPeriod',
  'contact',
  'phone',
];
const AMOUNTS: readonly FundColumnId[] = ['initialBudget', 'annualBudget', 'executed'];

const text = (value: CellValue | undefined) => (value == null ? '' : squeeze(String(value)));

/** An amount in 万元, whatever the register's header says it is in; a text that is none stays as it is. */
function amount(register: RegisterInstance, line: RegisterLine, id: FundColumnId): CellValue {
  const value = lineValue(line, id);
  const unit = readLabel(register.columns.get(id)?.header.value ?? null).unit ?? '万元';
  return amountInWan(value, unit) ?? value;
}

/** Keeps what is not blank. */
const filled = <Id extends string>(entries: readonly (readonly [Id, CellValue])[]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== null)) as Partial<Record<Id, CellValue>>;

function fromLine(
  register: RegisterInstance,
  line: RegisterLine,
  definition: FormDefinition,
  layout: LayoutDefinition,
): Pick<FormData, 'fields' | 'funds' | 'goals'> {
  const printed = new Set(definition.headerLines.flat());
  const amounts = filled(AMOUNTS.map((id) => [id, amount(register, line, id)] as const));
  const annual = amounts.annualBudget ?? amounts.initialBudget;
  const all = { ...amounts, ...(annual !== undefined && { annualBudget: annual }) };
  const isListed = definition.funds?.arrangement === 'list';
  const columns: readonly FundColumnId[] = isListed ? ['annualBudget'] : layout.fundColumns;
  const goal = lineValue(line, 'expectedGoal');
  return {
    fields: filled(FIELDS.filter((id) => printed.has(id)).map((id) => [id, lineValue(line, id)] as const)),
    funds: {
      total: Object.fromEntries(Object.entries(all).filter(([id]) => columns.includes(id as FundColumnId))),
    },
    goals: goal === null ? {} : { expectedGoal: goal },
  };
}

/** What a form says already stands; the register fills what is blank. */
function complete(data: FormData, more: Pick<FormData, 'fields' | 'funds' | 'goals'>): FormData {
  const known = Object.fromEntries(Object.entries(data.fields ?? {}).filter(([, value]) => value !== null));
  return {
    ...data,
    fields: { ...data.fields, ...more.fields, ...known },
    funds: { ...data.funds, total: { ...more.funds?.total, ...data.funds?.total } },
    goals: { ...more.goals, ...data.goals },
  };
}

function lineOf(register: RegisterInstance, { fields }: FormData): RegisterLine | undefined {
  const named = register.rows.filter(
    (line) => text(lineValue(line, 'projectName')) === text(fields?.projectName),
  );
  // Two units may call their projects the same.
  const own = named.filter(
    (line) => text(lineValue(line, 'implementingUnit')) === text(fields?.implementingUnit),
  );
  return own[0] ?? (named.length === 1 ? named[0] : undefined);
}

/** A form with the header fields and the money that a 项目台账 knows of its project. */
export function completeFromRegister(
  data: FormData,
  register: RegisterInstance,
  definition: FormDefinition,
  layoutId?: string,
): FormData {
  const layout = definition.layouts.find(({ id }) => id === layoutId) ?? definition.layouts[0]!;
  const line = lineOf(register, data);
  return line ? complete(data, fromLine(register, line, definition, layout)) : data;
}

/** A form for each project of a 项目台账, its indicators still to be filled in; amounts in 万元. */
export function formsFromRegister(
  register: RegisterInstance,
  definition: FormDefinition,
  options: BlankOptions,
  layoutId?: string,
): FormData[] {
  const layout = definition.layouts.find(({ id }) => id === layoutId) ?? definition.layouts[0]!;
  const blank = blankForm(definition, { ...options, year: options.year ?? register.year?.value });
  return register.rows
    .filter((line) => lineValue(line, 'projectName') !== null)
    .map((line) => complete(blank, fromLine(register, line, definition, layout)));
}
