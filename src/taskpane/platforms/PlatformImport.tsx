import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../core/grid';
import { isLoss } from '../../core/interchange';
import { fileFailureSentence, misfitSentence, translator, type Language } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import {
  readPlatformFile,
  writePlatformForms,
  type PlatformRead,
  type PlatformReading,
} from '../../jobs/import-platform';
import type { AddedForms } from '../../jobs/make-tables';
import { mismatchSentences } from '../../report/interchange';
import { Fold } from '../rollup/Fold';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import { thisMinute } from '../shell/today';
import { NameList } from '../templates/NameList';
import { CheckList } from './CheckList';
import { LayoutSelect } from './LayoutSelect';
import { shownName } from './layouts';
import type { PlatformProps } from './Platforms';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

type Outcome =
  | { readonly kind: 'refused'; readonly text: string; readonly sentences?: readonly string[] }
  | { readonly kind: 'read'; readonly read: PlatformRead }
  | { readonly kind: 'written'; readonly read: PlatformRead; readonly added: AddedForms };

/** Everything that stands in the file and was not read, or has no place in our forms. */
function sentencesOf(
  { misfits, otherSheets, projects, file, sheet }: PlatformRead,
  language: Language,
): string[] {
  const words = translator(language, 'cli');
  const sides = { sources: projects, target: `${file} › ${sheet}` };
  return [
    ...otherSheets.map((one) => words('interchange.otherSheet', { place: `${file} › ${one}` })),
    ...misfits.map((misfit) => misfitSentence(misfit, sides, language)),
  ];
}

/** A platform's file as forms of our own: shown first, then written as new sheets, which can be taken back. */
export function PlatformImport({ workbook, profile, layouts, isBusy, language, ...on }: PlatformProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [id, setId] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const outcomeOf = (reading: PlatformReading, file: string): Outcome => {
    if ('unread' in reading) return { kind: 'refused', text: fileFailureSentence(reading.unread, language) };
    if ('unknown' in reading) return { kind: 'refused', text: t('platform.unknown', { name: file }) };
    if ('mismatch' in reading) {
      const [text, ...sentences] = mismatchSentences(reading.mismatch, file, language);
      return { kind: 'refused', text, sentences };
    }
    return { kind: 'read', read: reading };
  };
  const look = (file: ChosenFile) =>
    void on.onStart({
      step: 'reading',
      work: async () => {
        setOutcome(null);
        const chosen = layouts.filter((one) => id === '' || one.id === id);
        const came = outcomeOf(await readPlatformFile(file, chosen), file.name);
        setOutcome(came);
        return came.kind === 'refused' ? 'unfinished' : 'done';
      },
    });
  const write = (read: PlatformRead) =>
    void on.onStart({
      step: 'making',
      work: async (options) => {
        const added = await writePlatformForms(workbook, read, profile, { ...options, date: thisMinute() });
        setOutcome({ kind: 'written', read, added });
        return added.sheets.length === read.data.length ? 'done' : 'unfinished';
      },
    });
  const takeBack = async (making: number) => {
    await on.onStart({ takeBack: making });
    setOutcome(null);
  };
  return (
    <Fold heading={t('platform.importHeading')}>
      <Caption1 className={styles.note}>{t('platform.importAbout')}</Caption1>
      <LayoutSelect
        layouts={layouts}
        id={id}
        anyText={t('platform.any')}
        isBusy={isBusy}
        onChoose={(chosen) => {
          setId(chosen);
          setOutcome(null);
        }}
      />
      <FileButton label={t('platform.choose')} accept=".xlsx,.xlsm" isBusy={isBusy} onFile={look} />
      {outcome?.kind === 'refused' && (
        <>
          <NoticeBar intent="warning" text={outcome.text} onDismiss={() => setOutcome(null)} />
          <CheckList sentences={outcome.sentences ?? []} />
        </>
      )}
      {outcome?.kind === 'read' && (
        <Read
          read={outcome.read}
          isBusy={isBusy}
          language={language}
          onWrite={() => write(outcome.read)}
          onLeave={() => setOutcome(null)}
        />
      )}
      {outcome?.kind === 'written' && (
        <>
          <div role="status">
            {t(
              outcome.added.sheets.length < outcome.read.data.length
                ? 'platform.writtenSome'
                : 'platform.written',
              {
                count: outcome.added.sheets.length,
                wanted: outcome.read.data.length,
              },
            )}
          </div>
          <NameList
            names={outcome.added.sheets}
            label={t('platform.sheets')}
            allText={t('allLines', { count: outcome.added.sheets.length })}
            onSelect={(sheet) => on.onSelect(sheet, FIRST_CELL)}
          />
          <CheckList sentences={sentencesOf(outcome.read, language)} />
          {outcome.added.making !== null && (
            <Button disabledFocusable={isBusy} onClick={() => void takeBack(outcome.added.making!)}>
              {t('undo')}
            </Button>
          )}
        </>
      )}
    </Fold>
  );
}

interface ReadProps {
  readonly read: PlatformRead;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onWrite: () => void;
  readonly onLeave: () => void;
}

/** What was read, and what was not, before anything is written. */
function Read({ read, isBusy, language, onWrite, onLeave }: ReadProps) {
  const { t } = useTranslation('rollup');
  const { data, projects, file, layout, misfits, otherSheets } = read;
  const sentences = sentencesOf(read, language);
  const lines = projects.map((name, index) =>
    t('platform.project', { name, count: data[index]!.indicators?.length ?? 0 }),
  );
  if (data.length === 0)
    return (
      <>
        <NoticeBar
          intent="warning"
          text={t('platform.empty', { name: file, layout: shownName(layout) })}
          onDismiss={onLeave}
        />
        <CheckList sentences={sentences} />
      </>
    );
  const isWhole = otherSheets.length === 0 && !misfits.some(isLoss);
  return (
    <>
      <div role="status">
        {t('platform.read', { name: file, layout: shownName(layout), count: data.length })}
      </div>
      <NameList
        names={lines}
        label={t('platform.projects')}
        allText={t('allLines', { count: lines.length })}
      />
      {isWhole && sentences.length === 0 && <Body1>{t('platform.whole')}</Body1>}
      <CheckList sentences={sentences} />
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onWrite}>
        {t('platform.write')}
      </Button>
      <Button disabledFocusable={isBusy} onClick={onLeave}>
        {t('cancel')}
      </Button>
    </>
  );
}
