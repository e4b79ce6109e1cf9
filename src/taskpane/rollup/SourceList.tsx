import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formById } from '../../core/forms';
import type { Profile } from '../../core/profile/types';
import { localized, type Language } from '../../i18n';
import { describeFile } from '../../report/rollup/describe';
import { readOf, resultOf, type Source, type SourceResult } from './sources';
import type { RollupWork } from './useRollup';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, paddingBlock: tokens.spacingVerticalXXS },
  summary: { cursor: 'pointer' },
  outcome: { display: 'block', color: tokens.colorNeutralForeground3 },
  bad: { display: 'block', color: tokens.colorStatusDangerForeground3 },
  buttons: { flexShrink: 0, display: 'flex' },
});

/** As many as are read at a glance, and tables of one file. */
const FEW = 12;
const MOST_TABLES = 20;

const isBad = (result: SourceResult | null) =>
  result?.status.outcome === 'unreadable' || result?.status.outcome === 'nothing';

interface SourceListProps {
  readonly work: RollupWork;
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
}

/** The files, with what was recognised in each; those with which something is wrong come first. */
export function SourceList({ work, profile, isBusy, language }: SourceListProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [isWhole, setWhole] = useState(false);
  const [instead, setInstead] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { sources, part, rollup } = work;
  const rows = sources.map((source) => ({
    source,
    result: resultOf(readOf(source.part, profile), part, rollup),
  }));
  const sorted = [
    ...rows.filter(({ result }) => isBad(result)),
    ...rows.filter(({ result }) => !isBad(result)),
  ];
  const shown = isWhole ? sorted : sorted.slice(0, FEW);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.zip"
        hidden
        aria-label={t('replaceFile')}
        onChange={({ target }) => {
          if (instead !== null && target.files?.length) void work.add([...target.files], instead);
          target.value = '';
        }}
      />
      <ul className={styles.list} aria-label={t('files')}>
        {shown.map(({ source, result }) => (
          <li key={source.id} className={styles.item}>
            <SourceText source={source} result={result} language={language} />
            <span className={styles.buttons}>
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowSwapRegular />}
                aria-label={t('replace', { file: source.file.name })}
                disabledFocusable={isBusy}
                onClick={() => {
                  setInstead(source.id);
                  input.current?.click();
                }}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('remove', { file: source.file.name })}
                disabledFocusable={isBusy}
                onClick={() => work.remove(source.id)}
              />
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > FEW && (
        <Link as="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'fewer' : 'all', { count: sorted.length })}
        </Link>
      )}
    </>
  );
}

interface SourceTextProps {
  readonly source: Source;
  readonly result: SourceResult | null;
  readonly language: Language;
}

function SourceText({ source, result, language }: SourceTextProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  if (!result)
    return (
      <span className={styles.text}>
        {source.file.name}
        <Caption1 className={styles.outcome}>{t('unread')}</Caption1>
      </span>
    );
  return (
    <details className={styles.text}>
      <summary className={styles.summary}>
        {source.file.name}
        <Caption1 className={isBad(result) ? styles.bad : styles.outcome}>
          {t(`outcome.${result.status.outcome}`, { count: result.status.tables })}
        </Caption1>
      </summary>
      <Recognised result={result} language={language} />
    </details>
  );
}

/** What was recognised on which sheet, and what was not. */
export function Recognised({
  result,
  language,
}: Pick<SourceTextProps, 'language'> & { result: SourceResult }) {
  const { t } = useTranslation('rollup');
  const { part, status } = result;
  const tables = part.tables.map(({ sheet, form, project }) =>
    [sheet, localized(formById(form).name, language), ...(project ? [project.text] : [])].join(' · '),
  );
  const rest = tables.length - MOST_TABLES;
  const lines = [
    ...describeFile(status, language),
    ...tables.slice(0, MOST_TABLES),
    ...(rest > 0 ? [t('moreTables', { count: rest })] : []),
    ...(status.aside.length > 0 ? [t('aside', { count: status.aside.length })] : []),
  ];
  return lines.map((line, index) => (
    <Caption1 key={index} as="p" block>
      {line}
    </Caption1>
  ));
}
