import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../core/profile/types';
import type { Workbook } from '../host/workbook';
import type { Language } from '../i18n';
import type { RuleParts } from './custom-rules/sentence';
import { FirstRun } from './first-run/FirstRun';
import { isFirstRun, rememberFirstRun } from './first-run/remember';
import { SampleBar } from './first-run/SampleBar';
import { ProfileMenu } from './profile/ProfileMenu';
import { ProfileNotices } from './profile/ProfileNotices';
import { useWorkbookProfile } from './profile/useWorkbookProfile';
import { ActionBar } from './shell/ActionBar';
import { Header } from './shell/Header';
import { NoticeMessage } from './shell/NoticeMessage';
import { ProgressPanel } from './shell/ProgressPanel';
import { StatePicture } from './shell/StatePicture';
import { ViewTabs } from './shell/ViewTabs';
import type { Run, View } from './state/state';
import type { FormulaJob, Task, TaskEnd } from './state/tasks';
import { usePane } from './state/usePane';
import { fetched } from './views/fetched';
import { KeptViews } from './views/KeptViews';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // Fluent turns the arrow of a section by a style of the element's own, for everybody.
    '@media (prefers-reduced-motion: reduce)': {
      '& .fui-AccordionHeader__expandIcon svg': { transitionDuration: '0.01ms !important' },
    },
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

const ResultView = fetched(async () => {
  const view = await import(/* webpackChunkName: "work" */ './ResultView');
  return view.ResultView;
});
const RuleBuilder = fetched(async () => {
  const view = await import(/* webpackChunkName: "own-rules" */ './custom-rules/RuleBuilder');
  return view.RuleBuilder;
});

/** Over before anybody could stop it. */
const isBrief = (task: Task): boolean =>
  task === 'clearMarks' || task === 'showProblemRows' || task === 'showAllRows';

/** Where tasks come from that are not started in the pane: the ribbon, the cells' menu, keyboard shortcuts. */
export interface TaskSource {
  /** Hands every task over to `start`; returns what ends that. */
  listen(start: (task: RequestedTask) => Promise<TaskEnd>): () => void;
}

/** A task, a part of the pane that is to be shown, or what one of them does by itself. */
type RequestedTask = Task | keyof typeof SHOWN_VIEWS | FormulaJob;

const SHOWN_VIEWS = {
  showTemplates: 'templates',
  showRollup: 'rollup',
  showHelp: 'help',
} as const satisfies Record<string, View>;

const isShow = (task: RequestedTask): task is keyof typeof SHOWN_VIEWS =>
  typeof task === 'string' && task in SHOWN_VIEWS;

const isFormulaJob = (task: RequestedTask): task is FormulaJob =>
  task === 'repairFormulas' || task === 'formulasToValues';

interface PaneViewProps {
  readonly workbook: Workbook;
  /** What counts where the workbook names no profile. */
  readonly profile: Profile;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onProfile?: ((profile: Profile) => void) | undefined;
  readonly requests?: TaskSource | undefined;
}

/** The pane's arrangement from top to bottom: who we are, what to press, what is going on, what was found. */
export function PaneView({
  workbook,
  profile: fallback,
  language,
  onLanguage,
  onProfile,
  requests,
}: PaneViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const own = useWorkbookProfile(workbook, fallback, onProfile);
  const { profile } = own;
  const [state, actions, live] = usePane(workbook, own.loaded);
  const { running, run, notice, view } = state;
  // Kept here, so that a look at the result does not cost what was put together.
  const [parts, setParts] = useState<RuleParts | null>(null);
  const [isBuilding, setBuilding] = useState(false);
  const main = useRef<HTMLElement>(null);
  const wasBusy = useRef(false);
  const isBusy = running !== null;
  const [isFirst, setFirst] = useState(isFirstRun);
  // Whoever asks for the introduction gets it, until something is found anew.
  const [asked, setAsked] = useState<{ readonly beside: Run | null } | null>(null);
  const hasRun = run !== null;
  useEffect(() => {
    // Who has audited once needs no introduction the next time.
    if (hasRun) rememberFirstRun();
  }, [hasRun]);

  useEffect(
    () =>
      requests?.listen((task) => {
        // A button of the ribbon was pressed: what it does is to be seen.
        setBuilding(false);
        if (isFormulaJob(task)) actions.askFormulas(task);
        else if (isShow(task)) actions.showView(SHOWN_VIEWS[task]);
        else return actions.start(task);
        return Promise.resolve('done');
      }),
    [requests, actions],
  );

  const openBuilder = () => {
    actions.showView('audit');
    setBuilding(true);
  };
  const isAudit = view === 'audit' && !isBuilding;
  const isAsked = asked !== null && asked.beside === run;
  const isIntroduced = isAudit && (isAsked || (isFirst && run === null));
  const introduce = () => {
    setBuilding(false);
    setAsked({ beside: run });
    actions.showView('audit');
  };

  // The cancel button goes when the work ends; a keyboard user who pressed it must not fall out of the pane.
  useEffect(() => {
    if (!isBusy && wasBusy.current && document.activeElement === document.body) {
      main.current?.querySelector('button')?.focus();
    }
    wasBusy.current = isBusy;
  }, [isBusy]);

  return (
    <div className={styles.pane}>
      <Header
        language={language}
        onLanguage={onLanguage}
        isHelpOpen={view === 'help'}
        onHelp={() => actions.showView(view === 'help' ? state.before : 'help')}
      />
      <ViewTabs view={view} onView={actions.showView} />
      <main ref={main} className={styles.main}>
        {isAudit && (
          <ActionBar
            isBusy={isBusy}
            live={live}
            profile={
              <ProfileMenu
                profile={profile}
                isBusy={isBusy}
                language={language}
                onChoose={(chosen) => void own.choose(chosen)}
                onSettings={() => actions.showView('settings')}
              />
            }
            onOwnRules={openBuilder}
            onAuditSheet={() => actions.start('auditSheet')}
            onAuditWorkbook={() => actions.start('auditWorkbook')}
            onClearMarks={() => actions.start('clearMarks')}
          />
        )}
        {running && (
          <ProgressPanel
            progress={running.progress}
            onCancel={isBrief(running.task) ? undefined : actions.cancel}
          />
        )}
        {notice?.view === view && (
          <NoticeMessage
            notice={notice}
            language={language}
            onRetry={(task) => void actions.start(task)}
            onDismiss={actions.dismissNotice}
          />
        )}
        {isAudit && typeof state.sample === 'string' && (
          <SampleBar
            sheet={state.sample}
            isBusy={isBusy}
            onRemove={() => void actions.start({ sample: 'remove' })}
          />
        )}
        {(isAudit || view === 'settings') && (
          <ProfileNotices
            own={own}
            run={running ? null : run}
            language={language}
            onAuditAgain={() => void actions.start(run?.isWhole ? 'auditWorkbook' : 'auditSheet')}
          />
        )}
        {view === 'audit' && isBuilding && (
          <RuleBuilder
            workbook={workbook}
            profile={profile}
            language={language}
            form={run?.audit.sheets.find(({ info }) => info.isActive)?.forms[0]?.form.definition}
            parts={parts}
            onParts={setParts}
            onBack={() => setBuilding(false)}
            onSelect={actions.select}
          />
        )}
        {isIntroduced && (
          <FirstRun
            isBusy={isBusy}
            hasSample={typeof state.sample === 'string'}
            onSample={(add) => void actions.start({ sample: { add } })}
            onDismiss={() => {
              rememberFirstRun();
              setFirst(false);
              setAsked(null);
            }}
          />
        )}
        {isAudit && run && !isIntroduced && (
          <ResultView
            run={run}
            state={state}
            actions={actions}
            language={language}
            canHideRows={workbook.capabilities.interactive}
          />
        )}
        <KeptViews
          view={view}
          workbook={workbook}
          own={own}
          language={language}
          state={state}
          actions={actions}
          live={live}
          onLanguage={onLanguage}
          onOwnRules={openBuilder}
          onIntroduction={introduce}
        />
        {isAudit && !run && !running && !isIntroduced && (
          <StatePicture kind="start" title={t('empty.title')} body={t('empty.body')} />
        )}
      </main>
    </div>
  );
}
