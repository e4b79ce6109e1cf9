import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../core/profile/types';
import type { Workbook } from '../host/workbook';
import { localized, type Language } from '../i18n';
import { ResultView } from './ResultView';
import { ActionBar } from './shell/ActionBar';
import { Header } from './shell/Header';
import { NoticeMessage } from './shell/NoticeMessage';
import { ProgressPanel } from './shell/ProgressPanel';
import { StatePicture } from './shell/StatePicture';
import { ViewTabs } from './shell/ViewTabs';
import type { Task } from './state/state';
import { usePane, type TaskEnd } from './state/usePane';
import { NO_DRAFT } from './templates/draft';
import { TemplatesView } from './templates/TemplatesView';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** Where tasks come from that are not started in the pane: the buttons on the ribbon. */
export interface TaskSource {
  /** Hands every task over to `start`; returns what ends that. */
  listen(start: (task: Task) => Promise<TaskEnd>): () => void;
}

interface PaneViewProps {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly requests?: TaskSource | undefined;
}

/** The pane's arrangement from top to bottom: who we are, what to press, what is going on, what was found. */
export function PaneView({ workbook, profile, language, onLanguage, requests }: PaneViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [state, actions] = usePane(workbook, profile);
  const { running, run, notice, view } = state;
  // Kept here, so that a look at the audit does not cost what was chosen.
  const [draft, setDraft] = useState(NO_DRAFT);
  const main = useRef<HTMLElement>(null);
  const wasBusy = useRef(false);
  const isBusy = running !== null;

  useEffect(() => requests?.listen(actions.start), [requests, actions]);

  // The cancel button goes when the work ends; a keyboard user who pressed it must not fall out of the pane.
  useEffect(() => {
    if (!isBusy && wasBusy.current && document.activeElement === document.body) {
      main.current?.querySelector('button')?.focus();
    }
    wasBusy.current = isBusy;
  }, [isBusy]);

  return (
    <div className={styles.pane}>
      <Header language={language} onLanguage={onLanguage} />
      <ViewTabs view={view} onView={actions.showView} />
      <main ref={main} className={styles.main}>
        {view === 'audit' && (
          <ActionBar
            isBusy={isBusy}
            profileName={localized(profile.name, language)}
            onAuditSheet={() => actions.start('auditSheet')}
            onAuditWorkbook={() => actions.start('auditWorkbook')}
            onClearMarks={() => actions.start('clearMarks')}
          />
        )}
        {running && (
          <ProgressPanel
            progress={running.progress}
            onCancel={running.task === 'clearMarks' ? undefined : actions.cancel}
          />
        )}
        {notice && (
          <NoticeMessage
            notice={notice}
            language={language}
            onRetry={actions.start}
            onDismiss={actions.dismissNotice}
          />
        )}
        {view === 'templates' && (
          <TemplatesView
            state={state}
            actions={actions}
            draft={draft}
            language={language}
            onDraft={setDraft}
          />
        )}
        {view === 'audit' && run && (
          <ResultView run={run} state={state} actions={actions} language={language} />
        )}
        {view === 'audit' && !run && !running && (
          <StatePicture kind="start" title={t('empty.title')} body={t('empty.body')} />
        )}
      </main>
    </div>
  );
}
