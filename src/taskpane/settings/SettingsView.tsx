import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';
import type { ViewProps } from '../views/views';
import { FieldsPage } from './FieldsPage';
import { LevelsPage } from './LevelsPage';
import { PaneSection } from './PaneSection';
import { ProfileSection } from './ProfileSection';
import { SaveBar } from './SaveBar';
import { useProfileDraft } from './useProfileDraft';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

type SettingsPage = 'start' | 'fields' | 'levels';

/** 设置: the profile (口径) with its figures and the rules' severities, and how the pane behaves. */
export function SettingsView({ own, state, actions, language, live, ...on }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [page, setPage] = useState<SettingsPage>('start');
  const editing = useProfileDraft(own);
  const scroller = useRef<HTMLDivElement>(null);
  const isBusy = state.running !== null;
  const { outcome } = editing;
  useEffect(() => scroller.current?.scrollTo?.(0, 0), [page]);
  const back = () => setPage('start');
  return (
    <>
      {outcome?.kind === 'saved' && (
        <NoticeBar
          intent="success"
          text={t('save.saved', {
            name: localized(outcome.profile.name, language),
            version: outcome.profile.version,
          })}
          onDismiss={editing.dismiss}
        />
      )}
      {outcome?.kind === 'refused' && (
        <NoticeBar
          intent="warning"
          text={t('save.refused', {
            problems: outcome.problems.map(({ text }) => localized(text, language)).join('\n'),
          })}
          onDismiss={editing.dismiss}
        />
      )}
      <div ref={scroller} className={styles.view}>
        {page === 'start' && (
          <div className={styles.sections}>
            <ProfileSection
              own={own}
              language={language}
              isBusy={isBusy}
              hasChanges={editing.changes > 0}
              onPage={setPage}
            />
            <PaneSection
              language={language}
              live={live}
              onLanguage={on.onLanguage}
              onOwnRules={on.onOwnRules}
              onIntroduction={on.onIntroduction}
              onHelp={() => actions.showView('help')}
            />
          </div>
        )}
        {page === 'fields' && <FieldsPage editing={editing} language={language} onBack={back} />}
        {page === 'levels' && <LevelsPage editing={editing} language={language} onBack={back} />}
      </div>
      {editing.changes > 0 && (
        <SaveBar editing={editing} profile={own.profile} isBusy={isBusy} language={language} />
      )}
    </>
  );
}
