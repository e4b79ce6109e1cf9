import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { GroupListRegular } from '@fluentui/react-icons/svg/group-list';
import { useTranslation } from 'react-i18next';
import { GROUPINGS, type Grouping } from '../model/list-rows';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 'auto' },
});

interface GroupMenuProps {
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** What the list is ordered by: sheet after sheet, rule after rule, or row after row. */
export function GroupMenu({ grouping, onGroup }: GroupMenuProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const label = t('grouping.label', { by: t(`grouping.${grouping}`) });
  return (
    <Menu
      checkedValues={{ grouping: [grouping] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = GROUPINGS.find((one) => one === checkedItems[0]);
        if (chosen) onGroup(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<GroupListRegular />}
          title={label}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {GROUPINGS.map((one) => (
            <MenuItemRadio key={one} name="grouping" value={one}>
              {t(`grouping.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
