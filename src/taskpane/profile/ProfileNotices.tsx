import { useTranslation } from 'react-i18next';
import { findProfile } from '../../core/profile';
import { failureSentence, localized, type Language } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';
import type { Run } from '../state/state';
import { ProfileProblems } from './ProfileProblems';
import type { WorkbookProfile } from './useWorkbookProfile';

interface ProfileNoticesProps {
  readonly own: WorkbookProfile;
  /** The last audit; `null` when there is none, or another one is running. */
  readonly run: Run | null;
  readonly language: Language;
  readonly onAuditAgain: () => void;
}

/** What is to be known about the profile: why one was not taken or not kept, and that the result follows another one. */
export function ProfileNotices({ own, run, language, onAuditAgain }: ProfileNoticesProps) {
  const { t } = useTranslation('settings');
  const { profile, problems, failure } = own;
  const name = localized(profile.name, language);
  const last = run?.audit.profile;
  const isOld = last !== undefined && (last.id !== profile.id || last.version !== profile.version);
  const shipped = last && findProfile(last.id);
  const old = shipped ? localized(shipped.name, language) : `${last?.id} ${last?.version}`;
  return (
    <>
      {problems.length > 0 && (
        <ProfileProblems problems={problems} profile={profile} language={language} onDismiss={own.dismiss} />
      )}
      {failure && (
        <NoticeBar
          intent="warning"
          text={t('notKept', { name, reason: failureSentence(failure, language) })}
          onRetry={() => void own.choose(profile)}
          onDismiss={own.dismiss}
        />
      )}
      {isOld && (
        <NoticeBar
          intent="info"
          text={t('oldAudit', { old, name })}
          retryText={t('auditAgain')}
          onRetry={onAuditAgain}
        />
      )}
    </>
  );
}
