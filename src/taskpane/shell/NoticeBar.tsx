import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line' },
  bar: { margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, flexShrink: 0 },
});

interface NoticeBarProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** What to do again; absent when trying again is of no use. */
  readonly onRetry?: (() => void) | undefined;
  /** What is done then, in a word or two; "try again" without it. */
  readonly retryText?: string | undefined;
  /** Absent for what stays until it is mended. */
  readonly onDismiss?: (() => void) | undefined;
}

/** One sentence about what just happened, with a way to try again. */
export function NoticeBar({ intent, text, onRetry, retryText, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline">
      <MessageBarBody className={styles.text}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          onDismiss ? (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={t('actions.dismiss')}
              onClick={onDismiss}
            />
          ) : null
        }
      >
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {retryText ?? t('actions.retry')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
