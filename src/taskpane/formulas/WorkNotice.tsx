import { useTranslation } from 'react-i18next';
import { failureSentence, type Language } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';
import { convertedText, repairedText, restoredText } from './outcome-texts';
import type { FormulaWork } from './useFormulaWork';

interface WorkNoticeProps {
  readonly work: FormulaWork;
  readonly language: Language;
}

/** What became of the formulas, in words, and what to go on with: once more what was refused, or back from values. */
export function WorkNotice({ work, language }: WorkNoticeProps) {
  const { t } = useTranslation('formulas');
  const { outcome, forget } = work;
  switch (outcome?.kind) {
    case 'repaired': {
      const { left, failures } = outcome.repair;
      return (
        <NoticeBar
          intent={left.length + failures.size === 0 ? 'success' : 'warning'}
          text={repairedText(outcome.repair, t, language)}
          onRetry={failures.size > 0 ? () => void work.repair() : undefined}
          onDismiss={forget}
        />
      );
    }
    case 'converted': {
      const { scope, conversion } = outcome;
      const { converted, kept, failures } = conversion;
      const isRefused = failures.size > 0;
      const goOn = isRefused ? work.convert : work.restore;
      return (
        <NoticeBar
          intent={isRefused || kept.length > 0 ? 'warning' : 'success'}
          text={convertedText(conversion, t, language)}
          onRetry={isRefused || converted > 0 ? () => void goOn(scope) : undefined}
          retryText={isRefused ? undefined : t('converted.undo')}
          onDismiss={forget}
        />
      );
    }
    case 'restored': {
      const { scope, restoration } = outcome;
      const { changed, left, failures } = restoration;
      return (
        <NoticeBar
          intent={changed.length + left.length + failures.size === 0 ? 'success' : 'warning'}
          text={restoredText(restoration, t, language)}
          onRetry={left.length + failures.size > 0 ? () => void work.restore(scope) : undefined}
          onDismiss={forget}
        />
      );
    }
    case 'failed':
      return (
        <NoticeBar
          intent={outcome.failure.code === 'failed' ? 'error' : 'warning'}
          text={failureSentence(outcome.failure, language)}
          onRetry={outcome.failure.code === 'unsupported' ? undefined : () => void outcome.again()}
          onDismiss={forget}
        />
      );
    default:
      return null;
  }
}
