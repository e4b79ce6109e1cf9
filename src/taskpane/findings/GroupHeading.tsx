import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  name: { overflowWrap: 'anywhere' },
  count: { flexShrink: 0 },
});

/** What the findings below have in common: their sheet, rule or row. */
export function GroupHeading({ title, count }: { readonly title: string; readonly count: number }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <h3 className={styles.heading}>
      <Caption1Strong className={styles.name}>{title}</Caption1Strong>
      <Caption1 className={styles.count}>{t('findings.groupCount', { count })}</Caption1>
    </h3>
  );
}
