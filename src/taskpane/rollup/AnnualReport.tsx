import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../core/profile/types';
import type { Rollup } from '../../core/rollup';
import type { WorkOptions } from '../../host/workbook';
import { auditFiles } from '../../jobs/audit-files';
import type { ChosenFile } from '../../jobs/chosen-files';
import type { Language } from '../../i18n';
import { DOCX, download } from '../shell/download';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import type { PaneActions } from '../state/usePane';
import type { MadeReport } from './make-report';
import type { RollupWork } from './useRollup';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

type Outcome = { readonly name: string } | Exclude<MadeReport, { readonly bytes: Uint8Array }>;

interface AnnualReportProps {
  readonly work: RollupWork;
  readonly rollup: Rollup;
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onStart: PaneActions['start'];
}

/** 年度报告: made of the figures and of what the audit finds in the same files, and handed over as a download. */
export function AnnualReport({ work, rollup, profile, isBusy, language, onStart }: AnnualReportProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = (template: ChosenFile | null) =>
    onStart({
      step: 'auditing',
      work: async (options: WorkOptions) => {
        setOutcome(null);
        const { files, own } = work.audited();
        const audits = await auditFiles(files, own, profile, options);
        const { makeReport } = await import(/* webpackChunkName: "annual-report" */ './make-report');
        const made = await makeReport(rollup, profile, audits, template, language);
        if ('bytes' in made) download(made.name, made.bytes, DOCX);
        setOutcome(made);
        return 'bytes' in made ? 'done' : 'unfinished';
      },
    });
  const said = () => {
    if (!outcome) return null;
    if ('name' in outcome) return t('report.made', outcome);
    if ('unread' in outcome) return outcome.unread;
    const { fault, file, names } = outcome;
    return t(`report.fault.${fault}`, { file, names: names.map((name) => `{${name}}`).join(' ') });
  };
  const text = said();
  return (
    <>
      <Subtitle2 as="h2">{t('report.heading')}</Subtitle2>
      <Caption1 className={styles.note}>{t('report.about')}</Caption1>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => void make(null)}>
        {t('report.make')}
      </Button>
      <FileButton
        appearance="subtle"
        size="small"
        label={t('report.template')}
        accept=".docx"
        isBusy={isBusy}
        onFile={(template) => void make(template)}
      />
      {text !== null && outcome && (
        <NoticeBar
          intent={'name' in outcome ? 'success' : 'warning'}
          text={text}
          onDismiss={() => setOutcome(null)}
        />
      )}
    </>
  );
}
