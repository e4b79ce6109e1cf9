import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../core/recognise';
import { ruleFinder } from '../core/rules';
import type { Language } from '../i18n';
import { FILTER_BAR_HEIGHT, FilterBar } from './findings/FilterBar';
import { FindingList } from './findings/FindingList';
import { FindingNavigator } from './findings/FindingNavigator';
import { applyFilter } from './model/filter';
import { findingViews } from './model/finding-views';
import { formViews, formatAt, sheetNotes } from './model/run-views';
import { VISUALLY_HIDDEN } from './shell/visually-hidden';
import { FormSection } from './overview/FormSection';
import { ResultSummary } from './overview/ResultSummary';
import { SheetNotes } from './overview/SheetNotes';
import type { PaneActions } from './state/usePane';
import type { PaneState, Run } from './state/state';

const useStyles = makeStyles({
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
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  report: { alignSelf: 'start' },
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
}

/** What the last audit found: the summary, then the list, then the steps from one finding to the next. */
export function ResultView({ run, state, actions, language }: ResultViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);

  const forms = useMemo(() => formViews(run.audit, language), [run.audit, language]);
  const notes = useMemo(() => sheetNotes(run.audit, run.unmarked, language), [run, language]);
  const views = useMemo(
    () => findingViews(run.audit.findings, ruleFinder(run.audit), formatAt(run.audit), language),
    [run.audit, language],
  );
  // Typing stays fluent over ten thousand findings: the list follows when there is time.
  const filter = useDeferredValue(state.filter);
  const shown = useMemo(() => applyFilter(views, filter), [views, filter]);
  const { current } = state;
  const position = useMemo(() => shown.findIndex((view) => view.id === current) + 1, [shown, current]);
  const stepTo = useCallback(
    (index: number) => {
      const view = shown[index];
      if (view) actions.step(view);
    },
    [shown, actions],
  );

  const tables = {
    language,
    isBusy: state.running !== null,
    onSelect: actions.select,
    onAnswer: (heading: string, answer: Answer) => void actions.start({ heading, answer }),
  };
  return (
    <>
      <div
        ref={setScroller}
        data-scroller=""
        className={mergeClasses(styles.scroller, state.running !== null && styles.stale)}
      >
        <div className={styles.overview}>
          <ResultSummary
            counts={run.audit.counts}
            forms={forms}
            wasRead={run.audit.sheets.some(({ grid }) => grid !== null)}
            chosen={state.filter.severities}
            onToggle={actions.toggleSeverity}
          />
          {run.audit.sheets.some(({ grid }) => grid !== null) && (
            <Button
              className={styles.report}
              size="small"
              icon={<DocumentTableRegular />}
              disabledFocusable={state.running !== null}
              onClick={() => void actions.start({ reportIn: language })}
            >
              {t('actions.writeReport')}
            </Button>
          )}
          {notes.length > 0 && <SheetNotes notes={notes} {...tables} />}
          {forms.length > 0 && <FormSection forms={forms} {...tables} />}
        </div>
        {views.length > 0 && (
          <>
            <h2 className={styles.hidden}>{t('findings.heading')}</h2>
            <FilterBar
              text={state.filter.text}
              shown={shown.length}
              total={views.length}
              onText={actions.typeFilter}
            />
            {shown.length === 0 ? (
              <div className={styles.none}>
                <Body1>{t('findings.none')}</Body1>
                <Button size="small" onClick={actions.resetFilter}>
                  {t('findings.resetFilter')}
                </Button>
              </div>
            ) : (
              <FindingList
                views={shown}
                current={state.current}
                open={state.open}
                scroller={scroller}
                covered={FILTER_BAR_HEIGHT}
                onPick={actions.pick}
              />
            )}
          </>
        )}
      </div>
      {views.length > 0 && (
        <FindingNavigator
          position={position}
          count={shown.length}
          onPrevious={() => stepTo(position - 2)}
          onNext={() => stepTo(position)}
        />
      )}
    </>
  );
}
