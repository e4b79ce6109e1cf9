import { auditForms } from '../core/audit';
import { checkDraft, type DraftProblem } from '../core/custom-rules';
import type { Address } from '../core/grid';
import type { Profile, RuleDraft } from '../core/profile';
import { recogniseSheet } from '../core/recognise';
import type { RegisterInstance } from '../core/recognise/types';
import { composeRegister, customRuleList } from '../core/registers';
import { HostError, type CellWrite, type Workbook } from '../host/workbook';
import { readAnswers } from './table-answers';

/** What a rule says about the sheet in front, before it is kept. */
export type RuleTrial =
  | { readonly problems: readonly DraftProblem[] }
  | {
      readonly problems: readonly [];
      readonly sheet: string;
      /** Tables on the sheet that have all that the rule names. */
      readonly tables: number;
      readonly held: number;
      readonly undecided: number;
      /** Where it does not hold. */
      readonly cells: readonly Address[];
    };

/** An id that no rule can have, for one that has none yet. */
const TRIAL_ID = '试';

/** Tries a rule on the sheet in front. Nothing is written. */
export async function tryRule(workbook: Workbook, written: RuleDraft, profile: Profile): Promise<RuleTrial> {
  const draft = { ...written, id: TRIAL_ID };
  const { problems } = checkDraft(draft, 'profile');
  if (problems.length > 0) return { problems };
  const active = (await workbook.sheets()).find(({ isActive }) => isActive);
  const [reading] = active?.kind === 'worksheet' ? await workbook.read([active.name]) : [];
  if (!reading) throw new HostError({ code: 'sheetGone' });
  if ('failure' in reading) throw new HostError(reading.failure);
  const recognition = recogniseSheet(reading.grid, await readAnswers(workbook));
  const { findings, ownRules } = auditForms(
    { grids: [reading.grid], recognitions: [{ ...recognition, registers: [] }] },
    { ...profile, rules: {}, customRules: [draft] },
    { rules: [] },
  );
  const { tables, held, undecided } = ownRules[0]!.tally;
  return {
    problems: [],
    sheet: reading.sheet,
    tables,
    held,
    undecided,
    cells: findings.map(({ cell }) => cell),
  };
}

/** The lists of rules in a workbook, in its order. */
async function ruleLists(workbook: Workbook): Promise<RegisterInstance[]> {
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const readings = await workbook.read(sheets.map(({ name }) => name));
  return readings
    .flatMap((reading) => ('grid' in reading ? recogniseSheet(reading.grid).registers : []))
    .filter(({ definition }) => definition.id === customRuleList.id);
}

/** The next free number: ZD-001, ZD-002 … */
function freeId(lists: readonly RegisterInstance[], taken: readonly RuleDraft[]): string {
  const ids = [
    ...lists.flatMap(({ rows }) => rows.map(({ values }) => String(values.get('id')?.value ?? ''))),
    ...taken.map(({ id }) => id),
  ];
  const numbers = ids.map((id) => Number(/^ZD-?(\d{1,6})$/i.exec(id.trim())?.[1] ?? 0));
  return `ZD-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

/** Where a rule was written. */
export interface SavedRule {
  readonly id: string;
  readonly sheet: string;
  readonly cell: Address;
}

/**
 * Writes a rule as a line of the sheet 自定义审核 under the next free id; makes the sheet where there is none.
 * @param profile its rules have ids, too
 * @throws HostError when the sheet refuses it
 */
export async function saveRule(workbook: Workbook, written: RuleDraft, profile: Profile): Promise<SavedRule> {
  const lists = await ruleLists(workbook);
  const draft = { ...written, id: freeId(lists, profile.customRules ?? []) };
  const [list] = lists;
  if (!list) {
    const form = composeRegister(customRuleList, [{ ...draft }]);
    const [sheet] = await workbook.addSheets([{ name: customRuleList.name.zh, form }]);
    return { id: draft.id, sheet: sheet!, cell: { row: form.values.length - 1, col: 0 } };
  }
  const row = Math.max(list.headerRow, ...list.rows.map((line) => line.row)) + 1;
  const edits = customRuleList.columns.flatMap(({ id }): CellWrite[] => {
    const column = list.columns.get(id);
    const value = draft[id as keyof RuleDraft];
    return column ? [{ sheet: list.sheet, cell: { row, col: column.col }, value: value ?? null }] : [];
  });
  await workbook.write(edits);
  return { id: draft.id, sheet: list.sheet, cell: edits[0]!.cell };
}
