import { Button, makeStyles } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ button: { flexShrink: 0 } });

const MARK = 'data-help-button';

interface HelpButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens the help, and leads back from it. */
export function HelpButton({ isOpen, onToggle }: HelpButtonProps) {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <Button
      {...{ [MARK]: '' }}
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={<QuestionCircleRegular />}
      title={t('open')}
      aria-label={t('open')}
      aria-pressed={isOpen}
      onClick={onToggle}
    />
  );
}

/** Where the keyboard goes on once the help is closed. */
export function focusHelpButton(): void {
  document.querySelector<HTMLElement>(`[${MARK}]`)?.focus();
}
