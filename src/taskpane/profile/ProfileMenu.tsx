import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultProfile, profiles, profileToJson, type Profile } from '../../core/profile';
import { localized, type Language } from '../../i18n';

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: '100%', marginLeft: 'auto' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  popover: { maxWidth: 'min(260px, calc(100vw - 60px))' },
  file: { display: 'none' },
});

interface ProfileMenuProps {
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onChoose: (profile: Profile) => void;
  readonly onImport: (text: string) => void;
}

function download(profile: Profile): void {
  const written = profileToJson(profile);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(written, null, 2)}\n`], { type: 'application/json' }),
  );
  link.download = `${written.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** 口径: which one counts; those that ship, and a file of one's own in and out. */
export function ProfileMenu({ profile, isBusy, language, onChoose, onImport }: ProfileMenuProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const picker = useRef<HTMLInputElement>(null);
  const isShipped = profiles.some(({ id }) => id === profile.id);
  const offered = isShipped ? profiles : [...profiles, profile];
  const name = localized(profile.name, language);

  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) onImport(await file.text());
    if (picker.current) picker.current.value = '';
  };
  return (
    <>
      <Menu
        checkedValues={{ profile: [profile.id] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = offered.find(({ id }) => id === checkedItems[0]);
          if (chosen && chosen.id !== profile.id) onChoose(chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.button}
            size="small"
            appearance="subtle"
            title={name}
            aria-label={t('profiles.label', { name })}
            disabledFocusable={isBusy}
          >
            <span className={styles.name}>{name}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {offered.map((one) => (
              <MenuItemRadio key={one.id} name="profile" value={one.id}>
                {localized(one.name, language)}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => picker.current?.click()}>{t('profiles.import')}</MenuItem>
            <MenuItem onClick={() => download(profile)}>{t('profiles.export')}</MenuItem>
            <MenuItem disabled={profile.id === defaultProfile.id} onClick={() => onChoose(defaultProfile)}>
              {t('profiles.reset')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        aria-label={t('profiles.file')}
        onChange={(event) => void read(event.target.files)}
      />
    </>
  );
}
