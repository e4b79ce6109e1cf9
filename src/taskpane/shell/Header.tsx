import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, localeOf, type Language } from '../../i18n';
import { HelpButton } from './HelpButton';

import { OWN_WORDS } from './own-words';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  product: { margin: 0, flexGrow: 1 },
  language: { flexShrink: 0 },
});

interface HeaderProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly isHelpOpen: boolean;
  readonly onHelp: () => void;
}

/** Product name, help and language switch. */
export function Header({ language, onLanguage, isHelpOpen, onHelp }: HeaderProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const other = LANGUAGES.find((candidate) => candidate !== language)!;
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1" className={styles.product}>
        {t('product')}
      </Subtitle2>
      <HelpButton isOpen={isHelpOpen} onToggle={onHelp} />
      <Button
        className={styles.language}
        appearance="subtle"
        size="small"
        icon={<LocalLanguageRegular />}
        lang={localeOf(other)}
        title={OWN_WORDS[other].invitation}
        aria-label={OWN_WORDS[other].invitation}
        onClick={() => onLanguage(other)}
      >
        {OWN_WORDS[other].name}
      </Button>
    </header>
  );
}
