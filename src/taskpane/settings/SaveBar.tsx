import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../core/profile';
import { localized, type Language } from '../../i18n';
import type { ProfileEditing } from './useProfileDraft';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SaveBarProps {
  readonly editing: ProfileEditing;
  /** The profile that counts at the moment. */
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
}

/** What was changed and is not saved yet; saves it, or takes it back. */
export function SaveBar({ editing, profile, isBusy, language }: SaveBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const wrong = Object.keys(editing.candidate.problems).length;
  return (
    <div className={styles.bar} role="group" aria-label={t('save.label')}>
      <Caption1 role="status" className={wrong > 0 ? styles.wrong : undefined}>
        {wrong > 0 ? t('save.wrong', { count: wrong }) : t('save.changes', { count: editing.changes })}
      </Caption1>
      {editing.of !== profile && (
        <Caption1>
          {t('save.elsewhere', {
            name: localized(editing.of.name, language),
            current: localized(profile.name, language),
          })}
        </Caption1>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={wrong > 0 || isBusy || editing.isSaving}
          onClick={() => void editing.save()}
        >
          {t('save.save')}
        </Button>
        <Button size="small" onClick={editing.undo}>
          {t('save.undo')}
        </Button>
      </div>
    </div>
  );
}
