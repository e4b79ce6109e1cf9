import {
  Body1,
  Button,
  Caption1,
  Link,
  Radio,
  RadioGroup,
  Subtitle2Stronger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import { fieldName, takenValue, type DecisionChoice, type ListedDifference } from '../../core/carry';
import type { FormDefinition } from '../../core/forms';
import type { Area, CellValue } from '../../core/grid';
import { differenceSentence, localized, type Language } from '../../i18n';
import type { Decision } from '../../jobs';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    alignSelf: 'stretch',
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
  all: { display: 'flex', flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  project: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingVerticalS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: { display: 'block' },
  choice: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  decide: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});

/** As many as are read in one go. */
const STEP = 30;

interface DifferenceListProps {
  readonly differences: readonly ListedDifference[];
  /** The form of the later stage. */
  readonly form: FormDefinition;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onDecide: (decisions: readonly Decision[]) => void;
}

/** By the sheet they are on: two units may call their projects the same. */
function byProject(
  differences: readonly ListedDifference[],
): readonly (readonly [string, readonly ListedDifference[]])[] {
  const groups = new Map<string, ListedDifference[]>();
  for (const one of differences) {
    const key = one.sheet ?? one.project;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups];
}

/**
 * What differs between two stages and is for the user to decide, each at its cell: to take the earlier stage's value over,
 * or to keep what is there. Nothing is written before the button is pressed.
 */
export function DifferenceList({ differences, form, isBusy, language, ...on }: DifferenceListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useId();
  const [choices, setChoices] = useState<ReadonlyMap<ListedDifference, DecisionChoice>>(new Map());
  const [most, setMost] = useState(STEP);
  const decisions = differences.flatMap((difference): Decision[] => {
    const choice = choices.get(difference);
    return choice ? [{ difference, choice }] : [];
  });
  const choose = (difference: ListedDifference, choice: DecisionChoice) =>
    setChoices(new Map(choices).set(difference, choice));
  const chooseAll = (choice: DecisionChoice) =>
    setChoices(
      new Map(
        differences.map((one) => [one, choice === 'take' && takenValue(one) ? 'take' : 'keep'] as const),
      ),
    );
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2Stronger as="h3" id={heading} className={styles.heading}>
        {t('differences.heading', { count: differences.length })}
      </Subtitle2Stronger>
      <Caption1 className={styles.about}>{t('differences.about')}</Caption1>
      {differences.length > 1 && (
        <div className={styles.all}>
          {(['take', 'keep'] as const).map((choice) => (
            <Button
              key={choice}
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => chooseAll(choice)}
            >
              {t(`differences.all.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {byProject(differences.slice(0, most)).map(([key, some]) => (
        <div key={key}>
          <Body1 as="h4" className={styles.project}>
            {[...new Set([some[0]!.project, key])].join(' · ')}
          </Body1>
          <ul className={styles.list} aria-label={key}>
            {some.map((one, index) => (
              <li key={index}>
                <Difference
                  one={one}
                  form={form}
                  choice={choices.get(one) ?? null}
                  isBusy={isBusy}
                  language={language}
                  onSelect={on.onSelect}
                  onChoose={(choice) => choose(one, choice)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {differences.length > most && (
        <Button className={styles.decide} size="small" onClick={() => setMost(most + STEP)}>
          {t('differences.more', { count: Math.min(STEP, differences.length - most) })}
        </Button>
      )}
      <Button
        className={styles.decide}
        appearance="primary"
        disabledFocusable={isBusy || decisions.length === 0}
        onClick={() => on.onDecide(decisions)}
      >
        {t('differences.decide', { count: decisions.length })}
      </Button>
    </section>
  );
}

interface DifferenceProps {
  readonly one: ListedDifference;
  readonly form: FormDefinition;
  readonly choice: DecisionChoice | null;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onChoose: (choice: DecisionChoice) => void;
}

function Difference({ one, form, choice, isBusy, language, onSelect, onChoose }: DifferenceProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { sheet, project, difference } = one;
  const what = useId();
  const cell = 'cell' in difference ? difference.cell : null;
  const shown = (value: CellValue) => (value === null ? t('differences.blank') : String(value));
  const field = difference.kind === 'changed' ? fieldName(form, difference.field) : null;
  const parts =
    difference.kind === 'changed'
      ? [difference.indicator ?? (field ? null : project), field && localized(field, language)]
      : [differenceSentence(one, language)];
  return (
    <>
      <Body1>
        <span id={what}>{parts.filter((part) => part !== null).join(' · ')}</span>{' '}
        {cell && sheet !== null && (
          <Link
            as="button"
            inline
            onClick={() =>
              onSelect(sheet, { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col })
            }
          >
            {t('sheets.goto', { cell: toA1(cell) })}
          </Link>
        )}
      </Body1>
      {difference.kind === 'changed' && (
        <>
          <Caption1 className={styles.value}>
            {t('differences.was', { value: shown(difference.earlier) })}
          </Caption1>
          <Caption1 className={styles.value}>
            {t(difference.isFormula ? 'differences.isFormula' : 'differences.is', {
              value: shown(difference.later),
            })}
          </Caption1>
        </>
      )}
      <RadioGroup
        className={styles.choice}
        layout="horizontal"
        aria-labelledby={what}
        disabled={isBusy}
        value={choice ?? ''}
        onChange={(_, { value }) => onChoose(value as DecisionChoice)}
      >
        {takenValue(one) && <Radio value="take" label={t('differences.take')} />}
        <Radio value="keep" label={t('differences.keep')} />
      </RadioGroup>
    </>
  );
}
