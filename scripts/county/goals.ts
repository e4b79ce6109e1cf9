import {
  BENEFITS,
  DEPARTMENT,
  OUTPUTS,
  SATISFACTION,
  type Benefit,
  type Measure,
} from './catalogue/indicators';
import type { IndicatorFigures } from './golden';
import type { Goal } from './model';
import { shortName, type BareProject } from './projects';
import type { Random } from './random';
import { shareOut } from './share-out';
import type { BareUnit } from './units';

/** Measures of one 二级指标: figures, then words. */
interface Branch {
  readonly level1: Goal['level1'];
  readonly level2: string;
  readonly figures: readonly Measure[];
  readonly words: readonly Measure[];
}

const POINTS: Readonly<Record<Goal['level1'], number>> = {
  成本指标: 0,
  产出指标: 50,
  效益指标: 30,
  满意度指标: 10,
};
const BENEFIT_NAMES: readonly Benefit[] = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
/** Figures that are measured in parts of their unit. */
const FINE_UNITS = new Set(['公里', '万元', '万亩', '万平方米', '%']);
/** The rate of quantified indicators has to be above 70% in every table. */
const MOST_WORDS = 0.3;
/** Rows that a table has at the least. */
const FEWEST_ROWS = 9;
/** More draws than any seed needs: whoever asks for figures that no tables can have is told so. */
const MOST_DRAWS = 50;
/** Part of its money that the first counted result costs. */
const COST_SHARE = 0.8;

const isWords = (measure: Measure): measure is Extract<Measure, { words: string }> => 'words' in measure;

/** What one of a project's first counted result costs: 万元, or 元 where that is little. */
function unitCost({ work }: BareProject, count: number, budget: number): Measure {
  const [, unit] = work.counts[0];
  const yuan = (budget * 100 * COST_SHARE) / count;
  const [value, money] = yuan >= 20000 ? [Math.round(yuan / 100) / 100, '万元'] : [Math.ceil(yuan), '元'];
  const name = OUTPUTS[work.kind].unitCost;
  return { name, sign: '≤', unit: `${money}/${unit}`, low: value, high: value, grows: false };
}

function branchesOf(project: BareProject, counts: readonly Measure[], cost: Measure): Branch[] {
  const { quality, time, cost: secondCost } = OUTPUTS[project.work.kind];
  const output = (level2: string, figures: readonly Measure[]): Branch => ({
    level1: '产出指标',
    level2,
    figures,
    words: [],
  });
  return [
    output('数量指标', counts),
    output('质量指标', quality),
    output('时效指标', time),
    output('成本指标', [cost, secondCost]),
    ...BENEFIT_NAMES.map((level2): Branch => ({ level1: '效益指标', level2, ...BENEFITS[level2] })),
    { level1: '满意度指标', level2: '服务对象满意度指标', figures: SATISFACTION, words: [] },
  ];
}

function level1Of(level2: string): Goal['level1'] {
  if (level2 in BENEFITS) return '效益指标';
  return level2 === '服务对象满意度指标' ? '满意度指标' : '产出指标';
}

function departmentBranches(): Branch[] {
  const levels: Readonly<Record<string, readonly Measure[]>> = DEPARTMENT;
  return Object.entries(levels).map(([level2, measures]) => ({
    level1: level1Of(level2),
    level2,
    figures: measures.filter((one) => !isWords(one)),
    words: measures.filter(isWords),
  }));
}

/** A table to be set up: its branches, what stands for {t} and {a}. */
export interface Setup {
  readonly branches: readonly Branch[];
  readonly thing: string;
  readonly audience: string;
}

/** What a project may measure; its first counted result has a cost that fits its budget (hundredths of 万元). */
export function projectSetup(project: BareProject, budget: number, random: Random): Setup {
  const counts = project.work.counts.map(([name, unit, low, high]): Measure => {
    const target = targetOf({ name, sign: '≥', unit, low, high, grows: true }, random);
    return { name, sign: '≥', unit, low: target, high: target, grows: true };
  });
  const first = counts[0] as Extract<Measure, { low: number }>;
  const cost = unitCost(project, first.low, budget);
  return {
    branches: branchesOf(project, counts, cost),
    thing: project.work.thing,
    audience: project.work.audience,
  };
}

export function departmentSetup(unit: BareUnit): Setup {
  return { branches: departmentBranches(), thing: shortName(unit), audience: '服务对象' };
}

/** Round figures, as people set them. */
function targetOf({ low, high, unit }: Extract<Measure, { low: number }>, random: Random): number {
  if (low === high) return low;
  const value = random.between(low, high);
  if (unit === '%') return Math.round(value);
  if (value >= 2000) return Math.round(value / 100) * 100;
  if (value >= 200) return Math.round(value / 10) * 10;
  if (FINE_UNITS.has(unit) && high < 50) return Math.round(value * 2) / 2;
  return Math.round(value);
}

/** Rows of a branch at the most: one with words beside all its figures. */
const capacity = ({ figures, words }: Branch) => figures.length + Math.min(words.length, 1);
const isBenefit = ({ level1 }: Branch) => level1 === '效益指标';

/** Chooses 二级指标: all outputs, satisfaction, and as many effects as are left; 社会效益 before the others. */
function chooseBranches({ branches }: Setup, count: number, random: Random): Branch[] {
  const benefits = branches.filter(isBenefit);
  const free = count - (branches.length - benefits.length);
  const social = benefits.find(({ level2 }) => level2 === '社会效益指标')!;
  const others = random.shuffle(benefits.filter((one) => one !== social)).slice(0, free - 1);
  return branches.filter((branch) => !isBenefit(branch) || branch === social || others.includes(branch));
}

/** Rows of each branch; where there is one kind of effects only, it has two rows to share its points. */
function rowsOf(branches: readonly Branch[], total: number, random: Random): number[] {
  const hasOneBenefit = branches.filter(isBenefit).length === 1;
  return shareOut(
    total,
    branches.map((branch) => ({
      least: hasOneBenefit && isBenefit(branch) ? 2 : 1,
      most: capacity(branch),
      wanted: random.between(1, capacity(branch)),
    })),
    random,
  );
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

/** Range of rows that some branches can hold. */
function mostRows(branches: readonly Branch[]): number {
  return sum(branches.map(capacity));
}

interface Sized {
  readonly setup: Setup;
  readonly branches: readonly Branch[];
  readonly rows: readonly number[];
}

/** Which rows of a branch are words: as many as asked for, its figures before them. */
function measuresOf(branch: Branch, rows: number, words: number): Measure[] {
  return [...branch.figures.slice(0, rows - words), ...branch.words.slice(0, words)];
}

/** Rows with words in each branch. */
function wordsOf({ branches, rows }: Sized, count: number, random: Random): number[] {
  return shareOut(
    count,
    branches.map((branch, index) => ({
      least: Math.max(0, rows[index]! - branch.figures.length),
      most: Math.min(rows[index]!, branch.words.length),
      wanted: isBenefit(branch) ? random.between(0.5, 1.5) : 0,
    })),
    random,
  );
}

/** Fewest and most rows with words that a table can have. */
function wordRange({ branches, rows }: Sized): { readonly least: number; readonly most: number } {
  const total = sum(rows);
  const least = sum(branches.map(({ figures }, index) => Math.max(0, rows[index]! - figures.length)));
  const most = sum(branches.map(({ words }, index) => Math.min(rows[index]!, words.length)));
  return { least, most: Math.min(most, Math.ceil(total * MOST_WORDS) - 1) };
}

function goalsOf(sized: Sized, words: number, random: Random): Goal[] {
  const { setup, branches, rows } = sized;
  const worded = wordsOf(sized, words, random);
  const named = branches.flatMap((branch, index) =>
    measuresOf(branch, rows[index]!, worded[index]!).map((measure) => ({ branch, measure })),
  );
  const levels = [...new Set(named.map(({ branch }) => branch.level1))];
  const weights = levels.flatMap((level) => {
    const own = named.filter(({ branch }) => branch.level1 === level);
    const shares = own.map(() => ({ least: 2, most: 25, wanted: random.between(1, 1.8) }));
    return shareOut(POINTS[level], shares, random);
  });
  return named.map(({ branch: { level1, level2 }, measure }, index): Goal => {
    const name = measure.name.replace('{t}', setup.thing).replace('{a}', setup.audience);
    const common = { level1, level2, name, weight: weights[index]! };
    if (isWords(measure)) return { ...common, figure: null, words: measure.words, grows: false, digits: 0 };
    const { sign, unit, grows } = measure;
    const target = targetOf(measure, random);
    const [money] = unit.split('/');
    const digits = FINE_UNITS.has(money!) ? (unit === '%' || unit === '公里' ? 1 : 2) : 0;
    return { ...common, figure: { sign, target, unit }, words: null, grows, digits };
  });
}

/** Draws which 二级指标 every table has, and how many rows of each. */
function drawTables(setups: readonly Setup[], figures: IndicatorFigures, random: Random): Sized[] {
  const fixed = setups.map(({ branches }) => branches.filter((branch) => !isBenefit(branch)).length);
  const average = figures.level2 / setups.length;
  const level2 = shareOut(
    figures.level2,
    setups.map(({ branches }, index) => ({
      least: fixed[index]! + 1,
      most: branches.length,
      wanted: average + random.between(-0.8, 0.8),
    })),
    random,
  );
  const chosen = setups.map((setup, index) => chooseBranches(setup, level2[index]!, random));
  const average3 = figures.total / setups.length;
  const totals = shareOut(
    figures.total,
    chosen.map((branches) => ({
      least: Math.max(branches.length, FEWEST_ROWS),
      most: mostRows(branches),
      wanted: average3 + random.between(-2.5, 2.5),
    })),
    random,
  );
  return setups.map((setup, index): Sized => {
    const branches = chosen[index]!;
    return { setup, branches, rows: rowsOf(branches, totals[index]!, random) };
  });
}

/** Sets up all tables so that their indicators add up to the figures. */
export function setUp(setups: readonly Setup[], figures: IndicatorFigures, random: Random): Goal[][] {
  const worded = figures.total - figures.quantitative;
  const canHold = (tables: readonly Sized[]): boolean => {
    const ranges = tables.map(wordRange);
    return sum(ranges.map(({ least }) => least)) <= worded && worded <= sum(ranges.map(({ most }) => most));
  };
  let sized = drawTables(setups, figures, random);
  // Of some two thousand draws of a few tables one has too few 效益指标, which alone are in words: drawn again.
  for (let again = 0; again < MOST_DRAWS && !canHold(sized); again++)
    sized = drawTables(setups, figures, random);
  const words = shareOut(
    worded,
    sized.map((one) => ({ ...wordRange(one), wanted: random.between(0.5, 1.5) })),
    random,
  );
  return sized.map((one, index) => goalsOf(one, words[index]!, random));
}
