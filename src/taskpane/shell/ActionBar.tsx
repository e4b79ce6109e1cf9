import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { useTranslation } from 'react-i18next';

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
  profile: {
    marginLeft: 'auto',
    maxWidth: '100%',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

interface ActionBarProps {
  readonly isBusy: boolean;
  /** Name of the profile the audit follows. */
  readonly profileName: string;
  readonly onAuditSheet: () => void;
  readonly onAuditWorkbook: () => void;
  readonly onClearMarks: () => void;
}

/** What the pane can do. Buttons stay focusable while work runs, so that the keyboard never loses its place. */
export function ActionBar({ isBusy, profileName, ...on }: ActionBarProps) {
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
        <Caption1 className={styles.profile} title={profileName}>
          {t('profile', { name: profileName })}
        </Caption1>
      </div>
    </div>
  );
}
