import { Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplanationBadge } from '../explanations/ExplanationBadge';
import { SeverityIcon } from '../shell/SeverityIcon';
import type { FindingView } from '../model/finding-views';
import { FindingDetails } from './FindingDetails';

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  button: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr 16px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} calc(${tokens.spacingHorizontalL} - ${tokens.strokeWidthThicker})`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  words: { minWidth: 0 },
  sentence: { display: 'block', overflowWrap: 'anywhere' },
  clamped: {
    display: '-webkit-box',
    WebkitLineClamp: '5',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  place: { display: 'block', marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  address: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  chevron: {
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  open: { transform: 'rotate(180deg)' },
});

interface FindingItemProps {
  readonly view: FindingView;
  /** The finding that the navigator stands on. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  /** Whether the Tab key stops here; it does at one finding of the list. */
  readonly isTabStop: boolean;
  readonly onPick: (view: FindingView) => void;
}

/** One finding: picking it selects its cell and opens or closes what there is to know about it. */
export const FindingItem = memo(function FindingItem({
  view,
  isCurrent,
  isOpen,
  isTabStop,
  onPick,
}: FindingItemProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const details = useId();
  const { severity, rule, explanation } = view.finding;
  return (
    <div className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        aria-current={isCurrent || undefined}
        data-finding={view.id}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onPick(view)}
      >
        <SeverityIcon severity={severity} />
        <span className={styles.words}>
          <Text className={mergeClasses(styles.sentence, !isOpen && styles.clamped)}>{view.sentence}</Text>
          <Caption1 className={styles.place}>
            <span className={styles.address}>{view.address}</span>
            {` · ${t(`severity.${severity}`)} · ${rule}`}
            {explanation && (
              <>
                {' '}
                <ExplanationBadge explanation={explanation} />
              </>
            )}
          </Caption1>
        </span>
        <ChevronDownRegular className={mergeClasses(styles.chevron, isOpen && styles.open)} aria-hidden />
      </button>
      {isOpen && <FindingDetails id={details} view={view} />}
    </div>
  );
});
