import {
  calculationOf,
  relationCalculation,
  type CheckedFigure,
  type CheckedRelation,
  type TextCheck,
} from '../../core/consistency';
import { MEASURES, type CountyFigure } from '../../core/rollup';
import { formatRatio, localized, translator, type Language } from '../../i18n';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** More names than these help nobody. */
const MOST_NAMES = 5;

/** Which figure of the ledgers: 部门预算预算执行率（监控，1—9月）. */
function figureName(figure: CountyFigure, language: Language): string {
  const t = translator(language, 'consistency');
  const { measure, scope, stage, months, method, grade } = figure;
  const details = [
    ...(grade === null ? [] : [grade]),
    ...(stage === null ? [] : [t(`stage.${stage === '监控' ? 'monitoring' : 'selfEvaluation'}`)]),
    ...(months === null ? [] : [t('months', { months })]),
    ...(method === null ? [] : [t(`method.${method}`)]),
  ];
  const name = localized(MEASURES[measure].name, language);
  const named = t('figure', { scope: t(`scope.${SCOPES[scope]}`), name });
  return details.length === 0
    ? named
    : t('figureOf', { figure: named, details: details.join(t('separator')) });
}

const SCOPES = {
  departments: 'departments',
  all: 'all',
  unknown: 'unknown',
  部门预算: 'own',
  专项: 'special',
} as const;

/** What the ledgers say to a figure of a text, in one sentence. */
export function figureSentence(checked: CheckedFigure, language: Language): string {
  const t = translator(language, 'consistency');
  const { claim, verdict, reason, figure, hint, exceptions } = checked;
  const says = (one: CountyFigure) =>
    t('says', { figure: figureName(one, language), calculation: calculationOf(one, claim.number) });
  const parts: string[] = [];
  if (figure) parts.push(says(figure));
  if (verdict === 'contradicted') parts.push(t('textSays', { text: squeezed(claim.text) }));
  if (claim.isEach && verdict === 'confirmed') parts.push(t('each'));
  if (exceptions.length > 0) {
    const names = exceptions
      .slice(0, MOST_NAMES)
      .map(({ name, value }) => `${name} ${formatRatio(value, language)}`)
      .join(t('separator'));
    parts.push(t('exceptions', { count: exceptions.length, names }));
  }
  if (reason) parts.push(t(`reason.${reason}`));
  if (hint) parts.push(t(`hint.${hint.kind}`, { says: says(hint.figure) }));
  return parts.join(t('clause'));
}

/** What figures of a text come to among themselves, in one sentence. */
export function relationSentence(
  relation: CheckedRelation,
  coverage: TextCheck['coverage'],
  language: Language,
): string {
  const t = translator(language, 'consistency');
  const { kind, verdict, measure, operands } = relation;
  const text = squeezed(relation.result.text);
  if (kind === 'repeated')
    return t('relation.repeated', { first: squeezed(operands[0]!.text), second: text });
  const sentence = t(`relation.${verdict}`, {
    calculation: relationCalculation(relation),
    text,
  });
  if (verdict !== 'asked' || measure !== 'units') return sentence;
  const known = coverage ? t('relation.coverage', { ...coverage }) : t('relation.overlap');
  return `${sentence}${t('clause')}${known}`;
}
