import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HostFailure } from '../../host/workbook';
import { failureSentence, type Language } from '../../i18n';
import { fixedText, revertedText } from '../fixes/outcome-texts';
import {
  decidedText,
  isMadeWhole,
  isTakenBackWhole,
  madeText,
  takenBackText,
} from '../templates/outcome-texts';
import type { Notice } from '../state/state';
import type { Task } from '../state/tasks';
import { NoticeBar } from './NoticeBar';

interface NoticeMessageProps {
  readonly notice: Notice;
  readonly language: Language;
  readonly onRetry: (task: Task) => void;
  readonly onDismiss: () => void;
}

function clearedText(
  { sheets, refused }: Extract<Notice, { kind: 'cleared' }>,
  t: TFunction<'pane'>,
  language: Language,
): string {
  const refusals = [...refused].map(([sheet, failure]) =>
    t('notice.notCleared', { sheet, reason: failureSentence(failure, language) }),
  );
  const cleared = sheets > 0 || refusals.length === 0 ? [t('notice.cleared', { count: sheets })] : [];
  return [...cleared, ...refusals].join('\n');
}

function rowsText(
  { outcome, areOnlyProblems }: Extract<Notice, { kind: 'rows' }>,
  t: TFunction<'pane'>,
  language: Language,
): string {
  const refusals = [...outcome.failures].map(([sheet, failure]) =>
    t(areOnlyProblems ? 'rows.notHidden' : 'rows.notShown', {
      sheet,
      reason: failureSentence(failure, language),
    }),
  );
  return refusals.length > 0 ? refusals.join('\n') : t('rows.none');
}

/** The notice in words. A host that was busy may answer the next time, so what it refused can be tried again. */
export function NoticeMessage({ notice, language, onRetry, onDismiss }: NoticeMessageProps) {
  const { t } = useTranslation('pane');
  const again = (failures: Iterable<HostFailure>, retry: () => void) =>
    [...failures].some(({ code }) => code !== 'unsupported') ? retry : undefined;
  /** What was said about the last attempt holds no more. */
  const afresh = (retry: () => void) => () => {
    onDismiss();
    retry();
  };
  switch (notice.kind) {
    case 'cancelled':
      return <NoticeBar intent="info" text={t('notice.cancelled')} onDismiss={onDismiss} />;
    case 'cleared':
      return (
        <NoticeBar
          intent={notice.refused.size === 0 ? 'success' : 'warning'}
          text={clearedText(notice, t, language)}
          onRetry={again(notice.refused.values(), () => onRetry('clearMarks'))}
          onDismiss={onDismiss}
        />
      );
    case 'made':
      return (
        <NoticeBar
          intent={notice.made.failures.size > 0 ? 'warning' : isMadeWhole(notice.made) ? 'success' : 'info'}
          text={madeText(notice.made, t, language)}
          onDismiss={onDismiss}
        />
      );
    case 'removed':
      return (
        <NoticeBar
          intent={isTakenBackWhole(notice.outcome) ? 'success' : 'warning'}
          text={takenBackText(notice.outcome, t, language)}
          onDismiss={onDismiss}
        />
      );
    case 'decided':
      return (
        <NoticeBar
          intent={notice.outcome.changed.length + notice.outcome.failures.size > 0 ? 'warning' : 'success'}
          text={decidedText(notice.outcome, t, language)}
          onDismiss={onDismiss}
        />
      );
    case 'reported':
      return (
        <NoticeBar
          intent="success"
          text={t('notice.reported', { sheet: notice.sheet })}
          onDismiss={onDismiss}
        />
      );
    case 'sampled': {
      const { sheet, isThere } = notice;
      return (
        <NoticeBar
          intent={isThere ? 'success' : 'info'}
          text={
            sheet === null ? t('sample.notThere') : t(isThere ? 'sample.added' : 'sample.removed', { sheet })
          }
          onDismiss={onDismiss}
        />
      );
    }
    case 'fixed': {
      const { outcome } = notice;
      const { again: fix, audit, failures } = outcome;
      return (
        <NoticeBar
          intent={outcome.refused.length + failures.size > 0 ? 'warning' : 'success'}
          text={fixedText(outcome, t, language)}
          onRetry={fix ? again(failures.values(), () => onRetry({ fix, audit })) : undefined}
          onDismiss={onDismiss}
        />
      );
    }
    case 'reverted': {
      const { outcome } = notice;
      const isWhole = outcome !== null && outcome.changed.length + outcome.failures.size === 0;
      return (
        <NoticeBar
          intent={isWhole ? 'success' : 'warning'}
          text={outcome ? revertedText(outcome, t, language) : t('journal.nothing')}
          onRetry={
            outcome
              ? again(outcome.failures.values(), () => onRetry({ revert: outcome.entry.id }))
              : undefined
          }
          onDismiss={onDismiss}
        />
      );
    }
    case 'rows':
      return (
        <NoticeBar
          intent={notice.outcome.failures.size > 0 ? 'warning' : 'info'}
          text={rowsText(notice, t, language)}
          onRetry={again(notice.outcome.failures.values(), () =>
            onRetry(notice.areOnlyProblems ? 'showProblemRows' : 'showAllRows'),
          )}
          onDismiss={onDismiss}
        />
      );
    case 'refused':
      return (
        <NoticeBar
          intent="warning"
          text={failureSentence(notice.failure, language)}
          onRetry={again([notice.failure], afresh(notice.again))}
          onDismiss={onDismiss}
        />
      );
    case 'failed':
      return (
        <NoticeBar
          intent={notice.failure.code === 'failed' ? 'error' : 'warning'}
          text={failureSentence(notice.failure, language)}
          onRetry={again([notice.failure], () => onRetry(notice.task))}
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
          onRetry={again([notice.failure], afresh(notice.again))}
          onDismiss={onDismiss}
        />
      );
  }
}
