import {
  choice,
  dictionary,
  isRecord,
  list,
  longText,
  number,
  pattern,
  record,
  text,
  whole,
  yearsInOrder,
  type Check,
  type ProfileProblem,
} from './checks';
import { fieldCheck as field } from './field-checks';
import { extendProfile, type ProfilePart } from './extend';
import { weightProblems } from './weight-sums';
import { SEVERITY_WORDS, type Profile, type RuleDraft, type RuleSetting } from './types';

/** What {@link validateProfile} found: a profile ready for use, or what is wrong, in the file's order. */
export type ProfileResult =
  | { readonly profile: Profile; readonly problems: readonly [] }
  | { readonly profile: null; readonly problems: readonly ProfileProblem[] };

/** A check for every field of `T`, so that a new field without one is a compile error. */
type Schema<T> = { readonly [K in keyof Required<T>]: Check };

const year = whole(1990, 2100);
const localized = record({ zh: text, en: text }, ['zh', 'en']);

const schema: Schema<Profile> = {
  id: pattern(/^[a-z0-9][a-z0-9-]{2,63}$/, {
    zh: '3 到 64 个小写字母、数字或连字符',
    en: '3 to 64 lower-case letters, digits or hyphens',
  }),
  version: text,
  name: localized,
  basis: list(text),
  extends: text,
  quantification: record({
    threshold: field('quantification.threshold'),
    average: field('quantification.average'),
    policy: record({
      date: field('quantification.policy.date'),
      yesNo: field('quantification.policy.yesNo'),
      range: field('quantification.policy.range'),
      mixed: field('quantification.policy.mixed'),
      numberAlone: field('quantification.policy.numberAlone'),
    } satisfies Schema<Profile['quantification']['policy']>),
  } satisfies Schema<Profile['quantification']>),
  execution: record({ denominator: field('execution.denominator') } satisfies Schema<Profile['execution']>),
  completion: record({
    cap: field('completion.cap'),
    overall: field('completion.overall'),
  } satisfies Schema<Profile['completion']>),
  deviation: record({ threshold: field('deviation.threshold') } satisfies Schema<Profile['deviation']>),
  weights: record({
    targetTotal: field('weights.targetTotal'),
    selfEvaluationTotal: field('weights.selfEvaluationTotal'),
    schemes: field('weights.schemes'),
    costLevel: field('weights.costLevel'),
  } satisfies Schema<Profile['weights']>),
  scoring: record({
    execution: field('scoring.execution'),
    executionBands: field('scoring.executionBands'),
    reverse: field('scoring.reverse'),
    passLine: field('scoring.passLine'),
    qualitative: field('scoring.qualitative'),
    overAchievement: field('scoring.overAchievement'),
    tolerance: field('scoring.tolerance'),
  } satisfies Schema<Profile['scoring']>),
  grades: field('grades'),
  lights: record({
    indicator: field('lights.indicator'),
    execution: field('lights.execution'),
    credibilityGap: field('lights.credibilityGap'),
    unspent: field('lights.unspent'),
  } satisfies Schema<Profile['lights']>),
  satisfaction: record({ floor: field('satisfaction.floor') } satisfies Schema<Profile['satisfaction']>),
  amounts: record({ tolerance: field('amounts.tolerance') } satisfies Schema<Profile['amounts']>),
  limits: record({
    projectNameBytes: field('limits.projectNameBytes'),
    unitNameBytes: field('limits.unitNameBytes'),
    indicatorChars: field('limits.indicatorChars'),
    narrativeChars: field('limits.narrativeChars'),
  } satisfies Schema<Profile['limits']>),
  rules: dictionary(
    /^JX\d{3}$/,
    { zh: '规则编号，如 JX120', en: 'a rule number such as JX120' },
    yearsInOrder(
      record({
        severity: choice('error', 'warning', 'info', 'off'),
        params: dictionary(
          /^(?!__proto__$|constructor$|prototype$)\w{1,40}$/,
          { zh: '参数名', en: 'the name of a parameter' },
          (value, field, problems) => {
            if (typeof value === 'boolean') return;
            if (typeof value === 'string') text(value, field, problems);
            else number(-1e12, 1e12)(value, field, problems);
          },
        ),
        since: year,
        until: year,
      } satisfies Schema<RuleSetting>),
    ),
  ),
  customRules: list(
    yearsInOrder(
      record(
        {
          id: text,
          forms: text,
          condition: longText,
          severity: choice(...Object.keys(SEVERITY_WORDS), ...Object.values(SEVERITY_WORDS)),
          message: text,
          since: year,
          until: year,
        } satisfies Schema<RuleDraft>,
        ['id', 'forms', 'condition', 'severity', 'message'],
      ),
    ),
    0,
  ),
};

const checkProfile = record(schema, ['id', 'version', 'name', 'extends']);

/**
 * Reads a user's profile, for example from a JSON file: it names the profile it `extends` and only the
 * fields that differ. Every problem is reported with its field; nothing is guessed or repaired.
 * @param bases profiles that may be extended; their ids cannot be taken
 */
export function validateProfile(json: unknown, bases: readonly Profile[]): ProfileResult {
  const problems: ProfileProblem[] = [];
  if (!isRecord(json)) {
    const sentence = {
      zh: '口径文件应为一个 JSON 对象，含 id、version、name、extends。',
      en: 'A profile file must be a JSON object with id, version, name and extends.',
    };
    return { profile: null, problems: [{ field: '', text: sentence }] };
  }
  checkProfile(json, '', problems);
  const ids = bases.map(({ id }) => id).join(' / ');
  const base = bases.find(({ id }) => id === json['extends']);
  if (!base && typeof json['extends'] === 'string') {
    problems.push({
      field: 'extends',
      text: {
        zh: `没有名为 ${json['extends']} 的口径，extends 应为 ${ids} 之一。`,
        en: `There is no profile ${json['extends']}; extends must be one of ${ids}.`,
      },
    });
  }
  if (bases.some(({ id }) => id === json['id'])) {
    problems.push({
      field: 'id',
      text: {
        zh: `id ${String(json['id'])} 是自带口径的名称，请换一个。`,
        en: `The id ${String(json['id'])} belongs to a profile that ships; choose another.`,
      },
    });
  }
  if (problems.length > 0 || !base) return { profile: null, problems };

  const profile = extendProfile(base, json as unknown as ProfilePart);
  problems.push(...weightProblems(profile.weights));
  for (const [index, { from, to }] of profile.scoring.qualitative.entries()) {
    if (from <= to) continue;
    const band = `scoring.qualitative[${index}]`;
    problems.push({
      field: band,
      text: {
        zh: `${band} 的 from（${from}）不能大于 to（${to}）。`,
        en: `In ${band}, from (${from}) must not be above to (${to}).`,
      },
    });
  }
  return problems.length > 0 ? { profile: null, problems } : { profile, problems: [] };
}
