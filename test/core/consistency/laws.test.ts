/** What holds of any figures: a text made from them is confirmed, and with one digit changed it never is. */
import fc from 'fast-check';
import { checkText, type Ledgers } from '../../../src/core/consistency';
import { decimal, deviation, quotient, roundHalfUp } from '../../../src/core/measures';
import { printedFigure, type CountyFigure } from '../../../src/core/rollup';

const figure = (
  measure: CountyFigure['measure'],
  scope: CountyFigure['scope'],
  value: number | null,
  more: Partial<CountyFigure> = {},
): CountyFigure => ({
  measure,
  scope,
  value,
  stage: null,
  months: null,
  method: null,
  operands: null,
  grade: null,
  ...more,
});

/** Amounts and counts of one kind of projects; far enough apart that no figure is another's by chance. */
const group = (scope: '部门预算' | '专项', least: number) =>
  fc
    .record({
      units: fc.integer({ min: least + 11, max: least + 39 }),
      projects: fc.integer({ min: least + 111, max: least + 899 }),
      budget: fc.integer({ min: 5_000_000, max: 9_999_999 }),
      executed: fc.integer({ min: 1_000_000, max: 4_999_999 }),
      completion: fc.integer({ min: 5_000, max: 9_999 }),
      score: fc.integer({ min: 6_000, max: 9_999 }),
    })
    .map(({ units, projects, budget, executed, completion, score }) => {
      const of = { stage: '监控' as const, months: 9 };
      const rate = quotient(executed, budget)!;
      const done = decimal(completion).div(10_000).toNumber();
      return [
        figure('units', scope, units, of),
        figure('projects', scope, projects, of),
        figure('budget', scope, decimal(budget).div(100).toNumber(), of),
        figure('executed', scope, decimal(executed).div(100).toNumber(), of),
        figure('executionRate', scope, rate, of),
        figure('completion', scope, done, of),
        figure('deviation', scope, deviation(done, rate), of),
        figure('averageScore', scope, decimal(score).div(100).toNumber(), { stage: '自评' }),
      ];
    });

const settings = fc
  .record({
    quantitative: fc.integer({ min: 1000, max: 1999 }),
    rest: fc.integer({ min: 100, max: 900 }),
    level2: fc.integer({ min: 200, max: 899 }),
  })
  .map(({ quantitative, rest, level2 }) => [
    figure('level2', 'departments', level2),
    figure('indicators', 'departments', quantitative + rest),
    figure('quantitative', 'departments', quantitative),
    figure('quantificationRate', 'departments', quotient(quantitative, quantitative + rest), {
      method: 'pooled',
    }),
  ]);

const ledgersOf = (figures: readonly CountyFigure[]): Ledgers => ({
  year: 2020,
  figures,
  each: [],
  coverage: { both: 0, none: 0 },
});

const LABELS: Readonly<Partial<Record<CountyFigure['measure'], readonly [string, string]>>> = {
  units: ['涉及单位', '家'],
  projects: ['项目', '个'],
  level2: ['二级指标', '个'],
  indicators: ['三级指标', '个'],
  quantitative: ['定量指标', '个'],
  quantificationRate: ['平均量化率', '%'],
  budget: ['预算资金总额', '万元'],
  executed: ['预算执行资金总额', '万元'],
  executionRate: ['执行率', '%'],
  completion: ['目标整体完成率', '%'],
  deviation: ['偏差值', '个百分点'],
  averageScore: ['自评平均得分', '分'],
};
const HEADS = {
  departments: '部门单位整体绩效目标',
  部门预算: '截至9月，部门预算项目',
  专项: '截至9月，专项项目',
} as const;

const clause = ({ measure, value }: CountyFigure, shown = printedFigure(measure, value!)): string => {
  const [label, unit] = LABELS[measure]!;
  return `${label}${shown}${unit}`;
};

/** A sentence for each scope, its clauses in any order. */
const texts = fc
  .tuple(group('部门预算', 0), group('专项', 50), settings, fc.constantFrom('，', '、', '；'))
  .chain(([own, special, goals, mark]) =>
    fc
      .tuple(
        ...[own, special, goals].map((figures) =>
          fc.shuffledSubarray(figures, { minLength: figures.length }),
        ),
      )
      .map((shuffled) => ({ figures: [...own, ...special, ...goals], shuffled, mark })),
  );

const lineOf = (figures: readonly CountyFigure[], mark: string, shown?: ReadonlyMap<CountyFigure, string>) =>
  `${HEADS[figures[0]!.scope as keyof typeof HEADS]}${figures.map((one) => clause(one, shown?.get(one))).join(mark)}。`;

test('a text made from the figures is confirmed, whatever their order', () => {
  fc.assert(
    fc.property(texts, ({ figures, shuffled, mark }) => {
      const { figures: checked, relations } = checkText(
        shuffled.map((own) => lineOf(own, mark)),
        ledgersOf(figures),
      );
      expect(checked.map(({ claim, verdict }) => `${claim.words} ${verdict}`)).toEqual(
        checked.map(({ claim }) => `${claim.words} confirmed`),
      );
      expect(checked).toHaveLength(figures.length);
      expect(relations.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('with one digit changed it is contradicted or not decidable, and the others stay confirmed', () => {
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      ({ figures, shuffled, mark }, which, where, by) => {
        const all = shuffled.flat();
        const wrong = all[which % all.length]!;
        const printed = printedFigure(wrong.measure, wrong.value!);
        const places = [...printed].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
        const at = places[where % places.length]!;
        const digit = (Number(printed[at]) + by) % 10;
        const shown = printed.slice(0, at) + String(digit) + printed.slice(at + 1);
        fc.pre(Number(shown) !== roundHalfUp(Number(printed), 4));
        const { figures: checked } = checkText(
          shuffled.map((own) => lineOf(own, mark, new Map([[wrong, shown]]))),
          ledgersOf(figures),
        );
        const index = all.indexOf(wrong);
        expect(checked[index]!.verdict).not.toBe('confirmed');
        expect(checked.filter(({ verdict }) => verdict !== 'confirmed')).toHaveLength(1);
      },
    ),
    { numRuns: 150 },
  );
});

test('any text is read to the end, and every place is where its words are', () => {
  const piece = fc.constantFrom(
    ...'部门预算|专项|共|合计|分别为|执行率|偏差|单位|项目|1|20|3.5%|，|。|、|(|)|/|+|=|-|第|年|2020|万元|亿|约|余|百分之|三十|的|《|》|\t| |１|％'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { maxLength: 4 }), (lines) => {
      const text = lines.map((line) => line.join(''));
      for (const { claim } of checkText(text, ledgersOf([])).figures) {
        const { paragraph, start, end } = claim.place;
        expect(text[paragraph - 1]!.slice(start, end)).toBe(claim.text);
      }
    }),
    { numRuns: 300 },
  );
});
