/** What the product does with cells once they are read, in one go. */
import {
  auditForms,
  explainFindings,
  measureForms,
  type AuditResult,
  type RuleFailure,
} from '../../../src/core/audit';
import { planFixes } from '../../../src/core/fixes';
import { composeForm, formById, type FormId } from '../../../src/core/forms';
import { createGrid, type Area, type CellValue, type Grid, type GridSource } from '../../../src/core/grid';
import { defaultProfile, type Profile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { ruleFinder } from '../../../src/core/rules';
import { renderMessage } from '../../../src/i18n';
import { cleanSelfEvaluation } from '../../samples/clean-selfeval';
import { ledgerRows } from '../../samples/ledger';
import { holds } from '../target';

/** A grid as JSON. */
export type PlainGrid = Pick<GridSource, 'values' | 'merges' | 'origin'> & {
  readonly sheet: string;
  readonly hiddenRows?: readonly number[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
};

/** A filled-in form as it is printed. */
export function printed(id: FormId, sheet: string, layout?: string): PlainGrid {
  const data =
    id === 'indicator-ledger' ? { year: 2020, indicators: ledgerRows().slice(0, 12) } : cleanSelfEvaluation;
  const { values, merges } = composeForm(formById(id), data, layout);
  return { sheet, values, merges };
}

export function gridOf({ formats = {}, formulas = {}, ...plain }: PlainGrid): Grid {
  const own = (from: Readonly<Record<string, string>>) => (row: number, col: number) => {
    const key = `${row},${col}`;
    return Object.hasOwn(from, key) ? from[key] : undefined;
  };
  return createGrid({ ...plain, formats: own(formats), formulas: own(formulas) });
}

const MOST_CELLS = 20_000;
const LONGEST_TEXT = 32_767;
const [LAST_ROW, LAST_COL] = [1_048_575, 16_383];

const isCellValue = (value: unknown): value is CellValue =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= LONGEST_TEXT);

const within = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(0, Math.floor(value))) : 0;

function mergeOf(json: unknown): Area {
  const area = (typeof json === 'object' && json !== null ? json : {}) as Partial<
    Record<keyof Area, unknown>
  >;
  const [top, left] = [within(area.top, LAST_ROW), within(area.left, LAST_COL)];
  return {
    top,
    left,
    bottom: Math.max(top, within(area.bottom, LAST_ROW)),
    right: Math.max(left, within(area.right, LAST_COL)),
  };
}

const textsIn = (json: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof json === 'object' && json !== null ? json : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );

const numbersIn = (json: unknown): number[] =>
  Array.isArray(json) ? json.slice(0, 1000).map((one) => within(one, LAST_ROW)) : [];

/** What a host could have read, out of whatever the JSON says; `null` when that is no grid at all. */
export function plainGridFrom(json: unknown): PlainGrid | null {
  if (typeof json !== 'object' || json === null || !('values' in json) || !Array.isArray(json.values))
    return null;
  let cells = 0;
  const values: CellValue[][] = [];
  for (const row of json.values as unknown[]) {
    const line = Array.isArray(row) ? (row as unknown[]).slice(0, 300) : [];
    // A row without cells takes its place as well.
    cells += Math.max(1, line.length);
    if (cells > MOST_CELLS) break;
    values.push(line.map((value) => (isCellValue(value) ? value : null)));
  }
  const { merges, formats, formulas, hiddenRows, origin, sheet } = json as Record<string, unknown>;
  const at = (typeof origin === 'object' && origin !== null ? origin : {}) as {
    row?: unknown;
    col?: unknown;
  };
  return {
    sheet: typeof sheet === 'string' && sheet !== '' ? sheet.slice(0, 31) : 'Sheet1',
    origin: { row: within(at.row, 1_000_000), col: within(at.col, 16_000) },
    values,
    merges: Array.isArray(merges) ? (merges as unknown[]).slice(0, 2_000).map(mergeOf) : [],
    hiddenRows: numbersIn(hiddenRows),
    formats: textsIn(formats),
    formulas: textsIn(formulas),
  };
}

/**
 * Audits the sheets. No rule may break, and every finding has its sentence in both languages and a cell.
 * @param isTold what the audit is to say of a rule that cannot be run as the profile wants it
 */
export function auditGrids(
  grids: readonly Grid[],
  profile: Profile = defaultProfile,
  isTold: (failure: RuleFailure) => boolean = () => false,
): AuditResult {
  const recognitions = grids.map((grid) => recogniseSheet(grid));
  const result = auditForms({ grids, recognitions, name: '报表.xlsx', fileNames: ['报表.xlsx'] }, profile);
  const broken = result.failures.find((failure) => !isTold(failure));
  holds(broken === undefined, `a rule broke: ${JSON.stringify(broken)}`);
  measureForms(
    recognitions.flatMap(({ forms }) => forms),
    profile,
  );
  const names = new Map(grids.map((grid) => [grid.sheet, grid]));
  planFixes(result.findings, names, names);
  const textsOf = ruleFinder(result);
  const explained = explainFindings(result.findings, new Map());
  for (const { rule, message, cell } of explained.slice(0, 200)) {
    holds(
      Number.isInteger(cell.row) && Number.isInteger(cell.col) && cell.row >= 0 && cell.col >= 0,
      `${rule} has no cell`,
    );
    const texts = textsOf(rule);
    for (const language of ['zh', 'en'] as const)
      holds(texts !== undefined && renderMessage(texts, message, language) !== '', `${rule} says nothing`);
  }
  return result;
}
