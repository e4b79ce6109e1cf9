import { ToggleButton, makeStyles } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 'auto' },
});

interface RowsToggleProps {
  readonly areRowsHidden: boolean;
  readonly isBusy: boolean;
  readonly onToggle: (areRowsHidden: boolean) => void;
}

/** 只看有问题的行: hides the other indicator rows on the sheet, and gives them back. */
export function RowsToggle({ areRowsHidden, isBusy, onToggle }: RowsToggleProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <ToggleButton
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={<FilterRegular />}
      checked={areRowsHidden}
      disabledFocusable={isBusy}
      title={t('rows.only')}
      aria-label={t('rows.only')}
      onClick={() => onToggle(!areRowsHidden)}
    />
  );
}
