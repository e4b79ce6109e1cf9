import { Button, Caption1, Field, Select, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultProfile, profiles, profileToJson, type Profile } from '../../core/profile';
import { localized, type Language } from '../../i18n';
import type { WorkbookProfile } from '../profile/useWorkbookProfile';
import { download } from '../shell/download';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  narrow: { minWidth: 0, width: '100%' },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  page: { justifyContent: 'space-between' },
  files: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  file: { display: 'none' },
});

interface ProfileSectionProps {
  readonly own: WorkbookProfile;
  readonly language: Language;
  /** A task is running: which profile it follows is settled. */
  readonly isBusy: boolean;
  /** There are changes that another choice would leave behind. */
  readonly hasChanges: boolean;
  readonly onPage: (page: 'fields' | 'levels') => void;
}

function save(profile: Profile): void {
  const written = profileToJson(profile);
  download(`${written.id}.json`, `${JSON.stringify(written, null, 2)}\n`, 'application/json');
}

/** 口径: which one counts, the way to its figures, and files of one's own in and out. */
export function ProfileSection({ own, language, isBusy, hasChanges, onPage }: ProfileSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const picker = useRef<HTMLInputElement>(null);
  const { profile } = own;
  const isShipped = profiles.some(({ id }) => id === profile.id);
  const isHeld = isBusy || hasChanges;
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) await own.importText(await file.text());
    if (picker.current) picker.current.value = '';
  };
  const choose = (id: string) => {
    const chosen = profiles.find((one) => one.id === id);
    if (chosen) void own.choose(chosen);
  };
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('profile.heading')}
      </Subtitle2>
      <Field size="small" label={t('profile.which')} hint={hasChanges ? t('profile.waiting') : null}>
        <Select
          className={styles.narrow}
          size="small"
          value={profile.id}
          disabled={isHeld}
          onChange={(_, { value }) => choose(value)}
        >
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {localized(name, language)}
            </option>
          ))}
          {!isShipped && (
            <optgroup label={t('profile.own')}>
              <option value={profile.id}>{localized(profile.name, language)}</option>
            </optgroup>
          )}
        </Select>
      </Field>
      <Caption1 className={styles.about}>
        {t('profile.followed', { basis: profile.basis.join(language === 'zh' ? '、' : ', ') })}
        {' · '}
        {t('profile.version', { version: profile.version })}
      </Caption1>
      {(['fields', 'levels'] as const).map((page) => (
        <Button
          key={page}
          className={styles.page}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={() => onPage(page)}
        >
          {t(page === 'fields' ? 'profile.edit' : 'profile.levels')}
        </Button>
      ))}
      <div className={styles.files}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUploadRegular />}
          disabledFocusable={isHeld}
          onClick={() => picker.current?.click()}
        >
          {t('profile.import')}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowDownloadRegular />}
          onClick={() => save(profile)}
        >
          {t('profile.export')}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowResetRegular />}
          disabledFocusable={isHeld || profile.id === defaultProfile.id}
          onClick={() => void own.choose(defaultProfile)}
        >
          {t('profile.reset')}
        </Button>
      </div>
      <input
        ref={picker}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        aria-label={t('profile.file')}
        onChange={(event) => void read(event.target.files)}
      />
    </section>
  );
}
