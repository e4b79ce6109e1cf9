import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { FileError } from '../host/file';
import type { ExcelWorkbook } from '../host/officejs';
import { fileFailureSentence, translator, type Language } from '../i18n';
import { download, XLSX } from '../taskpane/shell/download';
import { Session, testHooks, type TestHooks } from './session';
import type { ApiVersion } from './standin';

declare global {
  interface Window {
    /** Hooks for browser tests; there is no other way to read a canvas. */
    jixiaoWorkbench?: TestHooks;
  }
}

/** Files that the workbench opens or says why not, as an `accept` attribute. */
export const OPENED = '.xlsx,.xlsm,.xls,.et';

interface TrialOptions {
  readonly initialFile: string | null;
  /** The Excel that is emulated; the latest without it. */
  readonly version: ApiVersion | undefined;
  /** What is added to the host: the source's functions, or nothing where a release brings its own. */
  readonly brings: 'functions' | 'nothing';
  /** Of the sentences about files. */
  readonly language: Language;
}

/** A grid in place of Excel with a file in it, whatever is around it. */
export interface Trial {
  /** Where the grid is drawn. */
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Null until the grid stands; another one for each file that is opened. */
  readonly workbook: ExcelWorkbook | null;
  readonly isOpening: boolean;
  /** Why a file could not be opened, or the grid not be started. */
  readonly problem: string | null;
  readonly openUrl: (url: string) => Promise<void>;
  /** Opens what was chosen, and empties the field so that the same file can be chosen again. */
  readonly openChosen: (field: HTMLInputElement) => Promise<void>;
  /** Gives the open workbook as a download. */
  readonly save: () => Promise<void>;
}

/** Starts a grid and opens files in it. */
export function useTrial({ initialFile, version, brings, language }: TrialOptions): Trial {
  const grid = useRef<HTMLDivElement>(null);
  const session = useRef<Session | null>(null);
  const [workbook, setWorkbook] = useState<ExcelWorkbook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setIsOpening] = useState(false);
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
    const starting = Session.start(grid.current, { version, brings }).then(async (started) => {
      session.current = started;
      window.jixiaoWorkbench = testHooks(started);
      if (first.current) await openUrl(first.current);
      setWorkbook(started.workbook);
    });
    starting.catch((error: unknown) =>
      setProblem(t('broken', { reason: error instanceof Error ? error.message : String(error) })),
    );
  }, [brings, openUrl, t, version]);

  const openChosen = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
    field.value = '';
  };

  const save = async () => {
    if (!session.current) return;
    const { bytes, name } = await session.current.save();
    download(name, bytes, XLSX);
  };

  return { grid, workbook, isOpening, problem, openUrl, openChosen, save };
}
