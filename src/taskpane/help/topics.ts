import { obligations, rules } from '../../core/rules';
import type { RuleTexts } from '../../core/audit/types';
import { localized, translator, type Language } from '../../i18n';

/** What the help explains, in the order in which a newcomer meets it. */
const TOPICS = {
  use: [
    'audit',
    'sample',
    'selection',
    'severity',
    'explain',
    'fix',
    'report',
    'templates',
    'rollup',
    'functions',
    'formulas',
    'ownRules',
    'settings',
    'shortcuts',
  ],
  trouble: ['name', 'busy', 'protected', 'editing', 'elsewhere', 'unrecognised'],
} as const;

export type Chapter = keyof typeof TOPICS;
export type TopicId = (typeof TOPICS)[Chapter][number];

/** A piece of help in the reader's language. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly haystack: string;
}

/** A rule as the help lists it, in the reader's language. */
export interface RuleEntry {
  readonly id: string;
  readonly severity: RuleTexts['severity'];
  readonly title: string;
  readonly basis: string;
  /** What to do about it; `null` where no table can answer. */
  readonly advice: string | null;
  /** Why no table can answer. */
  readonly reason: string | null;
  readonly haystack: string;
}

const haystackOf = (...texts: readonly string[]): string => texts.join('\n').toLowerCase();

/** The topics of a chapter. */
export function topicsOf(chapter: Chapter, language: Language): Topic[] {
  const t = translator(language, 'help');
  return TOPICS[chapter].map((id) => {
    const title = t(`topics.${id}.title`);
    const body = t(`topics.${id}.body`);
    return { id, title, paragraphs: body.split('\n'), haystack: haystackOf(title, body) };
  });
}

/** Every rule by its id, those that a person has to look at included: their texts stand with the rules. */
export function ruleEntries(language: Language): RuleEntry[] {
  const say = (text: Parameters<typeof localized>[0]): string => localized(text, language);
  const entry = (
    { id, severity, title, basis }: Pick<RuleTexts, 'id' | 'severity' | 'title' | 'basis'>,
    advice: string | null,
    reason: string | null,
  ): RuleEntry => ({
    id,
    severity,
    title: say(title),
    basis: say(basis),
    advice,
    reason,
    haystack: haystackOf(id, say(title), say(basis), advice ?? '', reason ?? ''),
  });
  return [
    ...rules.map((rule) => entry(rule, say(rule.advice), null)),
    ...obligations.map((one) => entry(one, null, say(one.reason))),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those in which every word of what was typed occurs; all of them when nothing was. */
export function matching<T extends { readonly haystack: string }>(
  entries: readonly T[],
  typed: string,
): readonly T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}
