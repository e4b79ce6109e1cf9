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
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Profile } from '../core/profile';
import { setDefaultProfile, setFunctionLanguage } from '../functions';
import { FileError } from '../host/file';
import { fileFailureSentence, localeOf, translator, type Language } from '../i18n';
import { Pane } from '../taskpane/Pane';
import { download, XLSX } from '../taskpane/shell/download';
import { useTheme } from '../taskpane/shell/theme';
import type { ExcelWorkbook } from '../host/officejs';
import type { ApiVersion } from './standin';
import { ReleasedPane } from './ReleasedPane';
import { Session, testHooks, type TestHooks } from './session';

declare global {
  interface Window {
    /** Hooks for browser tests; there is no other way to read a canvas. */
    jixiaoWorkbench?: TestHooks;
  }
}

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
  releasedPane,
  version,
}: {
  initialFile: string | null;
  displayLanguage: string | undefined;
  /** Address of a built release's script, whose pane is shown instead of the one from the source. */
  releasedPane: string | undefined;
  /** The Excel that is emulated; the latest without it. */
  version: ApiVersion | undefined;
}) {
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const session = useRef<Session | null>(null);
  const [workbook, setWorkbook] = useState<ExcelWorkbook | null>(null);
  const [language, setLanguage] = useState<Language>('zh');
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setIsOpening] = useState(false);
  const theme = useTheme();
  const t = translator(language, 'workbench');

  const open = useCallback(
    async (bytes: Uint8Array, name: string) => {
      if (!session.current) return;
      setIsOpening(true);
      try {
        await session.current.open(bytes, name);
        setWorkbook(session.current.workbook);
        setProblem(null);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        setProblem(fileFailureSentence(error.failure, language));
      } finally {
        setIsOpening(false);
      }
    },
    [language],
  );

  const openUrl = useCallback(
    async (url: string) => {
      const response = await fetch(url);
      if (!response.ok) {
        setProblem(t('notFound', { file: url }));
        return;
      }
      await open(new Uint8Array(await response.arrayBuffer()), url.split('/').at(-1)!);
    },
    [open, t],
  );

  const first = useRef(initialFile);
  useEffect(() => {
    if (session.current || !grid.current) return;
    const starting = Session.start(grid.current, {
      version,
      brings: releasedPane === undefined ? 'functions' : 'nothing',
    }).then(async (started) => {
      session.current = started;
      window.jixiaoWorkbench = testHooks(started);
      if (first.current) await openUrl(first.current);
      setWorkbook(started.workbook);
    });
    starting.catch((error: unknown) =>
      setProblem(t('broken', { reason: error instanceof Error ? error.message : String(error) })),
    );
  }, [openUrl, releasedPane, t, version]);

  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
    if (picker.current) picker.current.value = '';
  };

  const save = async () => {
    if (!session.current) return;
    const { bytes, name } = await session.current.save();
    download(name, bytes, XLSX);
  };

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
            accept=".xlsx,.xlsm,.xls,.et"
            onChange={(event) => void choose(event.target.files)}
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
            {workbook && releasedPane !== undefined && (
              <ReleasedPane
                script={releasedPane}
                workbook={workbook}
                displayLanguage={displayLanguage}
                version={version}
              />
            )}
            {workbook && releasedPane === undefined && (
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
