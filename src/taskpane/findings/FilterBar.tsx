import { Caption1, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Height of the bar, which covers that much of the list below it. */
export const FILTER_BAR_HEIGHT = 36;

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    height: `${FILTER_BAR_HEIGHT}px`,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  shown: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface FilterBarProps {
  readonly text: string;
  readonly shown: number;
  readonly total: number;
  readonly onText: (text: string) => void;
  /** How the list is shown. */
  readonly children: ReactNode;
}

/** Filter by words; stays in view while the list scrolls under it. */
export function FilterBar({ text, shown, total, onText, children }: FilterBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <div className={styles.bar}>
      <SearchBox
        className={styles.box}
        size="small"
        value={text}
        aria-label={t('findings.filter')}
        placeholder={t('findings.filterPlaceholder')}
        dismiss={{ 'aria-label': t('findings.resetFilter') }}
        onChange={(_, data) => onText(data.value)}
      />
      {shown !== total && (
        <Caption1 className={styles.shown} role="status">
          {t('findings.shown', { shown, total })}
        </Caption1>
      )}
      {children}
    </div>
  );
}
