import type { FigureScope, Measure } from '../rollup';
import { numbersIn } from './numbers';
import type { Passage } from './passages';
import { clauseEnd, clauseStart, placeOf, wordsAround, wordsAt } from './places';
import { NO_PERIOD, NO_TOPIC, periodAfter, scopesIn, topicAfter, type Period, type Topic } from './scopes';
import { runFrom, sharesOf, type Share } from './shares';
import type { Claim, NumberInText, UndecidedReason } from './types';
import {
  isChange,
  isEach,
  isPart,
  isSample,
  isSome,
  isSum,
  meanOf,
  meaningOf,
  notUnderstood,
  type Meaning,
} from './words';

const SENTENCE_END = /[。;!?]/;

/** Measures of the goals that were set; the others are of results. */
const SETTING: ReadonlySet<Measure> = new Set([
  'level2',
  'indicators',
  'quantitative',
  'qualitative',
  'quantificationRate',
]);
/** Only self-evaluations have them. */
const OF_SCORES: ReadonlySet<Measure> = new Set(['averageScore', 'graded']);
const COUNTS: ReadonlySet<Measure> = new Set(['units', 'projects', 'graded']);

function scopeOf(measure: Measure, { group, subject }: Topic): FigureScope | null {
  if (SETTING.has(measure)) {
    if (subject === 'departments') return 'departments';
    return group ?? (subject === null ? null : 'all');
  }
  if (measure === 'units') return group ?? (subject === 'departments' ? 'departments' : null);
  return group ?? (subject === 'departments' && !COUNTS.has(measure) ? 'departments' : null);
}

/** Where the words begin that say of what the figure is; `null` when a heading says so, or nothing does. */
function anchorOf(measure: Measure, topic: Topic): number | null {
  const group = topic.isGroupSaid ? topic.groupAt : null;
  const subject = topic.isSubjectSaid ? topic.subjectAt : null;
  if (SETTING.has(measure)) return subject;
  if (!COUNTS.has(measure)) return group;
  return group === null || subject === null ? (group ?? subject) : Math.max(group, subject);
}

const NAMED = { grade: null, behind: 0, isDoubtful: false };

/** A number with what stands around it. */
interface Surroundings {
  readonly number: NumberInText;
  /** From the number before it. */
  readonly piece: string;
  /** Of its clause up to it, brackets left out; and behind it, up to the next number. */
  readonly left: string;
  readonly right: string;
  readonly share: Share;
}

const leftOf = (piece: string): string =>
  piece.slice(clauseStart(piece, piece.length)).replace(/\((?!万元\))[^()]*\)?/g, '');

/** Reads the claims of one passage from left to right. */
class Reader {
  private readonly text: string;
  /** The text with the numbers that were read blanked out: 六百二十七 is no word. */
  private masked: string;
  private readonly claims: Claim[] = [];
  private topic: Topic;
  private period: Period;
  private sentence = 0;
  private at = 0;

  constructor(
    private readonly passage: Passage,
    private readonly index: number,
    private readonly lines: readonly string[],
  ) {
    this.text = passage.text;
    this.masked = passage.text;
    this.period = passage.headings.reduce(periodAfter, NO_PERIOD);
    const topic = passage.headings.reduce((so, heading) => topicAfter(so, heading, 0), NO_TOPIC);
    this.topic = { ...topic, isGroupSaid: false, isSubjectSaid: false, groupAt: 0, subjectAt: 0, kinds: [] };
  }

  read(): Claim[] {
    const numbers = numbersIn(this.text);
    let shares: Share[] = [];
    let kinds: Share[] = [];
    for (const [index, number] of numbers.entries()) {
      const piece = this.text.slice(this.at, number.start);
      const left = leftOf(piece);
      if (SENTENCE_END.test(piece)) kinds = [];
      if (/分别/.test(left)) {
        shares = sharesOf(left, runFrom(this.text, numbers, index), kinds);
        if (shares[0]!.group) kinds = [...shares];
      }
      const limit = numbers[index + 1]?.start ?? this.text.length;
      const right = this.text.slice(number.end, Math.min(limit, clauseEnd(this.text, number.end)));
      this.take({ number, piece, left, right, share: shares.shift() ?? {} });
    }
    return this.claims;
  }

  private take(around: Surroundings): void {
    const { number, piece, left, right, share } = around;
    this.sentence += piece.split(SENTENCE_END).length - 1;
    const meaning = this.meaning(around);
    const behind = meaning?.behind ?? 0;
    this.topic = topicAfter(this.topic, piece + right.slice(0, behind), this.at);
    if (share.group) this.topic = { ...this.topic, group: share.group };
    const period = periodAfter(this.period, piece);
    this.period =
      meaning && OF_SCORES.has(meaning.measure) ? { ...period, stage: this.period.stage } : period;
    this.at = number.end + behind;

    const measure = meaning?.measure ?? null;
    const anchor = measure === null ? null : anchorOf(measure, this.topic);
    const each = measure !== null && isEach(left);
    const clause = piece.slice(clauseStart(piece, piece.length));
    const place = placeOf(this.passage, number.start, number.end);
    this.claims.push({
      number: each && number.bound === 'exact' ? { ...number, bound: 'atLeast' } : number,
      place,
      words: wordsAround(this.passage, number, this.lines),
      text: wordsAt(this.lines, place),
      measure,
      grade: meaning?.grade ?? null,
      mean: measure === 'quantificationRate' ? meanOf(clause) : null,
      isEach: each,
      scope: measure === null ? null : scopeOf(measure, this.topic),
      otherScope: this.topic.lastKind,
      stage: measure !== null && OF_SCORES.has(measure) ? '自评' : period.stage,
      year: period.year,
      months: period.months,
      obstacle: this.obstacle(meaning, around),
      isCertain: this.isCertain(meaning, anchor ?? 0, around),
      isSaidHere: anchor !== null && !SENTENCE_END.test(this.text.slice(anchor, number.start)),
      isOfProjects: this.topic.subject === 'projects',
      passage: this.index,
      sentence: this.sentence,
      isSum: isSum(left),
    });
    const { start, end } = number;
    this.masked = this.masked.slice(0, start) + '0'.repeat(end - start) + this.masked.slice(end);
  }

  private meaning({ number, left, right, share }: Surroundings): Meaning | null {
    if (share.measure) return { ...NAMED, measure: share.measure };
    const said = meaningOf(left, right, number.kind, number.counter);
    if (said) return said;
    // "部门预算项目198个、专项103个，共301个": what the last number of the sentence measured, this one does too.
    const before = this.claims.at(-1);
    if (!before?.measure || before.sentence !== this.sentence || before.obstacle !== null) return null;
    const isAlike = before.number.kind === number.kind && before.number.counter === number.counter;
    if (!isAlike || number.kind === 'bare') return null;
    if (before.measure === 'quantificationRate' && meanOf(left)) return { ...NAMED, measure: before.measure };
    if (notUnderstood(left) !== '') return null;
    const isNamed = share.group !== undefined || scopesIn(left).some(({ scope }) => scope !== 'projects');
    if (!isNamed && !isSum(left) && !/^[、和与及]$/.test(left)) return null;
    const isDoubtful = !before.isCertain || (!isNamed && !isSum(left));
    return { ...NAMED, measure: before.measure, isDoubtful };
  }

  private isCertain(meaning: Meaning | null, anchor: number, { number, left, right }: Surroundings): boolean {
    if (meaning === null || meaning.isDoubtful || number.isDoubtful || isSome(left + right)) return false;
    const leading = this.masked.slice(clauseStart(this.text, anchor), number.start);
    // Behind a count stands what is counted; behind a rate, what it would be a rate of.
    const following = right.slice(number.kind === 'count' ? 0 : meaning.behind);
    return notUnderstood(leading) === '' && notUnderstood(following) === '';
  }

  private obstacle(
    meaning: Meaning | null,
    { number, piece, left, right, share }: Surroundings,
  ): UndecidedReason | null {
    if (isChange(left) || (number.kind === 'pointsOfPercent' && meaning?.measure !== 'deviation'))
      return 'change';
    if (share.isUnclear) return 'respective';
    if (meaning === null) return 'unknown';
    const sentence = piece.split(SENTENCE_END).at(-1)!;
    const isOfAll = /所属|全县|全口径/.test(left);
    // "量化率达到84%的单位有20家"
    const isBand = number.kind !== 'count' && meaning.behind === 0 && /^(?:以上|以下|及以上)?的/.test(right);
    if (isBand || (!isOfAll && (isPart(left + right) || isSample(sentence)))) return 'part';
    const before = this.claims.at(-1);
    const goesOn = before?.sentence === this.sentence && before.obstacle === 'part';
    return goesOn && scopesIn(piece).every(({ scope }) => scope === 'projects') ? 'part' : null;
  }
}

/** Every number of a passage that may be a figure, with what it says. */
export function claimsOf(passage: Passage, index: number, lines: readonly string[]): Claim[] {
  return new Reader(passage, index, lines).read();
}
