import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ViewProps } from '../views/views';
import { draftFor, NO_DRAFT } from './draft';
import { TemplateGallery } from './TemplateGallery';
import { TemplateWizard } from './TemplateWizard';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

/** 模板: the tables there are, and the making of one. */
export function TemplatesView({ state, actions, language }: ViewProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(NO_DRAFT);
  const [last, setLast] = useState<string | null>(null);
  const choose = (template: string) => {
    setLast(template);
    setDraft(draftFor(template, draft));
  };
  const { lookedUp, made } = state;
  const isOfDraft = lookedUp?.request.template === draft.template && lookedUp?.request.from === draft.from;
  return (
    <div className={styles.view}>
      {draft.template === null ? (
        <TemplateGallery language={language} last={last} onChoose={choose} />
      ) : (
        <TemplateWizard
          draft={draft}
          projects={isOfDraft ? lookedUp.projects : null}
          made={made}
          isBusy={state.running !== null}
          language={language}
          onDraft={setDraft}
          onBack={() => setDraft({ ...draft, template: null })}
          onLookUp={(lookUp) => void actions.start({ lookUp })}
          onMake={(request) => void actions.start(request)}
          onSelect={actions.select}
        />
      )}
    </div>
  );
}
