import {
  Button,
  Dropdown,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useCallback, useRef, useState } from 'react';
import type { Profile } from '../core/profile';
import { setDefaultProfile, setFunctionLanguage } from '../functions';
import { localeOf, translator, type Language } from '../i18n';
import { Pane } from '../taskpane/Pane';
import { useTheme } from '../taskpane/shell/theme';
import type { ApiVersion } from './standin';
import { OPENED, useTrial } from './useTrial';

const SAMPLES = ['selfeval-planted', 'selfeval-clean', 'ledger-300'] as const;
const sampleUrl = (name: string) => `samples/${name}.xlsx`;

const useStyles = makeStyles({
  page: { position: 'fixed', inset: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorPaletteYellowBackground1,
  },
  notice: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  body: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  title: { flexShrink: 0 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
  file: { display: 'none' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex' },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative' },
  pane: { width: '360px', flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  sample: { minWidth: '200px' },
});

/** Formulas calculate by the workbook's profile, and may name it. */
const followProfile = (profile: Profile) => setDefaultProfile(profile, [profile]);

/** The trial environment: a grid in place of Excel, and the add-in's own pane beside it. */
export function Workbench({
  initialFile,
  displayLanguage,
  version,
}: {
  initialFile: string | null;
  displayLanguage: string | undefined;
  /** The Excel that is emulated; the latest without it. */
  version: ApiVersion | undefined;
}) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [language, setLanguage] = useState<Language>('zh');
  const theme = useTheme();
  const t = translator(language, 'workbench');
  const { grid, workbook, isOpening, problem, openUrl, openChosen, save } = useTrial({
    initialFile,
    version,
    brings: 'functions',
    language,
  });

  const onLanguage = useCallback((chosen: Language) => {
    setLanguage(chosen);
    setFunctionLanguage(chosen);
  }, []);

  return (
    <FluentProvider theme={theme} lang={localeOf(language)}>
      <div className={styles.page}>
        <header className={styles.bar}>
          <div className={styles.notice}>
            <Text weight="semibold" wrap={false} className={styles.title}>
              {t('notice')}
            </Text>
            <Text size={200} className={styles.body} role="status">
              {isOpening ? t('opening') : t('noticeBody')}
            </Text>
          </div>
          <Dropdown
            className={styles.sample}
            placeholder={t('sample')}
            aria-label={t('sample')}
            selectedOptions={[]}
            value=""
            onOptionSelect={(_, { optionValue }) => optionValue && void openUrl(sampleUrl(optionValue))}
          >
            {SAMPLES.map((name) => (
              <Option key={name} value={name}>
                {t(`samples.${name}`)}
              </Option>
            ))}
          </Dropdown>
          <Button
            className={styles.button}
            icon={<FolderOpenRegular />}
            onClick={() => picker.current?.click()}
          >
            {t('open')}
          </Button>
          <input
            ref={picker}
            className={styles.file}
            type="file"
            accept={OPENED}
            onChange={(event) => void openChosen(event.target)}
          />
          <Button className={styles.button} icon={<ArrowDownloadRegular />} onClick={() => void save()}>
            {t('save')}
          </Button>
        </header>
        {problem !== null && (
          <MessageBar intent="error">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.main}>
          <div ref={grid} className={styles.grid} data-grid />
          <div className={styles.pane} data-pane>
            {workbook && (
              <Pane
                workbook={workbook}
                displayLanguage={displayLanguage}
                onLanguage={onLanguage}
                onProfile={followProfile}
              />
            )}
          </div>
        </div>
      </div>
    </FluentProvider>
  );
}
