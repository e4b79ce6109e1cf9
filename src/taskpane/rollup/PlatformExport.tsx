import { Button, Caption1, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formById } from '../../core/forms';
import { isLoss, presets } from '../../core/interchange';
import type { Profile } from '../../core/profile/types';
import type { Workbook, WorkOptions } from '../../host/workbook';
import { localized, misfitSentence, translator, type Language } from '../../i18n';
import { exportWorkbook } from '../../jobs/export-forms';
import { download, XLSX, ZIP } from '../shell/download';
import { NoticeBar } from '../shell/NoticeBar';
import type { PaneActions } from '../state/usePane';
import { NameList } from '../templates/NameList';
import { Fold } from './Fold';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  select: { minWidth: 0, width: '100%' },
});

interface Outcome {
  /** The file; `null` when there was nothing to export. */
  readonly name: string | null;
  readonly projects: number;
  /** A sentence for each thing that did not go over as it was. */
  readonly sentences: readonly string[];
  /** Something is missing on the other side. */
  readonly hasLosses: boolean;
}

interface PlatformExportProps {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onStart: PaneActions['start'];
}

/** Without what is in brackets, which the hint says: it would be cut off. */
const shortName = (name: string): string => name.replace(/（.*$/, '');

/** The open workbook's tables as an import file of a platform, with the list of what did not fit. */
export function PlatformExport({ workbook, profile, isBusy, language, onStart }: PlatformExportProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [id, setId] = useState(presets[0]!.id);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const layout = presets.find((one) => one.id === id)!;
  const form = localized(formById(layout.form).name, language);
  const save = () =>
    onStart({
      step: 'making',
      work: async (options: WorkOptions) => {
        setOutcome(null);
        const made = await exportWorkbook(workbook, layout, profile, options);
        const words = translator(language, 'cli');
        const left = made.left.map(({ sheet, form: other, reason }) =>
          words(`interchange.${reason}`, { place: sheet, form: localized(formById(other).name, language) }),
        );
        if (made.bytes === null) {
          setOutcome({ name: null, projects: 0, sentences: left, hasLosses: true });
          return 'unfinished';
        }
        const { name, bytes, projects, misfits } = made;
        download(name, bytes, name.endsWith('.zip') ? ZIP : XLSX);
        setOutcome({
          name,
          projects,
          sentences: [
            ...left,
            ...misfits.map(({ misfit, ...sides }) => misfitSentence(misfit, sides, language)),
          ],
          hasLosses: left.length > 0 || misfits.some(({ misfit }) => isLoss(misfit)),
        });
        return 'done';
      },
    });
  return (
    <Fold heading={t('platform.heading')}>
      <Caption1 className={styles.note}>{t('platform.about')}</Caption1>
      <Field label={t('platform.which')} hint={t('platform.takes', { form })}>
        <Select
          className={styles.select}
          value={id}
          disabled={isBusy}
          onChange={(_, { value }) => {
            setId(value);
            setOutcome(null);
          }}
        >
          {presets.map((one) => (
            <option key={one.id} value={one.id}>
              {shortName(one.name)}
            </option>
          ))}
        </Select>
      </Field>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => void save()}>
        {t('platform.export')}
      </Button>
      {outcome && (
        <>
          <NoticeBar
            intent={outcome.hasLosses ? 'warning' : 'success'}
            text={
              outcome.name === null
                ? t('platform.nothing', { form })
                : t('platform.exported', { name: outcome.name, count: outcome.projects })
            }
            onDismiss={() => setOutcome(null)}
          />
          {outcome.sentences.length > 0 && (
            <>
              <span>{t('platform.misfits', { count: outcome.sentences.length })}</span>
              <NameList
                names={outcome.sentences}
                label={t('platform.list')}
                allText={t('allLines', { count: outcome.sentences.length })}
              />
            </>
          )}
        </>
      )}
    </Fold>
  );
}
