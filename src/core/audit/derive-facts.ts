import { completion, indicatorScore, qualitativeOutcome, type Achievement } from '../measures';
import {
  isBlankText,
  isNotApplicable,
  natureOf,
  parseSign,
  parseTarget,
  readNumber,
  squeeze,
  textOf,
  type Nature,
  type NatureSource,
  type NumberReading,
  type ParsedTarget,
  type Sign,
  type SignWord,
} from '../indicator';
import type { IndicatorColumnId } from '../forms/types';
import type { FormInstance, IndicatorRow } from '../recognise/types';
import type { Profile } from '../profile/types';
import { achievementOf } from './achievement';
import type { DeriveFacts, Direction, IndicatorFacts } from './facts';
import { levelText, standardLevel1, standardLevel2 } from './levels';

/** Names that count something unwanted: without a sign, less is better. */
const UNWANTED =
  /投诉|事故|差错|超支|违规|违纪|违法|发生率|发生数|发生次数|发案|死亡|伤亡|变质|流失率|辍学|返贫|逾期|延误|拖欠|闲置|不合格|不达标|失误/;
/** Names that turn it round again. */
const AVOIDED = /节约|节省|降低|下降|减少|处理|办结|整改|控制率|防治|查处|追责/;
const MONEY = /元/;

/** A cell seen as its user sees it: a percent format makes 0.95 "95%". */
function parseCell(row: IndicatorRow, column: IndicatorColumnId, form: FormInstance, profile: Profile) {
  const { row: at, col } = row.cell(column);
  const format = form.columns.has(column) ? form.grid.cell(at, col).format : undefined;
  return parseTarget(row.value(column), profile.quantification.policy, format);
}

/** What a self-evaluation measures by: 调整后指标值 where the target was adjusted in the course of the year. */
function targetColumn(row: IndicatorRow, { columns, definition }: FormInstance): 'target' | 'adjustedTarget' {
  const isAdjusted =
    definition.stage === '自评' && columns.has('adjustedTarget') && !isBlankText(row.value('adjustedTarget'));
  return isAdjusted ? 'adjustedTarget' : 'target';
}

/** What has been derived already; `undefined` has not. */
type Known = { -readonly [Key in keyof IndicatorFacts]: IndicatorFacts[Key] | undefined } & {
  achievement: Achievement | null | undefined;
};

/** Every row begins with the same properties: V8 reads those of one shape without looking them up. */
const NOTHING: Readonly<Known> = {
  name: undefined,
  level1: undefined,
  level2: undefined,
  sign: undefined,
  isNotApplicable: undefined,
  target: undefined,
  actual: undefined,
  nature: undefined,
  direction: undefined,
  weight: undefined,
  score: undefined,
  achievement: undefined,
  completion: undefined,
  expectedScore: undefined,
  reason: undefined,
};

/** Facts of one row; each is derived when first asked for, since no rule wants them all. */
class RowFacts implements IndicatorFacts {
  private readonly known: Known = { ...NOTHING };

  constructor(
    private readonly row: IndicatorRow,
    private readonly form: FormInstance,
    private readonly profile: Profile,
  ) {}

  private get natureSource(): NatureSource {
    const { row, form } = this;
    const column = targetColumn(row, form);
    const { row: at, col } = row.cell(column);
    const format = form.columns.has(column) ? form.grid.cell(at, col).format : undefined;
    return {
      value: row.value(column),
      sign: row.value('sign'),
      override: row.value('nature'),
      ...(format !== undefined && { format }),
    };
  }

  get name(): string {
    return (this.known.name ??= squeeze(textOf(this.row.value('name')) ?? ''));
  }

  get level1(): string | null {
    const { level1 } = this.known;
    return level1 !== undefined ? level1 : (this.known.level1 = this.deriveLevel1());
  }

  private deriveLevel1(): string | null {
    const value = this.row.value('level1');
    return standardLevel1(value) ?? levelText(value);
  }

  get level2(): string | null {
    const { level2 } = this.known;
    return level2 !== undefined ? level2 : (this.known.level2 = this.deriveLevel2());
  }

  private deriveLevel2(): string | null {
    const value = this.row.value('level2');
    return standardLevel2(value)?.name ?? levelText(value);
  }

  get sign(): SignWord | null {
    const { sign } = this.known;
    return sign !== undefined
      ? sign
      : (this.known.sign = parseSign(this.row.value('sign')) ?? this.target.sign);
  }

  get isNotApplicable(): boolean {
    return (this.known.isNotApplicable ??= isNotApplicable(this.natureSource));
  }

  get target(): ParsedTarget {
    return (this.known.target ??= this.deriveTarget());
  }

  private deriveTarget(): ParsedTarget {
    const column = targetColumn(this.row, this.form);
    const parsed = parseCell(this.row, column, this.form, this.profile);
    const unit = parsed.number === null ? null : textOf(this.row.value('meterUnit'));
    return parsed.unit === null && unit !== null ? { ...parsed, unit: squeeze(unit) } : parsed;
  }

  get actual(): ParsedTarget {
    return (this.known.actual ??= parseCell(this.row, 'actual', this.form, this.profile));
  }

  get nature(): Nature | null {
    const { nature } = this.known;
    return nature !== undefined ? nature : (this.known.nature = this.deriveNature());
  }

  private deriveNature(): Nature | null {
    const { row, profile } = this;
    // Without a statement of the row's own, the value decides, and that has been taken apart already.
    if (row.value('sign') === null && row.value('nature') === null)
      return this.isNotApplicable ? null : this.target.nature;
    return natureOf(this.natureSource, profile.quantification.policy);
  }

  get direction(): Direction | null {
    const { direction } = this.known;
    return direction !== undefined ? direction : (this.known.direction = this.deriveDirection());
  }

  private deriveDirection(): Direction | null {
    const { sign, nature, target, name } = this;
    if (nature === null) return null;
    if (nature === '定性') return 'qualitative';
    const stated = sign === '定量(其他)' ? target.sign : sign;
    if (stated === '≥' || stated === '>') return 'positive';
    if (stated === '≤' || stated === '<') return 'reverse';
    if (stated === '=') return 'equal';
    if (sign === '定量(其他)') return null;
    // Nobody wrote a sign: what the indicator counts has to say which way is better.
    if (AVOIDED.test(name)) return 'equal';
    if (UNWANTED.test(name)) return 'reverse';
    if (this.level1 !== '成本' && this.level2 !== '成本') return 'equal';
    if (target.unit !== null && MONEY.test(target.unit)) return 'reverse';
    // 成本控制率 100%, actual 98%: a saving or a shortfall, only the unit knows.
    return target.number === this.actual.number ? 'equal' : null;
  }

  get weight(): NumberReading {
    return (this.known.weight ??= readNumber(this.row.value('weight')));
  }

  get score(): NumberReading {
    return (this.known.score ??= readNumber(this.row.value('score')));
  }

  /** What the measures compare; `null` where nothing can be compared. */
  private get achievement(): Achievement | null {
    const { achievement } = this.known;
    return achievement !== undefined ? achievement : (this.known.achievement = this.deriveAchievement());
  }

  private deriveAchievement(): Achievement | null {
    const signs = { positive: '≥', equal: '=', reverse: '≤' } as const;
    const { direction, sign, target, actual } = this;
    if (direction === null || direction === 'qualitative' || target.number === null) return null;
    const stated = sign === '>' || sign === '<' ? sign : (signs[direction] satisfies Sign);
    return achievementOf(target, actual, stated);
  }

  get completion(): number | null {
    const { completion } = this.known;
    return completion !== undefined ? completion : (this.known.completion = this.deriveCompletion());
  }

  private deriveCompletion(): number | null {
    if (this.isNotApplicable) return null;
    if (this.nature === '定性') return this.qualitativeCompletion();
    return this.achievement ? completion(this.achievement) : null;
  }

  private qualitativeCompletion(): number | null {
    const stated = textOf(this.row.value('actual'));
    if (stated === null) return null;
    const target = textOf(this.row.value('target')) ?? '';
    return qualitativeOutcome(stated, target, this.profile)?.completion ?? null;
  }

  get expectedScore(): number | null {
    const { expectedScore } = this.known;
    return expectedScore !== undefined
      ? expectedScore
      : (this.known.expectedScore = this.deriveExpectedScore());
  }

  private deriveExpectedScore(): number | null {
    const weight = this.weight.number;
    if (weight === null || this.isNotApplicable || this.nature !== '定量') return null;
    return this.achievement ? indicatorScore(this.achievement, weight, this.profile) : null;
  }

  get reason(): string | null {
    const { reason } = this.known;
    return reason !== undefined ? reason : (this.known.reason = textOf(this.row.value('reason')));
  }
}

/** Derives what rules want to know about a row; see {@link IndicatorFacts}. */
export const deriveFacts: DeriveFacts = (row, form, profile) => new RowFacts(row, form, profile);
