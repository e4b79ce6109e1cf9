import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../core/profile/types';
import type { RuleShare } from '../model/breakdown';
import { SeverityIcon } from '../shell/SeverityIcon';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  bar: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) max-content',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  name: { display: 'block' },
  track: {
    display: 'block',
    height: '4px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  fill: {
    display: 'block',
    height: '100%',
    minWidth: '4px',
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  info: { backgroundColor: tokens.colorBrandBackground },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** Rules shown before the reader asks for more. */
const FIRST = 5;

interface RuleChartProps {
  readonly shares: readonly RuleShare[];
  /** The rule whose findings alone are listed. */
  readonly chosen: string | null;
  readonly onChoose: (rule: string | null) => void;
}

/** How many findings each rule has, as bars; pressing one lists only those, pressing it again all. */
export function RuleChart({ shares, chosen, onChoose }: RuleChartProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(...shares.map(({ count }) => count));
  const shown = isWhole ? shares : shares.filter(({ rule }, index) => index < FIRST || rule === chosen);
  const fills: Readonly<Record<Severity, string>> = {
    error: styles.error,
    warning: styles.warning,
    info: styles.info,
  };
  return (
    <ul className={styles.list} aria-label={t('chart.rules')}>
      {shown.map(({ rule, title, severity, count }) => (
        <li key={rule}>
          <button
            type="button"
            className={mergeClasses(styles.bar, rule === chosen && styles.chosen)}
            aria-pressed={rule === chosen}
            title={`${rule} ${title}`}
            onClick={() => onChoose(rule === chosen ? null : rule)}
          >
            <SeverityIcon severity={severity} isSmall />
            <span>
              <Caption1 className={styles.name}>{title}</Caption1>
              <span className={styles.track} aria-hidden>
                <span
                  className={mergeClasses(styles.fill, fills[severity])}
                  style={{ width: `${(count / most) * 100}%` }}
                />
              </span>
            </span>
            <Caption1 className={styles.count}>{count}</Caption1>
          </button>
        </li>
      ))}
      {shown.length < shares.length && (
        <li>
          <Button appearance="subtle" size="small" onClick={() => setWhole(true)}>
            {t('chart.more', { count: shares.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}
