import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../core/recognise';
import { ruleFinder } from '../core/rules';
import type { Language } from '../i18n';
import { unitsIn } from '../report/unit-of';
import { hasSafeFix } from '../core/fixes';
import { countUnexplained, isExplained } from '../core/audit';
import { ExplanationFilter } from './explanations/ExplanationFilter';
import { FixBar } from './fixes/FixBar';
import { FixPreview } from './fixes/FixPreview';
import { JournalDialog } from './fixes/JournalDialog';
import { FindingWorkProvider, type FindingWork } from './findings/finding-work';
import { FILTER_BAR_HEIGHT, FilterBar } from './findings/FilterBar';
import { FindingList } from './findings/FindingList';
import { GroupMenu } from './findings/GroupMenu';
import { RowsToggle } from './findings/RowsToggle';
import { FindingNavigator } from './findings/FindingNavigator';
import { applyFilter } from './model/filter';
import { findingViews } from './model/finding-views';
import { listRows } from './model/list-rows';
import { formViews, formatAt, rowTitles, sheetNotes } from './model/run-views';
import { rulesByCount, unitsByCount } from './model/breakdown';
import { VISUALLY_HIDDEN } from './shell/visually-hidden';
import { FormSection } from './overview/FormSection';
import { ResultSummary } from './overview/ResultSummary';
import { SelectionSummary } from './overview/SelectionSummary';
import { RuleSection } from './overview/RuleSection';
import { UnitFilter } from './overview/UnitFilter';
import { SheetNotes } from './overview/SheetNotes';
import type { PaneActions } from './state/usePane';
import { inIdleSlices } from './state/when-idle';
import type { PaneState, Run } from './state/state';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // The browser's own anchoring and the virtual list's would correct each other.
    overflowAnchor: 'none',
  },
  overview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '&:empty': { display: 'none' } },
  // Beside the number of problems, in English too.
  report: {
    alignSelf: 'start',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  hidden: VISUALLY_HIDDEN,
  stale: { opacity: 0.6 },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
  },
});

interface ResultViewProps {
  readonly run: Run;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly language: Language;
  /** Somebody looks at the sheets. */
  readonly canHideRows: boolean;
}

/** What the last audit found: the summary, then the list, then the steps from one finding to the next. */
export function ResultView({ run, state, actions, language, canHideRows }: ResultViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);

  const forms = useMemo(() => formViews(run.audit, language), [run.audit, language]);
  const notes = useMemo(() => sheetNotes(run.audit, run.unmarked, language), [run, language]);
  const views = useMemo(
    () =>
      findingViews(run.audit.findings, {
        ruleOf: ruleFinder(run.audit),
        formatAt: formatAt(run.audit),
        unitOf: unitsIn(run.audit.sheets.flatMap((sheet) => sheet.forms.map(({ form }) => form))),
        language,
      }),
    [run.audit, language],
  );
  const rowTitle = useMemo(() => rowTitles(run.audit, language), [run.audit, language]);
  const shares = useMemo(() => rulesByCount(views), [views]);
  const units = useMemo(() => unitsByCount(views), [views]);
  // Typing stays fluent over ten thousand findings: the list follows when there is time.
  const filter = useDeferredValue(state.filter);
  const shown = useMemo(() => applyFilter(views, filter), [views, filter]);
  const rows = useMemo(() => listRows(shown, state.grouping, rowTitle), [shown, state.grouping, rowTitle]);
  const ordered = useMemo(() => rows.flatMap((row) => (row.kind === 'finding' ? [row.view] : [])), [rows]);
  const { current } = state;
  const position = useMemo(() => ordered.findIndex((view) => view.id === current) + 1, [ordered, current]);
  const stepTo = useCallback(
    (index: number) => {
      const view = ordered[index];
      if (view) actions.step(view);
    },
    [ordered, actions],
  );
  // The first word that is typed would have to wait for the texts of all findings.
  useEffect(() => inIdleSlices(views, (view) => void view.haystack), [views]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    stepTo(event.shiftKey ? position - 2 : position);
  };

  // The first time, summary and list are drawn one after the other: together they would hold up whatever is pressed.
  const isListDue = useDeferredValue(true, false);
  const { findings } = run.audit;
  const { within } = state.filter;
  const isBusy = state.running !== null;
  const [isJournalOpen, setJournalOpen] = useState(false);
  const safe = useMemo(() => findings.filter(hasSafeFix), [findings]);
  const [unexplained, given] = useMemo(
    () => [countUnexplained(findings), findings.filter(isExplained).length],
    [findings],
  );
  const work = useMemo<FindingWork>(
    () => ({
      isBusy,
      explain: (finding, text) => void actions.explain(finding, text),
      preview: (some, scope) => void actions.preview(some, scope),
      alike: ({ rule }) => findings.filter((one) => one.rule === rule && one.fix),
    }),
    [isBusy, actions, findings],
  );

  const tables = {
    language,
    isBusy,
    onSelect: actions.select,
    onAnswer: (heading: string, answer: Answer) => void actions.start({ heading, answer }),
  };
  const wasRead = run.audit.sheets.some(({ grid }) => grid !== null);
  const report = wasRead && (
    <Button
      className={styles.report}
      size="small"
      icon={<DocumentTableRegular />}
      disabledFocusable={isBusy}
      onClick={() => void actions.start({ reportIn: language })}
    >
      {t('actions.writeReport')}
    </Button>
  );
  return (
    <div className={styles.result} onKeyDown={onKeyDown}>
      <div
        ref={setScroller}
        data-scroller=""
        className={mergeClasses(styles.scroller, state.running !== null && styles.stale)}
      >
        <div className={styles.overview}>
          {within && forms.length > 0 ? (
            <SelectionSummary
              within={within}
              findings={findings}
              chosen={state.filter.severities}
              onToggle={actions.toggleSeverity}
              onLeave={actions.leaveSelection}
            />
          ) : (
            <ResultSummary
              counts={run.audit.counts}
              forms={forms}
              wasRead={wasRead}
              chosen={state.filter.severities}
              onToggle={actions.toggleSeverity}
            >
              {report}
            </ResultSummary>
          )}
          {within && forms.length > 0 && report}
          <div className={styles.ways}>
            {unexplained + given > 0 && (
              <ExplanationFilter
                open={unexplained}
                given={given}
                chosen={state.filter.explanation}
                onChoose={actions.chooseExplanations}
              />
            )}
            <FixBar
              safe={safe.length}
              entries={state.journal.length}
              isBusy={isBusy}
              onPreview={() => void actions.preview(safe, 'safe')}
              onJournal={() => setJournalOpen(true)}
            />
          </div>
          {units.size > 1 && (
            <UnitFilter
              units={units}
              chosen={state.filter.unit}
              onChoose={(unit) => actions.filter({ unit })}
            />
          )}
          {notes.length > 0 && <SheetNotes notes={notes} {...tables} />}
          {shares.length > 1 && (
            <RuleSection
              shares={shares}
              chosen={state.filter.rule}
              onChoose={(rule) => actions.filter({ rule })}
            />
          )}
          {forms.length > 0 && <FormSection forms={forms} isInFront={views.length === 0} {...tables} />}
        </div>
        {isListDue && views.length > 0 && (
          <>
            <h2 className={styles.hidden}>{t('findings.heading')}</h2>
            <FilterBar
              text={state.filter.text}
              shown={shown.length}
              total={views.length}
              onText={actions.typeFilter}
            >
              <GroupMenu grouping={state.grouping} onGroup={actions.group} />
              {canHideRows && (
                <RowsToggle
                  areRowsHidden={state.areRowsHidden}
                  isBusy={isBusy}
                  onToggle={(areHidden) => void actions.start(areHidden ? 'showProblemRows' : 'showAllRows')}
                />
              )}
            </FilterBar>
            {shown.length === 0 ? (
              <div className={styles.none}>
                <Body1>{t('findings.none')}</Body1>
                <Button size="small" onClick={actions.resetFilter}>
                  {t('findings.resetFilter')}
                </Button>
              </div>
            ) : (
              <FindingWorkProvider value={work}>
                <FindingList
                  rows={rows}
                  current={state.current}
                  open={state.open}
                  scroller={scroller}
                  covered={FILTER_BAR_HEIGHT}
                  onPick={actions.pick}
                />
              </FindingWorkProvider>
            )}
          </>
        )}
      </div>
      {state.preview && (
        <FixPreview
          preview={state.preview}
          formatAt={formatAt(state.preview.audit)}
          language={language}
          onApply={(fix, audit) => void actions.start({ fix, audit })}
          onClose={actions.closePreview}
        />
      )}
      {isJournalOpen && (
        <JournalDialog
          journal={state.journal}
          onRevert={(revert) => {
            setJournalOpen(false);
            void actions.start({ revert });
          }}
          onClose={() => setJournalOpen(false)}
        />
      )}
      {views.length > 0 && (
        <FindingNavigator
          position={position}
          count={shown.length}
          onPrevious={() => stepTo(position - 2)}
          onNext={() => stepTo(position)}
        />
      )}
    </div>
  );
}
