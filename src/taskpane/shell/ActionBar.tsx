import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardMathFormulaRegular } from '@fluentui/react-icons/svg/clipboard-math-formula';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveSwitch } from '../live/LiveSwitch';
import type { LiveControl } from '../live/useRecheck';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  audits: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalS,
  },
  audit: { minWidth: 0 },
  rest: {
    display: 'flex',
    alignItems: 'center',
    // English is longer: the profile then has a line of its own rather than a name cut off.
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
  clear: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
  small: { flexShrink: 0 },
});

interface ActionBarProps {
  readonly isBusy: boolean;
  readonly live: LiveControl;
  /** Which profile the audit follows, and how to change that. */
  readonly profile: ReactNode;
  readonly onAuditSheet: () => void;
  readonly onAuditWorkbook: () => void;
  readonly onClearMarks: () => void;
  readonly onOwnRules: () => void;
}

/** What the pane can do. Buttons stay focusable while work runs, so that the keyboard never loses its place. */
export function ActionBar({ isBusy, live, profile, ...on }: ActionBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <div className={styles.bar}>
      <div className={styles.audits}>
        <Button
          className={styles.audit}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={on.onAuditSheet}
        >
          {t('actions.auditSheet')}
        </Button>
        <Button className={styles.audit} disabledFocusable={isBusy} onClick={on.onAuditWorkbook}>
          {t('actions.auditWorkbook')}
        </Button>
      </div>
      <div className={styles.rest}>
        <Button
          className={styles.clear}
          appearance="subtle"
          size="small"
          icon={<EraserRegular />}
          disabledFocusable={isBusy}
          onClick={on.onClearMarks}
        >
          {t('actions.clearMarks')}
        </Button>
        <Button
          className={styles.small}
          appearance="subtle"
          size="small"
          icon={<ClipboardMathFormulaRegular />}
          onClick={on.onOwnRules}
        >
          {t('ownRule.open')}
        </Button>
        <LiveSwitch live={live} />
        {profile}
      </div>
    </div>
  );
}
