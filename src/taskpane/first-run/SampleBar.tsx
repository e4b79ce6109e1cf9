import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    flexShrink: 0,
  },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface SampleBarProps {
  readonly sheet: string;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

/** Says which sheet is the sample, and takes it out of the workbook again. */
export function SampleBar({ sheet, isBusy, onRemove }: SampleBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <div className={styles.bar}>
      <Body1 className={styles.text}>{t('sample.here', { sheet })}</Body1>
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        disabledFocusable={isBusy}
        onClick={onRemove}
      >
        {t('sample.remove')}
      </Button>
    </div>
  );
}
