import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { formById, type FormId } from '../../core/forms';
import type { Answer, TableHeading } from '../../core/recognise';
import { localized, type Language } from '../../i18n';

/** Long names break over lines rather than leave a pane of 320 px. */
const useStyles = makeStyles({ popover: { maxWidth: 'min(240px, calc(100vw - 80px))' } });

interface FormChoiceProps {
  readonly heading: TableHeading;
  readonly label: string;
  readonly language: Language;
  readonly isBusy: boolean;
  /** What the table counts as now: not offered again, and the choice stays in the background. */
  readonly current?: FormId;
  readonly onChoose: (answer: Answer) => void;
}

/** 这是哪张表？ The forms whose columns the table has, and the way out. */
export function FormChoice({ heading, label, language, isBusy, current, onChoose }: FormChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance={current ? 'subtle' : 'secondary'} disabledFocusable={isBusy}>
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {heading.candidates
            .filter((id) => id !== current)
            .map((id) => (
              <MenuItem key={id} onClick={() => onChoose(id)}>
                {localized(formById(id).name, language)}
              </MenuItem>
            ))}
          <MenuDivider />
          <MenuItem onClick={() => onChoose('none')}>{t('whichForm.none')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
