import { Body1, Caption1, Link, Subtitle2Stronger, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import type { ListedDifference } from '../../core/carry';
import type { Area, CellValue } from '../../core/grid';
import { differenceSentence, type Language } from '../../i18n';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    alignSelf: 'stretch',
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  project: { margin: `${tokens.spacingVerticalS} 0 0` },
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
  value: { display: 'block' },
});

interface DifferenceListProps {
  readonly differences: readonly ListedDifference[];
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
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

/** What differs between two stages and is for the user to decide, each at its cell. Nothing was changed there. */
export function DifferenceList({ differences, language, onSelect }: DifferenceListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2Stronger as="h3" id={heading} className={styles.heading}>
        {t('differences.heading', { count: differences.length })}
      </Subtitle2Stronger>
      {byProject(differences).map(([key, some]) => (
        <div key={key}>
          <Body1 as="h4" className={styles.project}>
            {[...new Set([some[0]!.project, key])].join(' · ')}
          </Body1>
          <ul className={styles.list} aria-label={key}>
            {some.map((one, index) => (
              <li key={index}>
                <Difference one={one} language={language} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface DifferenceProps {
  readonly one: ListedDifference;
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
}

function Difference({ one, language, onSelect }: DifferenceProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { sheet, project, difference } = one;
  const cell = 'cell' in difference ? difference.cell : null;
  const shown = (value: CellValue) => (value === null ? t('differences.blank') : String(value));
  return (
    <>
      <Body1>
        {difference.kind === 'changed'
          ? (difference.indicator ?? project)
          : differenceSentence(one, language)}{' '}
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
            {t('differences.is', { value: shown(difference.later) })}
          </Caption1>
        </>
      )}
    </>
  );
}
