import {
  Body1,
  Button,
  Subtitle2,
  makeStyles,
  messageBarClassNames,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentName } from '../../core/rollup';
import { NameList } from '../templates/NameList';
import { Platforms } from '../platforms/Platforms';
import type { ViewProps } from '../views/views';
import { AnnualReport } from './AnnualReport';
import { Figures } from './Figures';
import { OwnSheetChoice, useTableSheets } from './OwnSheetChoice';
import { Questions } from './Questions';
import { Recognised, SourceList } from './SourceList';
import { readOf, resultOf } from './sources';
import { TextCheck } from './TextCheck';
import { useRollup } from './useRollup';
import { WriteSummary } from './WriteSummary';

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
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    // A column of a fixed height would squeeze what is in it.
    '> *': { flexShrink: 0 },
    '& h2, & h3': { margin: 0 },
    '> h2': { marginTop: tokens.spacingVerticalS },
    // Its own margins are for where there are none.
    [`& .${messageBarClassNames.root}`]: { margin: 0 },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

/** 汇总: the files, what was recognised in each, what is asked and missing, the figures, and the summary's sheets. */
export function RollupView({ workbook, own, state, actions, language, isShown }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const input = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { profile } = own;
  const work = useRollup({ workbook, own, actions });
  const { sources, rollup } = work;
  const isBusy = state.running !== null;
  const names = useTableSheets(workbook, [isBusy, isShown].join());
  const ownSheets = names.filter((name) => !left.has(name));
  const ownPart = readOf(work.ownPart, profile);
  const ownResult = resultOf(ownPart, work.part, rollup);
  const missing = (rollup?.submissions ?? [])
    .filter(({ status }) => status === 'missing' || status === 'partial')
    .map(({ unit, document, missing: projects }) =>
      [t('unitMissing', { unit: unit.name, document: documentName(document) }), ...projects].join(' · '),
    );

  return (
    <div className={styles.view}>
      {!rollup && <Body1>{t('about')}</Body1>}
      <OwnSheetChoice names={names} left={left} onLeft={setLeft} />
      {ownPart && !ownResult && <span>{t('outcome.nothing')}</span>}
      {ownResult && (
        <details>
          <summary>{t(`outcome.${ownResult.status.outcome}`, { count: ownResult.status.tables })}</summary>
          <Recognised result={ownResult} language={language} />
        </details>
      )}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.zip"
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          void work.add([...(target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          target.value = '';
        }}
      />
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      {sources.length > 0 && (
        <>
          <div className={styles.head}>
            <Subtitle2 as="h2">{t('chosen', { count: sources.length })}</Subtitle2>
            <Button appearance="subtle" size="small" disabledFocusable={isBusy} onClick={work.removeAll}>
              {t('removeAll')}
            </Button>
          </div>
          <SourceList work={work} profile={profile} isBusy={isBusy} language={language} />
        </>
      )}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || (sources.length === 0 && ownSheets.length === 0)}
        onClick={() => void work.collect(ownSheets.length > 0 ? new Set(ownSheets) : null)}
      >
        {t('start')}
      </Button>
      {sources.length === 0 && ownSheets.length === 0 && <span>{t('none')}</span>}
      {rollup && (
        <>
          <Questions work={work} rollup={rollup} onSelect={actions.select} />
          <Subtitle2 as="h2">{t('missing')}</Subtitle2>
          {missing.length === 0 ? (
            <span>{t('missingNone')}</span>
          ) : (
            <NameList
              names={missing}
              label={t('missing')}
              allText={t('allLines', { count: missing.length })}
            />
          )}
          <Figures rollup={rollup} profile={profile} language={language} />
          <WriteSummary
            work={work}
            isBusy={isBusy}
            hasCharts={workbook.capabilities.charts}
            onSelect={actions.select}
          />
          <AnnualReport
            work={work}
            rollup={rollup}
            profile={profile}
            isBusy={isBusy}
            language={language}
            onStart={actions.start}
          />
        </>
      )}
      <TextCheck rollup={rollup} language={language} />
      <Platforms
        workbook={workbook}
        profile={profile}
        isBusy={isBusy}
        language={language}
        onStart={actions.start}
        onSelect={actions.select}
      />
    </div>
  );
}
