import { makeStyles } from '@fluentui/react-components';
import type { Language } from '../../i18n';
import type { PaneActions } from '../state/usePane';
import type { PaneState } from '../state/state';
import { draftFor, type Draft } from './draft';
import { TemplateGallery } from './TemplateGallery';
import { TemplateWizard } from './TemplateWizard';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

interface TemplatesViewProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly draft: Draft;
  readonly language: Language;
  readonly onDraft: (draft: Draft) => void;
}

/** 模板: the tables there are, and the making of one. */
export function TemplatesView({ state, actions, draft, language, onDraft }: TemplatesViewProps) {
  const styles = useStyles();
  const { lookedUp, made } = state;
  const isOfDraft = lookedUp?.request.template === draft.template && lookedUp?.request.from === draft.from;
  return (
    <div className={styles.view}>
      {draft.template === null ? (
        <TemplateGallery language={language} onChoose={(template) => onDraft(draftFor(template, draft))} />
      ) : (
        <TemplateWizard
          draft={draft}
          projects={isOfDraft ? lookedUp.projects : null}
          made={made}
          isBusy={state.running !== null}
          language={language}
          onDraft={onDraft}
          onBack={() => onDraft({ ...draft, template: null })}
          onLookUp={(lookUp) => void actions.start({ lookUp })}
          onMake={(request) => void actions.start(request)}
          onSelect={actions.select}
        />
      )}
    </div>
  );
}
