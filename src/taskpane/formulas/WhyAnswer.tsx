import { Body1, Caption1, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import { formatCellValue, localized, type Language } from '../../i18n';
import type { CellAnswer, ExplainedCall } from '../../jobs';
import { writtenName } from '../../functions/formula';
import { cellNames, placeName } from './outcome-texts';

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  call: { rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  line: { marginBottom: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface WhyAnswerProps {
  readonly answer: CellAnswer;
  readonly language: Language;
}

/** Why the cell shows what it shows. */
export function WhyAnswer({ answer, language }: WhyAnswerProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const cell = placeName(answer.sheet, answer.cell);
  const shown = formatCellValue(answer.shown, language);
  if (answer.kind !== 'formula') return <Body1>{t(`cell.${answer.kind}`, { cell, shown })}</Body1>;
  const { calls, formula, own } = answer;
  const isSpilled = own.row !== answer.cell.row || own.col !== answer.cell.col;
  const problem = errorText(answer, t);
  return (
    <div className={styles.answer}>
      <Text weight="semibold">{t('cell.shows', { cell, shown })}</Text>
      {isSpilled && <Caption1 className={styles.quiet}>{t('cell.spilled', { own: toA1(own) })}</Caption1>}
      <code className={styles.formula}>{formula}</code>
      {problem !== null && <Body1>{problem}</Body1>}
      {calls.length === 0 && <Body1>{t('cell.others', { cell })}</Body1>}
      {calls.map((call, index) => (
        <ExplainedCard key={index} call={call} language={language} />
      ))}
      {calls.length > 0 && !isWhole(answer) && <Caption1 className={styles.quiet}>{t('cell.rest')}</Caption1>}
    </div>
  );
}

/** True where the formula is one call and nothing else. */
function isWhole({ calls, formula }: Extract<CellAnswer, { kind: 'formula' }>): boolean {
  return calls.some(
    ({ text }) => /^=@?$/u.test(formula.slice(0, formula.length - text.length)) && formula.endsWith(text),
  );
}

function ExplainedCard({ call, language }: { readonly call: ExplainedCall; readonly language: Language }) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const { definition, text, explanation, unread } = call;
  const result = explanation ? resultText(explanation.outcome, language) : null;
  return (
    <Card className={styles.call} appearance="filled-alternative" role="group" aria-label={text}>
      <Text weight="semibold">{definition.name}</Text>
      <Caption1 className={styles.formula}>{text}</Caption1>
      {unread.length > 0 && <Body1>{t('cell.unread', { arguments: unread.join('、') })}</Body1>}
      {explanation && (
        <ul className={styles.lines}>
          {explanation.lines.map((line, index) => (
            <li key={index} className={styles.line}>
              {localized(line, language)}
            </li>
          ))}
        </ul>
      )}
      {result !== null && <Caption1 className={styles.quiet}>{t('cell.result', { result })}</Caption1>}
    </Card>
  );
}

function resultText(
  outcome: NonNullable<ExplainedCall['explanation']>['outcome'],
  language: Language,
): string | null {
  if ('error' in outcome) return outcome.error;
  const { value } = outcome;
  const isPlain = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return isPlain ? formatCellValue(value, language) : null;
}

/** What an error in the cell itself means, beside what the functions say of their arguments. */
function errorText(
  { shown, calls, inTheWay }: Extract<CellAnswer, { kind: 'formula' }>,
  t: TFunction<'formulas'>,
): string | null {
  if (typeof shown !== 'string' || calls.length === 0) return null;
  switch (shown) {
    case '#NAME?': {
      const names = calls.map(({ text }) => writtenName(text.slice(0, text.indexOf('('))));
      const wrong = names.find((name) => name?.form === 'wrong');
      return wrong ? t('error.wrongName', { proper: wrong.proper }) : t('error.name');
    }
    case '#BUSY!':
    case '#GETTING_DATA':
    case '#CONNECT!':
      return t('error.busy', { error: shown });
    case '#SPILL!':
      return inTheWay.length > 0 ? t('error.spill', { cells: cellNames(inTheWay) }) : t('error.spillUnknown');
    case '#REF!':
      return t('error.reference');
    case '#DIV/0!':
    case '#VALUE!':
    case '#N/A': {
      const isCalculated = calls.every(({ explanation }) => explanation && 'value' in explanation.outcome);
      return isCalculated ? t('error.stale', { error: shown }) : null;
    }
    default:
      return null;
  }
}
