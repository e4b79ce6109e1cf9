import {
  Caption1,
  Subtitle2,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../core/profile/types';
import { SeverityIcon } from '../shell/SeverityIcon';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', columnGap: tokens.spacingHorizontalS },
  button: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    display: 'flex',
    // One line where the word fits beside its count, to leave room for the list.
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  figure: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  count: { fontVariantNumeric: 'tabular-nums' },
  none: { opacity: 0.75 },
});

/** Most serious first, as everywhere. */
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

interface SeverityCountsProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings there are of each severity; pressing a count shows only those. */
export function SeverityCounts({ counts, chosen, onToggle }: SeverityCountsProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <div role="group" aria-label={t('severity.label')} className={styles.group}>
      {ORDER.map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.button}
          checked={chosen.includes(severity)}
          title={t(`severity.${severity}Hint`)}
          onClick={() => onToggle(severity)}
        >
          <span className={mergeClasses(styles.figure, counts[severity] === 0 && styles.none)}>
            <SeverityIcon severity={severity} />
            <Subtitle2 className={styles.count}>{counts[severity]}</Subtitle2>
          </span>
          <Caption1>{t(`severity.${severity}`)}</Caption1>
        </ToggleButton>
      ))}
    </div>
  );
}
