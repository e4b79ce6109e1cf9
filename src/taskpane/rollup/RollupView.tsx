import {
  Button,
  Checkbox,
  Field,
  ProgressBar,
  Select,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  composeSummary,
  documentName,
  mergeParts,
  NEITHER,
  rollUp,
  type RollupAnswers,
  type RollupPart,
} from '../../core/rollup';
import { HostError } from '../../host/workbook';
import { failureSentence } from '../../i18n';
import { collectTables } from '../../jobs';
import { collectFiles } from '../../jobs/collect-files';
import { describeFile } from '../../report/rollup/describe';
import { NoticeBar } from '../shell/NoticeBar';
import type { ViewProps } from '../views/views';
import { Figures } from './Figures';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalM,
  },
});

/** 汇总: the files, what was recognised in each, what is asked and missing, the figures, and the summary's sheets. */
export function RollupView({ workbook, own, state, language }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOwn, setOwn] = useState(true);
  const [done, setDone] = useState<number | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [part, setPart] = useState<RollupPart | null>(null);
  const [answers, setAnswers] = useState<RollupAnswers>({});
  const [said, setSaid] = useState<{ readonly text: string; readonly isGood: boolean } | null>(null);
  const { profile } = own;
  // Read under another profile, its figures would not be those of this one.
  const isOf = part?.profile.id === profile.id && part.profile.version === profile.version;
  const rollup = useMemo(
    () => (part && isOf ? rollUp(part, { profile, answers }) : null),
    [part, isOf, profile, answers],
  );

  const work = async (job: (signal: AbortSignal) => Promise<string | null>) => {
    const control = new AbortController();
    setStop(control);
    setDone(null);
    setSaid(null);
    try {
      const text = await job(control.signal);
      if (text !== null) setSaid({ text, isGood: true });
    } catch (error) {
      const failure =
        error instanceof HostError ? error.failure : { code: 'failed' as const, detail: String(error) };
      const text =
        failure.code === 'cancelled'
          ? t('cancelled')
          : t('failed', { reason: failureSentence(failure, language) });
      setSaid({ text, isGood: false });
    } finally {
      setStop(null);
    }
  };
  const collect = () =>
    work(async (signal) => {
      const chosen = files.map((file) => ({
        name: file.name,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      }));
      const parts = await collectFiles(chosen, profile, { signal, onProgress: setDone });
      if (isOwn)
        parts.push(await collectTables(workbook, { file: t('thisWorkbook'), digest: null, profile }));
      if (signal.aborted) throw new HostError({ code: 'cancelled' });
      setPart(mergeParts(parts));
      return null;
    });
  const write = () =>
    work(async (signal) => {
      // In Chinese, as all forms are.
      const sheets = composeSummary(rollup!, profile, (file) => describeFile(file, 'zh'));
      const made = await workbook.addSheets(sheets, { signal, onProgress: setDone });
      return t('written', { count: made.length });
    });
  const isBusy = stop !== null || state.running !== null;
  const missing =
    rollup?.submissions.filter(({ status }) => status === 'missing' || status === 'partial') ?? [];

  return (
    <div className={styles.view}>
      <Checkbox
        checked={isOwn}
        label={t('thisWorkbook')}
        onChange={(_, { checked }) => setOwn(checked === true)}
      />
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => setFiles([...(target.files ?? [])])}
      />
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      {files.length > 0 && <span>{t('chosen', { count: files.length })}</span>}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || (files.length === 0 && !isOwn)}
        onClick={() => void collect()}
      >
        {t('start')}
      </Button>
      {files.length === 0 && !isOwn && <span>{t('none')}</span>}
      {stop && (
        <>
          <ProgressBar aria-label={t('running')} {...(done !== null && { value: done })} />
          <Button onClick={() => stop.abort()}>{t('cancel')}</Button>
        </>
      )}
      {said && (
        <NoticeBar
          intent={said.isGood ? 'success' : 'warning'}
          text={said.text}
          onDismiss={() => setSaid(null)}
        />
      )}
      {rollup && (
        <>
          <Subtitle2 as="h2">{t('files')}</Subtitle2>
          {rollup.files.map((file, index) => (
            // Two folders may hold files of the same name.
            <details key={index}>
              <summary>
                {file.file} · {t(`outcome.${file.outcome}`, { count: file.tables })}
              </summary>
              {[...file.units, ...describeFile(file, language)].map((line) => (
                <div key={line}>{line}</div>
              ))}
            </details>
          ))}
          {rollup.questions.length > 0 && <Subtitle2 as="h2">{t('questions')}</Subtitle2>}
          {rollup.questions.map(({ id, given, choices }) => (
            <Field key={id} label={given}>
              <Select
                value={answers[id] ?? ''}
                onChange={(_, { value }) => setAnswers({ ...answers, [id]: value })}
              >
                <option value="">{t('open')}</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.label}
                  </option>
                ))}
                <option value={NEITHER}>{t('neither')}</option>
              </Select>
            </Field>
          ))}
          <Subtitle2 as="h2">{t('missing')}</Subtitle2>
          {missing.length === 0 && <span>{t('missingNone')}</span>}
          {missing.map(({ unit, document, missing: projects }) => (
            <div key={`${unit.number}/${documentName(document)}`}>
              {[t('unitMissing', { unit: unit.name, document: documentName(document) }), ...projects].join(
                ' · ',
              )}
            </div>
          ))}
          <Figures rollup={rollup} language={language} />
          <Button disabledFocusable={isBusy} onClick={() => void write()}>
            {t('write')}
          </Button>
        </>
      )}
    </div>
  );
}
