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
import { useTranslation } from 'react-i18next';
import { profiles, type Profile } from '../../core/profile';
import { localized, type Language } from '../../i18n';

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: '100%', marginLeft: 'auto' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  popover: { maxWidth: 'min(260px, calc(100vw - 60px))' },
});

interface ProfileMenuProps {
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onChoose: (profile: Profile) => void;
  readonly onSettings: () => void;
}

/** 口径: which one counts; a short cut to what the settings say at length. */
export function ProfileMenu({ profile, isBusy, language, onChoose, onSettings }: ProfileMenuProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const isShipped = profiles.some(({ id }) => id === profile.id);
  const offered = isShipped ? profiles : [...profiles, profile];
  const name = localized(profile.name, language);

  return (
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
          <MenuItem onClick={onSettings}>{t('profiles.settings')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
