import { Body1, Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import type { Area } from '../../core/grid';
import { VISUALLY_HIDDEN } from '../shell/visually-hidden';
import type { Answer } from '../../core/recognise';
import type { Language } from '../../i18n';
import type { SheetNote } from '../model/overview';
import { FormChoice } from './FormChoice';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingVerticalS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  note: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px' },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  question: { gridColumnStart: 2, marginTop: tokens.spacingVerticalXS },
  more: { alignSelf: 'start' },
  hidden: VISUALLY_HIDDEN,
});

/** Notes shown before the reader asks for more. */
const FIRST = 3;

interface SheetNotesProps {
  readonly notes: readonly SheetNote[];
  readonly language: Language;
  readonly isBusy: boolean;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onAnswer: (heading: string, answer: Answer) => void;
}

/** Sheets that were not read, not marked or not recognised, one calm sentence each, with the question it asks. */
export function SheetNotes({ notes, language, isBusy, onSelect, onAnswer }: SheetNotesProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? notes : notes.slice(0, FIRST);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.hidden}>
        {t('sheets.heading')}
      </h2>
      <ul className={styles.list}>
        {shown.map(({ key, sheet, text, cell, intent, heading: table }) => (
          <li key={key} className={styles.note} data-intent={intent}>
            {intent === 'warning' ? (
              <WarningRegular className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
            ) : (
              <InfoRegular className={mergeClasses(styles.icon, styles.info)} aria-hidden />
            )}
            <Body1>
              {text}
              {cell && (
                <>
                  {' '}
                  <Link
                    as="button"
                    inline
                    onClick={() =>
                      onSelect(sheet, { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col })
                    }
                  >
                    {t('sheets.goto', { cell: toA1(cell) })}
                  </Link>
                </>
              )}
            </Body1>
            {table && (
              <div className={styles.question}>
                <FormChoice
                  heading={table}
                  label={t('whichForm.choose')}
                  language={language}
                  isBusy={isBusy}
                  onChoose={(answer) => onAnswer(table.key, answer)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {shown.length < notes.length && (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setWhole(true)}>
          {t('sheets.more', { count: notes.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
