import {
  Button,
  Caption1,
  Field,
  Link,
  Select,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import { NEITHER, type Place, type Question, type Rollup } from '../../core/rollup';
import type { Area } from '../../core/grid';
import { Details } from './Details';
import { OWN_NAME } from './sources';
import type { RollupWork } from './useRollup';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  answered: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  // A choice may be longer than the pane is wide.
  select: { minWidth: 0, width: '100%' },
  place: { fontSize: 'inherit', lineHeight: 'inherit' },
  idle: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground3 },
  retract: { flexShrink: 0 },
});

const MOST_PLACES = 3;

interface QuestionsProps {
  readonly work: RollupWork;
  readonly rollup: Rollup;
  readonly onSelect: (sheet: string, area: Area) => void;
}

/** What only a person can tell, with where it stands and what it could be; and projects that look split or merged. */
export function Questions({ work, rollup, onSelect }: QuestionsProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const { asked, answers, touched } = work;
  const { splits } = rollup;
  const open = new Set(rollup.questions.map(({ id }) => id));
  // What was answered just now stays where it is: the keyboard is still there.
  const isHere = ({ id }: Question) => open.has(id) || touched.has(id);
  const here = asked.filter(isHere);
  const before = asked.filter((question) => !isHere(question));
  const summary = useRef<HTMLElement>(null);
  const ids = new Set(asked.map(({ id }) => id));
  // What was answered for other files is taken again as soon as it is asked again.
  const idle = Object.entries(answers).filter(([id, answer]) => answer !== '' && !ids.has(id));
  const count = before.length + idle.length;
  const fields = (questions: readonly Question[]) =>
    questions.map((question) => (
      <QuestionField
        key={question.id}
        question={question}
        answer={answers[question.id] ?? ''}
        onAnswer={(answer) => work.answer(question, answer)}
        onSelect={onSelect}
      />
    ));
  return (
    <>
      {here.length + splits.length > 0 && <Subtitle2 as="h2">{t('questions')}</Subtitle2>}
      {fields(here)}
      {splits.map(({ kind, listed, found }, index) => (
        <p key={index} style={{ margin: 0 }}>
          {t(`split.${kind}`, {
            unit: listed[0]?.unit?.name ?? '',
            listed: listed.map(({ name }) => name).join('、'),
            found: found.map(({ name }) => name).join('、'),
          })}
        </p>
      ))}
      {count > 0 && (
        <Details
          summary={t('answered', { count })}
          summaryRef={summary}
          summaryClass={styles.summary}
          contentClass={styles.answered}
        >
          {fields(before)}
          {idle.map(([id, answer]) => (
            <IdleAnswer
              key={id}
              id={id}
              answer={answer}
              onRetract={() => {
                work.retract(id);
                // Its button goes with it: the keyboard stays with the list.
                summary.current?.focus();
              }}
            />
          ))}
        </Details>
      )}
    </>
  );
}

const inParts = (text: string): string =>
  text
    .split('|')
    .filter((part) => part !== '')
    .join(' › ');

/** A place, as it is read. */
const readable = (place: string, own: string): string => inParts(place.replace(OWN_NAME, own));

/** What a unit, a project or a table is known by, as it is read: without what only tells the one from the others. */
const readableKey = (key: string): string =>
  inParts(key.replace(/^\+/, '').replace('/@', '').replace('/', '|'));

interface IdleAnswerProps {
  readonly id: string;
  readonly answer: string;
  readonly onRetract: () => void;
}

/** An answer whose question does not arise from the present files: of the question only its name is left. */
function IdleAnswer({ id, answer, onRetract }: IdleAnswerProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const colon = id.indexOf(':');
  const given = readableKey(id.slice(colon + 1));
  const isVersion = id.slice(0, colon) === 'version';
  const chosen = isVersion ? readable(answer, t('thisWorkbook')) : readableKey(answer);
  return (
    <div role="group" aria-label={given} className={styles.idle}>
      <div className={styles.text}>
        {t('idle.answer', { given, answer: answer === NEITHER ? t('neither') : chosen })}
        <Caption1 block className={styles.note}>
          {t('idle.none')}
        </Caption1>
      </div>
      <Button
        size="small"
        className={styles.retract}
        aria-label={t('idle.retractOf', { given })}
        onClick={onRetract}
      >
        {t('idle.retract')}
      </Button>
    </div>
  );
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onSelect: (sheet: string, area: Area) => void;
}

function QuestionField({ question, answer, onAnswer, onSelect }: QuestionFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const { kind, given, unit, choices, places } = question;
  const choiceText = (label: string) => (kind === 'version' ? readable(label, t('thisWorkbook')) : label);
  return (
    <div>
      <Field
        label={t(`ask.${kind}`, { given })}
        {...(unit !== null && kind !== 'unit' && { hint: t('askUnit', { unit }) })}
      >
        <Select className={styles.select} value={answer} onChange={(_, { value }) => onAnswer(value)}>
          <option value="">
            {kind === 'version' ? t('openVersion', { choice: choiceText(choices[0]!.label) }) : t('open')}
          </option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choiceText(choice.label)}
            </option>
          ))}
          <option value={NEITHER}>{t('neither')}</option>
        </Select>
      </Field>
      {places.slice(0, MOST_PLACES).map((place, index) => (
        <Caption1 key={index} block>
          <PlaceText place={place} onSelect={onSelect} />
        </Caption1>
      ))}
    </div>
  );
}

function PlaceText({ place, onSelect }: { readonly place: Place } & Pick<QuestionFieldProps, 'onSelect'>) {
  const styles = useStyles();
  const { file, sheet, cell } = place;
  const text = `${sheet} ${toA1(cell)}`;
  // The open workbook's cells can be gone to.
  if (file !== OWN_NAME) return `${file} · ${text}`;
  const area: Area = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
  return (
    <Link as="button" inline className={styles.place} onClick={() => onSelect(sheet, area)}>
      {text}
    </Link>
  );
}
