/**
 * Cases of a rule: tables as people hand them in, and what the rule says about each. A table is laid out,
 * recognised and audited as in the product, with this one rule only.
 */
import { areaToA1, contains, parseA1, toA1 } from '../../src/core/address';
import { auditAcross, auditForms, type Finding, type Rule } from '../../src/core/audit';
import {
  formById,
  type FormData,
  type FormId,
  type FundColumnId,
  type FundRowId,
  type GoalFieldId,
  type HeaderFieldId,
  type IndicatorColumnId,
  type TotalFieldId,
} from '../../src/core/forms';
import type { Address, CellValue, Grid } from '../../src/core/grid';
import { defaultProfile } from '../../src/core/profile';
import type { Profile, RuleSetting, Severity } from '../../src/core/profile/types';
import { recogniseSheet } from '../../src/core/recognise';
import type { FormInstance, SheetRecognition } from '../../src/core/recognise/types';
import { ruleById } from '../../src/core/rules';
import { LANGUAGES, renderMessage } from '../../src/i18n';
import { moved } from './moved';
import { sparseTables } from './sparse-tables';
import { gridOf } from './tables';

/** One sheet of a case. Paper forms without `layout` and `cells` are tried in every layout. */
export interface CaseSheet {
  readonly data: FormData;
  /** File it lies in, for cases of several workbooks; sheets without one share a workbook. */
  readonly file?: string;
  /** project-selfeval when left out. */
  readonly form?: FormId;
  readonly layout?: string;
  readonly sheet?: string;
  /** Single cells overwritten after composing ("E9"). */
  readonly cells?: Readonly<Record<string, CellValue>>;
}

/** A sheet that no form definition would lay out, such as a register. */
export interface GridSheet {
  readonly grid: Grid;
  readonly file?: string;
}

export interface Case {
  /** What is special about the table. */
  readonly name: string;
  /** A table, several sheets, or a grid that no form definition would lay out. */
  readonly table: FormData | CaseSheet | readonly (CaseSheet | GridSheet)[] | GridSheet;
  /** Names of the files beside the workbook. */
  readonly fileNames?: readonly string[];
  readonly profile?: Profile;
  /** What the profile says about this rule. */
  readonly setting?: RuleSetting;
}

/** A place named by what stands there, so that it holds in every layout. */
export type Place =
  | { readonly row: number; readonly column: IndicatorColumnId }
  | { readonly field: HeaderFieldId }
  | { readonly goal: GoalFieldId }
  | { readonly fund: FundRowId; readonly column: FundColumnId }
  | { readonly total: TotalFieldId }
  | { readonly head: IndicatorColumnId };

export interface ExpectedFinding {
  /** A1 address; ties the case to one layout. */
  readonly cell?: string;
  readonly at?: Place;
  /** Needed when the case has several sheets. */
  readonly sheet?: string;
  /** Id of the message. */
  readonly message?: string;
  readonly severity?: Severity;
  /** What the user reads, in Chinese. */
  readonly text?: string;
  /** The other cells it names, as addresses. */
  readonly cells?: readonly string[];
  /** How sure its fix is, and the value that it puts into the first cell. */
  readonly fix?: readonly ['fix' | 'suggestion', CellValue];
  readonly expected?: CellValue;
  readonly actual?: CellValue;
}

export interface RuleCases {
  /** Tables the rule says nothing about. */
  readonly valid: readonly Case[];
  /** Tables it reports, with exactly these findings. */
  readonly invalid: readonly (Case & { readonly findings: readonly ExpectedFinding[] })[];
}

/** Fewer cases than this prove too little. */
const FEWEST = 3;

type Recorder = (id: string, cases: RuleCases) => void;
let recorder: Recorder | null = null;

/** While `work` runs, cases are handed to `record` and declare no tests. */
export function recordingCases(record: Recorder, work: () => void): void {
  recorder = record;
  try {
    work();
  } finally {
    recorder = null;
  }
}

/** Declares the tests of a rule. */
export function ruleCases(id: string, { valid, invalid }: RuleCases): void {
  if (recorder) return recorder(id, { valid, invalid });
  describe(id, () => {
    const rule = ruleById(id)!;

    it('is registered and has at least three firing and three silent cases', () => {
      expect(rule).toBeDefined();
      expect(valid.length).toBeGreaterThanOrEqual(FEWEST);
      expect(invalid.length).toBeGreaterThanOrEqual(FEWEST);
    });

    it('breaks on no table that lacks what it looks at', () => {
      const parts = sparse().map((input) => ({
        input,
        result: auditForms(input, defaultProfile, { rules: [rule], isPart: true }),
      }));
      const results = auditAcross(parts, defaultProfile, { rules: [rule] });
      expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    });

    describe.each(valid.map((one) => [one.name, one] as const))('keeps silent: %s', (_, one) => {
      it.each(variants(one, true))('%s', (_layout, grids) => {
        expect(shown(audit(rule, grids, one))).toEqual([]);
      });
    });

    describe.each(invalid.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
      const isAnyLayout = one.findings.every(({ cell }) => cell === undefined);
      it.each(variants(one, isAnyLayout))('%s', (_layout, grids) => {
        const { findings, recognitions } = audited(rule, grids, one);
        const places = one.findings.map((expected) => placed(expected, recognitions));
        expect(shown(findings)).toEqual(places.map(({ where }) => where).sort());
        for (const { where, expected } of places) {
          const { message, severity, text, cells, fix, expected: right, actual } = expected;
          const found = findings.filter((finding) => shown([finding])[0] === where);
          if (text !== undefined)
            expect(found.map((one) => renderMessage(rule, one.message, 'zh'))).toContain(text);
          if (cells !== undefined)
            expect(found.map((one) => one.cells?.map((area) => areaToA1(area)))).toContainEqual(cells);
          if (fix !== undefined)
            expect(found.map((one) => [one.fix?.kind, one.fix?.edits[0]?.value])).toContainEqual(fix);
          expect(found).toContainEqual(
            expect.objectContaining({
              ...(message !== undefined && { message: expect.objectContaining({ id: message }) }),
              ...(severity !== undefined && { severity }),
              ...(right !== undefined && { expected: right }),
              ...(actual !== undefined && { actual }),
            }),
          );
        }
        for (const finding of findings) checkFinding(rule, finding, grids);
        checkExplicable(rule, grids, one);
      });
    });
  });
}

function isSheet(table: Case['table']): table is CaseSheet {
  return 'data' in table;
}

/** A sheet with the file it lies in. */
export interface Laid {
  readonly grid: Grid;
  readonly file: string;
}

/** The sheets of a case, in every layout that it does not rule out. */
export function variants({ table }: Case, isAnyLayout: boolean): [string, Laid[]][] {
  if ('grid' in table) return [['grid', [{ grid: table.grid, file: '' }]]];
  const isList = (value: Case['table']): value is readonly (CaseSheet | GridSheet)[] => Array.isArray(value);
  const sheets = isList(table) ? table : [isSheet(table) ? table : { data: table }];
  const composed = sheets.filter((one): one is CaseSheet => 'data' in one);
  const isFree =
    isAnyLayout &&
    composed.length > 0 &&
    composed.every(({ layout, cells }) => layout === undefined && !cells);
  const layouts = isFree
    ? formById(composed[0]?.form ?? 'project-selfeval').layouts.map(({ id }) => id)
    : [null];
  return layouts.map((layout) => [
    layout ?? 'as given',
    sheets.map((one, index) => {
      if ('grid' in one) return { grid: one.grid, file: one.file ?? '' };
      const { data, form = 'project-selfeval', layout: own, sheet, cells, file = '' } = one;
      const grid = gridOf(form, data, {
        ...((own ?? layout) && formById(form).layouts.some(({ id }) => id === (own ?? layout))
          ? { layout: (own ?? layout)! }
          : {}),
        sheet: sheet ?? (sheets.length === 1 ? '自评表' : `表${index + 1}`),
        ...(cells && { cells }),
      });
      return { grid, file };
    }),
  ]);
}

let known: ReturnType<typeof sparseTables> | null = null;
/** They are the same for every rule of a file. */
const sparse = () => (known ??= sparseTables());

/** Audits the sheets of a case with one rule, as one workbook or as the files that they lie in. */
function audited(rule: Rule, laid: readonly Laid[], { profile = defaultProfile, setting, fileNames }: Case) {
  const chosen = setting ? { ...profile, rules: { ...profile.rules, [rule.id]: setting } } : profile;
  const files = [...new Set(laid.map(({ file }) => file))];
  const parts = files.map((file) => {
    const grids = laid.filter((one) => one.file === file).map(({ grid }) => grid);
    const recognitions = grids.map((grid) => recogniseSheet(grid));
    const input = { grids, recognitions, name: file, ...(fileNames && { fileNames }) };
    return { input, result: auditForms(input, chosen, { rules: [rule], isPart: true }) };
  });
  const results = auditAcross(parts, chosen, { rules: [rule] });
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  return {
    findings: results.flatMap(({ findings }) => findings),
    recognitions: parts.flatMap(({ input }) => input.recognitions),
  };
}

function audit(rule: Rule, grids: readonly Laid[], one: Case): readonly Finding[] {
  return audited(rule, grids, one).findings;
}

const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`).sort();

function placed(expected: ExpectedFinding, recognitions: readonly SheetRecognition[]) {
  const sheet = expected.sheet ?? recognitions[0]!.sheet;
  const form = recognitions.find((one) => one.sheet === sheet)?.forms[0];
  const cell = expected.cell === undefined ? addressOf(expected.at, form) : parseA1(expected.cell);
  if (!cell) throw new Error(`no such place: ${JSON.stringify(expected)}`);
  return { where: `${sheet}!${toA1(cell)}`, expected };
}

function addressOf(place: Place | undefined, form: FormInstance | undefined): Address | undefined {
  if (!place || !form) return undefined;
  if ('row' in place) return form.rows[place.row]?.cell(place.column);
  if ('field' in place) return form.fields.get(place.field)?.cell;
  if ('goal' in place) return form.goals.get(place.goal)?.cell;
  if ('fund' in place) return form.funds?.rows.find(({ id }) => id === place.fund)?.cell(place.column);
  if ('total' in place) return form.totals.get(place.total)?.cell;
  return form.columns.get(place.head)?.header.cell;
}

/** Every finding can be read in both languages and points at cells that exist. */
function checkFinding(rule: Rule, finding: Finding, laid: readonly Laid[]): void {
  for (const language of LANGUAGES)
    expect(renderMessage(rule, finding.message, language)).not.toMatch(/\{\{/);
  const { grid } = laid.find((one) => one.grid.sheet === finding.sheet)!;
  expect(contains(grid.area, finding.cell) ? '' : toA1(finding.cell)).toBe('');
  for (const area of finding.cells ?? []) {
    expect(contains(grid.area, { row: area.bottom, col: area.right }) ? '' : areaToA1(area)).toBe('');
  }
}

/** As a warning, the finding can be explained, and that holds when rows are inserted and sheets renamed. */
function checkExplicable(rule: Rule, laid: readonly Laid[], one: Case): void {
  const asWarning: Case = { ...one, setting: { ...one.setting, severity: 'warning' } };
  const identities = (where: readonly Laid[]): string[] =>
    audit(rule, where, asWarning)
      .map(({ key, said }) => `${key} ${said}`)
      .sort();
  const elsewhere = laid.map(({ grid, file }, index) => ({
    grid: moved(grid, { rows: 3, cols: 2, sheet: `另存${index + 1}` }),
    file,
  }));
  expect(identities(elsewhere)).toEqual(identities(laid));
}
