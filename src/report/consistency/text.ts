import type { CheckedFigure, CheckedRelation, TextCheck } from '../../core/consistency';
import { translator, type Language } from '../../i18n';
import { figureSentence, relationSentence } from './words';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How many there are of each. */
export function consistencyCounts({ figures, relations }: TextCheck) {
  const withVerdict = (wanted: string) => figures.filter(({ verdict }) => verdict === wanted).length;
  const related = (wanted: string) => relations.filter(({ verdict }) => verdict === wanted).length;
  return {
    confirmed: withVerdict('confirmed'),
    contradicted: withVerdict('contradicted'),
    undecided: withVerdict('undecided'),
    relationsConfirmed: related('confirmed'),
    relationsContradicted: related('contradicted'),
    asked: related('asked'),
  };
}

/** A check for reading: what is wrong first, then what is asked, what cannot be decided, and what agrees. */
export function consistencyToText(check: TextCheck, file: string, language: Language): string {
  const t = translator(language, 'consistency');
  const figureLine = (checked: CheckedFigure) => {
    const { place, words, text } = checked.claim;
    return t('line', {
      paragraph: place.paragraph,
      words: oneLine(words),
      text: text.replace(/\s+/g, ''),
      sentence: figureSentence(checked, language),
    });
  };
  const relationLine = (relation: CheckedRelation) => {
    const places = [...relation.operands, relation.result].map(({ place }) => place.paragraph);
    return t('relationLine', {
      paragraphs: [...new Set(places)].sort((a, b) => a - b).join(t('separator')),
      sentence: relationSentence(relation, check.coverage, language),
    });
  };
  const figures = (wanted: CheckedFigure['verdict']) =>
    check.figures.filter(({ verdict }) => verdict === wanted).map(figureLine);
  const relations = (wanted: CheckedRelation['verdict']) =>
    check.relations.filter(({ verdict }) => verdict === wanted).map(relationLine);
  const section = (name: 'contradicted' | 'asked' | 'undecided' | 'confirmed', lines: readonly string[]) =>
    lines.length === 0 ? [] : [t(`section.${name}`), ...lines.map((line) => `  ${line}`)];
  return `${[
    t('head', { file, figures: check.figures.length, ...consistencyCounts(check) }),
    ...(check.coverage === null ? [t('noLedgers')] : []),
    ...section('contradicted', [...figures('contradicted'), ...relations('contradicted')]),
    ...section('asked', relations('asked')),
    // Without ledgers no figure can be: said once above.
    ...(check.coverage === null ? [] : section('undecided', figures('undecided'))),
    ...section('confirmed', [...figures('confirmed'), ...relations('confirmed')]),
  ].join('\n')}\n`;
}
