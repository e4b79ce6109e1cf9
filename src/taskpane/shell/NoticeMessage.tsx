import { useTranslation } from 'react-i18next';
import { failureSentence, type Language } from '../../i18n';
import type { Notice, Task } from '../state/state';
import { NoticeBar } from './NoticeBar';

interface NoticeMessageProps {
  readonly notice: Notice;
  readonly language: Language;
  readonly onRetry: (task: Task) => void;
  readonly onDismiss: () => void;
}

/** The notice in words. A host that was busy may answer the next time, so its failures offer to try again. */
export function NoticeMessage({ notice, language, onRetry, onDismiss }: NoticeMessageProps) {
  const { t } = useTranslation('pane');
  switch (notice.kind) {
    case 'cancelled':
      return <NoticeBar intent="info" text={t('notice.cancelled')} onDismiss={onDismiss} />;
    case 'cleared':
      return (
        <NoticeBar
          intent="success"
          text={t('notice.cleared', { count: notice.sheets })}
          onDismiss={onDismiss}
        />
      );
    case 'failed':
      return (
        <NoticeBar
          intent={notice.failure.code === 'failed' ? 'error' : 'warning'}
          text={failureSentence(notice.failure, language)}
          onRetry={notice.failure.code === 'unsupported' ? undefined : () => onRetry(notice.task)}
          onDismiss={onDismiss}
        />
      );
    case 'selectFailed':
      return (
        <NoticeBar
          intent="warning"
          text={t('notice.selectFailed', {
            cell: notice.cell,
            reason: failureSentence(notice.failure, language),
          })}
          onDismiss={onDismiss}
        />
      );
  }
}
