import { useTranslation } from 'react-i18next';
import type { Profile, ProfileProblem } from '../../core/profile';
import { localized, type Language } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';

/** More sentences than these help nobody. */
const MOST = 3;

interface ProfileProblemsProps {
  readonly problems: readonly ProfileProblem[];
  /** The profile that counts instead. */
  readonly profile: Profile;
  readonly language: Language;
  readonly onDismiss: () => void;
}

/** Why a profile was not taken. */
export function ProfileProblems({ problems, profile, language, onDismiss }: ProfileProblemsProps) {
  const { t } = useTranslation('pane');
  const sentences = problems.slice(0, MOST).map(({ text }) => localized(text, language));
  if (problems.length > MOST) sentences.push(t('profiles.more', { count: problems.length - MOST }));
  const text = t('profiles.refused', {
    name: localized(profile.name, language),
    problems: sentences.join(language === 'zh' ? '' : ' '),
  });
  return <NoticeBar intent="warning" text={text} onDismiss={onDismiss} />;
}
