import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Subtitle2,
  Switch,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, localeOf, type Language } from '../../i18n';
import type { LiveControl } from '../live/useRecheck';
import { OWN_WORDS } from '../shell/own-words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  page: { justifyContent: 'space-between' },
});

interface PaneSectionProps {
  readonly language: Language;
  readonly live: LiveControl;
  readonly onLanguage: (language: Language) => void;
  readonly onOwnRules: () => void;
  readonly onIntroduction: () => void;
  readonly onHelp: () => void;
}

/** What the pane itself does, and the way to rules of one's own and to the help. */
export function PaneSection({ language, live, ...on }: PaneSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('pane.heading')}
      </Subtitle2>
      <Field size="small" label={t('pane.language')}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => on.onLanguage(value as Language)}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={<span lang={localeOf(one)}>{OWN_WORDS[one].name}</span>} />
          ))}
        </RadioGroup>
      </Field>
      {live.canWatch && (
        <Field size="small" hint={t('pane.liveHint')}>
          <Switch
            className={styles.switch}
            checked={live.isOn}
            label={t('pane.live')}
            onChange={(_, { checked }) => live.toggle(checked)}
          />
        </Field>
      )}
      {(
        [
          ['pane.ownRules', on.onOwnRules],
          ['pane.introduction', on.onIntroduction],
          ['pane.help', on.onHelp],
        ] as const
      ).map(([key, open]) => (
        <Button
          key={key}
          className={styles.page}
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={open}
        >
          {t(key)}
        </Button>
      ))}
    </section>
  );
}
