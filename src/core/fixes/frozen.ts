/** Formulas that were turned into values, and the way back. */
import { areaToA1, cellsOf, parseArea } from '../address';
import { digest } from '../digest';
import type { Address, Area, Grid } from '../grid';
import { placeOf, type CellContent } from './content';
import type { Grids } from './plan';

/** A formula whose results now stand in its place as values. */
export interface FrozenFormula {
  readonly sheet: string;
  /** What the program knows the sheet by, whatever it is called; absent where names are all there is. */
  readonly id?: string;
  /** All cells that it filled; its own is the one at the top left. */
  readonly area: Area;
  readonly formula: string;
  /** {@link valuesIn} these cells when they had become values: what differs by now is somebody's own. */
  readonly values: string;
}

/** What is kept of them in a workbook; more cannot be taken back, and so is not done. */
export const FROZEN_LIMITS = { formulas: 20_000, characters: 800_000 } as const;

/** No spilled formula fills more, nor all of them together; a workbook from elsewhere may name the whole sheet. */
const MOST_CELLS = { each: 2 ** 20, together: 2 ** 24 } as const;

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

const LONGEST_SHEET_NAME = 64;
const LONGEST_FORMULA = 8_192;
const DIGEST = /^[0-9a-z]{1,16}$/;

/** Sheet, area, formula, values; then the sheet's id, where there is one. */
type StoredFrozen = string[];

const stored = ({ sheet, area, formula, values, id }: FrozenFormula): StoredFrozen => [
  sheet,
  areaToA1(area),
  formula,
  values,
  ...(id === undefined ? [] : [id]),
];

/** Short for the values of an area: two areas that hold the same have the same. */
export function valuesIn(grid: Grid, area: Area): string {
  return digest(JSON.stringify(cellsOf(area).map(({ row, col }) => grid.value(row, col))));
}

/** Those known with others added, which take the place of what stood in the same cells. */
export function withFrozen(
  known: readonly FrozenFormula[],
  added: readonly FrozenFormula[],
): readonly FrozenFormula[] {
  const placesOf = ({ sheet, area }: FrozenFormula) => cellsOf(area).map((cell) => placeOf(sheet, cell));
  const taken = new Set(added.flatMap(placesOf));
  return [...known.filter((one) => !placesOf(one).some((place) => taken.has(place))), ...added];
}

/** How many of these can be kept beside the known ones, counted from the first. */
export function roomFor(known: readonly FrozenFormula[], added: readonly FrozenFormula[]): number {
  const size = (one: FrozenFormula) => JSON.stringify(stored(one)).length + 1;
  let characters = known.reduce((sum, one) => sum + size(one), 0);
  let count = 0;
  for (const one of added) {
    characters += size(one);
    if (characters > FROZEN_LIMITS.characters || known.length + count >= FROZEN_LIMITS.formulas) break;
    count++;
  }
  return count;
}

export function frozenToJson(frozen: readonly FrozenFormula[]): StoredFrozen[] {
  return frozen.map(stored);
}

/** Stored ones; what is not understood is left out. */
export function frozenFromJson(json: unknown): readonly FrozenFormula[] {
  if (!Array.isArray(json)) return [];
  let cells = 0;
  return (json as unknown[]).slice(0, FROZEN_LIMITS.formulas).flatMap((one): FrozenFormula[] => {
    if (!Array.isArray(one) || !one.every((part) => typeof part === 'string')) return [];
    const [sheet = '', address = '', formula = '', values = '', id = ''] = one;
    const area = parseArea(address);
    const size = area ? sizeOf(area) : 0;
    if (size > MOST_CELLS.each || (cells += size) > MOST_CELLS.together) return [];
    const isFormula = formula.startsWith('=') && formula.length <= LONGEST_FORMULA;
    const isSheet = sheet !== '' && sheet.length <= LONGEST_SHEET_NAME;
    const isId = id !== '' && id.length <= LONGEST_SHEET_NAME;
    if (!area || !isFormula || !isSheet || !DIGEST.test(values)) return [];
    return [{ sheet, area, formula, values, ...(isId && { id }) }];
  });
}

/** What has to be written to have formulas again. */
export interface ThawPlan {
  /** For each formula: the cells that it fills made blank, then the formula. */
  readonly groups: readonly {
    readonly frozen: FrozenFormula;
    readonly writes: readonly {
      readonly sheet: string;
      readonly cell: Address;
      readonly content: CellContent;
    }[];
  }[];
  /** Cells that somebody has changed since are left alone. */
  readonly changed: readonly FrozenFormula[];
  /** The formula stands there again. */
  readonly done: readonly FrozenFormula[];
  /** Their sheets are not there. */
  readonly gone: readonly FrozenFormula[];
}

/** How formulas come back whose cells hold what they were made to hold. */
export function planThaw(frozen: readonly FrozenFormula[], now: Grids): ThawPlan {
  const plan = { groups: [], changed: [], done: [], gone: [] } as {
    -readonly [Key in keyof ThawPlan]: ThawPlan[Key][number][];
  };
  for (const one of frozen) {
    const grid = now.get(one.sheet);
    const { top, left } = one.area;
    if (!grid) plan.gone.push(one);
    else if (grid.cell(top, left).formula === one.formula) plan.done.push(one);
    else if (holdsFormulas(grid, one.area) || valuesIn(grid, one.area) !== one.values) plan.changed.push(one);
    else plan.groups.push({ frozen: one, writes: writesFor(one) });
  }
  return plan;
}

function holdsFormulas(grid: Grid, area: Area): boolean {
  return cellsOf(area).some(({ row, col }) => grid.cell(row, col).formula !== undefined);
}

function writesFor({ sheet, area, formula }: FrozenFormula): ThawPlan['groups'][number]['writes'] {
  const [own, ...filled] = cellsOf(area) as [Address, ...Address[]];
  return [
    ...filled.map((cell) => ({ sheet, cell, content: { value: null } })),
    { sheet, cell: own, content: { formula } },
  ];
}
