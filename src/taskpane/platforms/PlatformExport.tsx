import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formById } from '../../core/forms';
import { isLoss } from '../../core/interchange';
import { fileFailureSentence, localized, misfitSentence } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import { exportWorkbook, type ExportOptions } from '../../jobs/export-forms';
import { leftSentence, mismatchSentences } from '../../report/interchange';
import { Fold } from '../rollup/Fold';
import { download, XLSX, ZIP } from '../shell/download';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import { CheckList } from './CheckList';
import { LayoutSelect } from './LayoutSelect';
import type { PlatformProps } from './Platforms';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

interface Outcome {
  readonly intent: 'success' | 'warning';
  readonly text: string;
  /** A sentence for each thing that did not go over as it was. */
  readonly sentences: readonly string[];
  /** The platform's blank file that is otherwise than the layout: it can teach one. */
  readonly blank?: ChosenFile;
}

interface PlatformExportProps extends PlatformProps {
  readonly onLearn: (blank: ChosenFile) => void;
}

const refused = (text: string, sentences: readonly string[] = []): Outcome => ({
  intent: 'warning',
  text,
  sentences,
});

/**
 * The open workbook's tables as an import file of a platform, in a plain file or in the platform's own blank one, with
 * the list of what did not fit.
 */
export function PlatformExport(props: PlatformExportProps) {
  const { workbook, profile, layouts, isBusy, language, onStart, onLearn } = props;
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [id, setId] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const layout = layouts.find((one) => one.id === id) ?? layouts[0]!;
  const form = localized(formById(layout.form).name, language);

  const outcomeOf = async (blank: ChosenFile | undefined, options: ExportOptions): Promise<Outcome> => {
    const made = await exportWorkbook(workbook, layout, profile, { ...options, blank });
    if ('unread' in made) return refused(fileFailureSentence(made.unread, language));
    if ('mismatch' in made) {
      const [why, ...anchors] = mismatchSentences(made.mismatch, blank?.name ?? layout.name, language);
      const isOther = blank !== undefined && made.mismatch.kind !== 'refused';
      if (!isOther) return refused(why, anchors);
      return { ...refused(`${why}\n${t('platform.learnInstead')}`, anchors), blank };
    }
    const left = made.left.map((one) => leftSentence(one, one.sheet, language));
    if (made.bytes === null) return refused(t('platform.nothing', { form }), left);
    const { name, bytes, projects, misfits } = made;
    download(name, bytes, name.endsWith('.zip') ? ZIP : XLSX);
    const isWhole = left.length === 0 && !misfits.some(({ misfit }) => isLoss(misfit));
    return {
      intent: isWhole ? 'success' : 'warning',
      text: t('platform.exported', { name, count: projects }),
      sentences: [...left, ...misfits.map(({ misfit, ...sides }) => misfitSentence(misfit, sides, language))],
    };
  };
  const save = (blank?: ChosenFile) =>
    void onStart({
      step: 'making',
      work: async (options) => {
        setOutcome(null);
        const came = await outcomeOf(blank, options);
        setOutcome(came);
        return came.intent === 'success' ? 'done' : 'unfinished';
      },
    });
  const learnFrom = (blank: ChosenFile) => () => {
    // What comes of it is said below.
    setOutcome(null);
    onLearn(blank);
  };
  return (
    <Fold heading={t('platform.heading')}>
      <Caption1 className={styles.note}>{t('platform.about')}</Caption1>
      <LayoutSelect
        layouts={layouts}
        id={layout.id}
        hint={t('platform.takes', { form })}
        isBusy={isBusy}
        onChoose={(chosen) => {
          setId(chosen);
          setOutcome(null);
        }}
      />
      <FileButton label={t('platform.fill')} accept=".xlsx" isBusy={isBusy} onFile={save} />
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => save()}>
        {t('platform.export')}
      </Button>
      {outcome && (
        <>
          <NoticeBar
            intent={outcome.intent}
            text={outcome.text}
            retryText={t('platform.learnFrom')}
            onRetry={outcome.blank && !isBusy ? learnFrom(outcome.blank) : undefined}
            onDismiss={() => setOutcome(null)}
          />
          <CheckList sentences={outcome.sentences} />
        </>
      )}
    </Fold>
  );
}
