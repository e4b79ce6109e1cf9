import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MadeTables } from '../../jobs';
import type { ViewProps } from '../views/views';
import { carryDraft, draftFor, NO_DRAFT, requestOf } from './draft';
import { MadeResult } from './MadeResult';
import { TemplateGallery } from './TemplateGallery';
import { TemplateWizard } from './TemplateWizard';
import { MakingsDialog } from './MakingsDialog';
import { useMakings, useSheetNames } from './useLooked';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

/** Something was made or compared: there is more to see than one sentence. */
const isWorthSeeing = ({ sheets, brought }: MadeTables) => sheets.length + brought > 0;

/** 模板: the tables there are, the making of one, and what was made. */
export function TemplatesView({ workbook, own, state, actions, language, isShown }: ViewProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(NO_DRAFT);
  const [last, setLast] = useState<string | null>(null);
  const [seen, setSeen] = useState<MadeTables | null>(null);
  const { lookedUp, made } = state;
  const isBusy = state.running !== null;
  const occasion = [draft.template, isBusy, isShown].join();
  const taken = useSheetNames(workbook, occasion);
  const makings = useMakings(workbook, occasion);
  const [isHistory, setHistory] = useState(false);
  const choose = (template: string) => {
    setLast(template);
    setDraft(draftFor(template, draft));
  };
  const carry = () => {
    const next = carryDraft(draft);
    setLast(null);
    setDraft(next);
    void actions.start({ lookUp: requestOf(next) });
  };
  const isOfDraft = lookedUp?.request.template === draft.template && lookedUp?.request.from === draft.from;
  const showGallery = () => {
    setSeen(made);
    setDraft({ ...draft, template: null });
  };
  if (made && made !== seen && isWorthSeeing(made)) {
    return (
      <div className={styles.view}>
        <MadeResult
          made={made}
          isBusy={isBusy}
          language={language}
          onSelect={actions.select}
          onDecide={(decide) => void actions.start({ decide })}
          onUndo={(takeBack) => void actions.start({ takeBack })}
          onAgain={() => {
            setSeen(made);
            setDraft({ ...draft, from: draft.isCarry ? draft.from : NO_DRAFT.from, left: null });
          }}
          onBack={showGallery}
        />
      </div>
    );
  }
  return (
    <div className={styles.view}>
      {draft.template === null ? (
        <TemplateGallery
          language={language}
          last={last}
          makings={makings.length}
          isBusy={isBusy}
          onChoose={choose}
          onCarry={carry}
          onHistory={() => setHistory(true)}
        />
      ) : (
        <TemplateWizard
          draft={draft}
          projects={isOfDraft ? lookedUp.projects : null}
          taken={taken}
          profile={own.profile}
          isBusy={isBusy}
          language={language}
          onDraft={setDraft}
          onBack={showGallery}
          onLookUp={(lookUp) => void actions.start({ lookUp })}
          onMake={(request) => void actions.start(request)}
          onSelect={actions.select}
        />
      )}
      {isHistory && (
        <MakingsDialog
          makings={makings}
          language={language}
          onTakeBack={(takeBack) => {
            setHistory(false);
            void actions.start({ takeBack });
          }}
          onClose={() => setHistory(false)}
        />
      )}
    </div>
  );
}
