import { Body1, Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../state/tasks';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    flexShrink: 0,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface ProgressPanelProps {
  readonly progress: Progress;
  /** Absent when the work cannot be stopped half-way. */
  readonly onCancel?: (() => void) | undefined;
}

/** What is being done right now, how far it is, and a way to stop it. */
export function ProgressPanel({ progress, onCancel }: ProgressPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const label = useId();
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <Body1 id={label} className={styles.text} role="status">
          {progress.sheet === undefined
            ? t(`progress.${progress.step}`)
            : t('progress.sheet', { sheet: progress.sheet })}
        </Body1>
        {onCancel && (
          <Button size="small" disabledFocusable={progress.step === 'cancelling'} onClick={onCancel}>
            {t('actions.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar aria-labelledby={label} {...(progress.done !== null && { value: progress.done })} />
    </div>
  );
}
