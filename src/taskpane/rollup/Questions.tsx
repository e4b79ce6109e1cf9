import { Caption1, Field, Link, Select, Subtitle2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import { NEITHER, type Place, type Rollup, type RollupAnswers } from '../../core/rollup';
import type { Area } from '../../core/grid';

const MOST_PLACES = 3;

interface QuestionsProps {
  readonly rollup: Rollup;
  readonly answers: RollupAnswers;
  /** What the open workbook is called among the files: its cells can be gone to. */
  readonly ownName: string;
  readonly onAnswer: (id: string, answer: string) => void;
  readonly onSelect: (sheet: string, area: Area) => void;
}

/** What only a person can tell, with where it stands and what it could be; and projects that look split or merged. */
export function Questions({ rollup, answers, ownName, onAnswer, onSelect }: QuestionsProps) {
  const { t } = useTranslation('rollup');
  const { questions, splits } = rollup;
  if (questions.length + splits.length === 0) return null;
  const place = ({ file, sheet, cell }: Place) => {
    const area: Area = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
    const text = `${file === ownName ? '' : `${file} · `}${sheet} ${toA1(cell)}`;
    return file === ownName ? (
      <Link as="button" inline onClick={() => onSelect(sheet, area)}>
        {text}
      </Link>
    ) : (
      text
    );
  };
  return (
    <>
      <Subtitle2 as="h2">{t('questions')}</Subtitle2>
      {questions.map(({ id, kind, given, unit, choices, places }) => (
        <div key={id}>
          <Field
            label={t(`ask.${kind}`, { given })}
            {...(unit !== null && kind !== 'unit' && { hint: t('askUnit', { unit }) })}
          >
            <Select value={answers[id] ?? ''} onChange={(_, { value }) => onAnswer(id, value)}>
              <option value="">{t('open')}</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ))}
              <option value={NEITHER}>{t('neither')}</option>
            </Select>
          </Field>
          {places.slice(0, MOST_PLACES).map((one, index) => (
            <Caption1 key={index} block>
              {place(one)}
            </Caption1>
          ))}
        </div>
      ))}
      {splits.map(({ kind, listed, found }, index) => (
        <p key={index} style={{ margin: 0 }}>
          {t(`split.${kind}`, {
            unit: listed[0]?.unit?.name ?? '',
            listed: listed.map(({ name }) => name).join('、'),
            found: found.map(({ name }) => name).join('、'),
          })}
        </p>
      ))}
    </>
  );
}
