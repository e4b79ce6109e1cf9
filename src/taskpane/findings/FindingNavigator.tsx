import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  position: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

interface FindingNavigatorProps {
  /** Position of the current finding from 1; 0 when none was picked yet. */
  readonly position: number;
  readonly count: number;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** Steps through the findings that are shown, one cell after the other. */
export function FindingNavigator({ position, count, onPrevious, onNext }: FindingNavigatorProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <nav className={styles.bar} aria-label={t('findings.navigation')}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        disabledFocusable={position <= 1}
        title={t('findings.previousKey')}
        aria-keyshortcuts="Shift+F8"
        onClick={onPrevious}
      >
        {t('findings.previous')}
      </Button>
      <Caption1 className={styles.position}>
        {t('findings.position', { index: position === 0 ? '–' : position, count })}
      </Caption1>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabledFocusable={count === 0 || position >= count}
        title={t('findings.nextKey')}
        aria-keyshortcuts="F8"
        onClick={onNext}
      >
        {t('findings.next')}
      </Button>
    </nav>
  );
}
