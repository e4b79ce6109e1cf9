import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useTranslation } from 'react-i18next';
import { isForm, templates } from '../../core/templates';
import { localized, type Language } from '../../i18n';
import type { TableRequest } from '../../jobs';

const useStyles = makeStyles({
  popover: { maxHeight: '70vh', overflowY: 'auto', maxWidth: '300px' },
});

const forms = templates.filter(isForm);
const lists = templates.filter((table) => !isForm(table));
/** Forms of which each project has one of its own. */
const ofProjects = forms.filter(({ shape, subject }) => shape === 'paper' && subject === 'project');

interface NewTableMenuProps {
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onMake: (request: TableRequest) => void;
}

/** Every table of the year: a blank one, or one for each project that the workbook's ledgers know. */
export function NewTableMenu({ isBusy, language, onMake }: NewTableMenuProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const items = (tables: typeof templates, from: TableRequest['from']) =>
    tables.map(({ id, name }) => (
      <MenuItem key={id} onClick={() => onMake({ template: id, from })}>
        {localized(name, language)}
      </MenuItem>
    ));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<TableAddRegular />} disabledFocusable={isBusy}>
          {t('actions.newTable')}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem>{t('newTable.fromLedgers')}</MenuItem>
            </MenuTrigger>
            <MenuPopover className={styles.popover}>
              <MenuList>{items(ofProjects, 'ledgers')}</MenuList>
            </MenuPopover>
          </Menu>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('newTable.forms')}</MenuGroupHeader>
            {items(forms, 'blank')}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('newTable.lists')}</MenuGroupHeader>
            {items(lists, 'blank')}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
