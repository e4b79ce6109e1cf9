import { Body1, Link, Subtitle2Stronger, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import type { ListedDifference } from '../../core/carry';
import type { Area } from '../../core/grid';
import { differenceSentence, type Language } from '../../i18n';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingVerticalS,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

interface DifferenceListProps {
  readonly differences: readonly ListedDifference[];
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
}

/** What differs between two stages and is for the user to decide, each at its cell. Nothing was changed there. */
export function DifferenceList({ differences, language, onSelect }: DifferenceListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2Stronger as="h2" id={heading} className={styles.heading}>
        {t('differences.heading', { count: differences.length })}
      </Subtitle2Stronger>
      <ul className={styles.list}>
        {differences.map((one, index) => {
          const { sheet, difference } = one;
          const cell = 'cell' in difference ? difference.cell : null;
          return (
            <li key={index}>
              <Body1>
                {differenceSentence(one, language)}{' '}
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
            </li>
          );
        })}
      </ul>
    </section>
  );
}
