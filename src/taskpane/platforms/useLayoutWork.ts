import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldCount,
  readLayoutText,
  type InterchangeLayout,
  type LearnedLayout,
} from '../../core/interchange';
import { fileFailureSentence, localized, translator, type Language } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import { learnFromFile, MOST_LAYOUTS, withLayout } from '../../jobs/own-layouts';
import { unplacedSentence } from '../../report/interchange';
import type { PaneActions } from '../state/usePane';

/** Changes the workbook's own layouts and gives those that it has then. */
export type ChangeLayouts = (
  to: (layouts: readonly InterchangeLayout[]) => readonly InterchangeLayout[],
) => Promise<readonly InterchangeLayout[]>;

interface Outcome {
  readonly intent: 'success' | 'warning';
  readonly text: string;
  readonly sentences: readonly string[];
}

/** A layout on its way into the workbook. */
interface Draft extends LearnedLayout {
  /** It takes the place of the one that it was. */
  readonly isKnown: boolean;
}

const refused = (text: string): Outcome => ({ intent: 'warning', text, sentences: [] });

interface LayoutWorkOptions {
  readonly ownLayouts: readonly InterchangeLayout[];
  readonly language: Language;
  readonly onStart: PaneActions['start'];
  readonly onChange: ChangeLayouts;
}

/** What is done with the workbook's own layouts, as the pane's tasks, and what came of it. */
export function useLayoutWork({ ownLayouts, language, onStart, onChange }: LayoutWorkOptions) {
  const { t } = useTranslation('rollup');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const learned = async (blank: ChosenFile): Promise<Outcome> => {
    const words = translator(language, 'cli');
    const found = await learnFromFile(blank);
    if (!found) return refused(words('interchange.cannotLearn', { path: blank.name }));
    if ('unread' in found) return refused(fileFailureSentence(found.unread, language));
    setDraft({ ...found, isKnown: false });
    const { layout, unplaced } = found;
    return {
      intent: unplaced.length > 0 ? 'warning' : 'success',
      text: t('platform.learned', { name: blank.name, count: fieldCount(layout) }),
      sentences: unplaced.map((one) => unplacedSentence(one, layout, language)),
    };
  };
  const loaded = async (file: ChosenFile): Promise<Outcome> => {
    const { layout, problems } = readLayoutText(new TextDecoder().decode(await file.bytes()));
    if (!layout)
      return {
        ...refused(t('platform.badLayout', { name: file.name })),
        sentences: problems.map(({ text }) => localized(text, language)),
      };
    return kept(await onChange((now) => withLayout(now, layout)));
  };
  const kept = (next: readonly InterchangeLayout[]): Outcome => ({
    intent: 'success',
    text: t('platform.loaded', { name: next.at(-1)!.name }),
    sentences: [],
  });
  const start = (work: () => Promise<Outcome>) =>
    void onStart({
      step: 'reading',
      work: async () => {
        setOutcome(null);
        setDraft(null);
        setOutcome(ownLayouts.length < MOST_LAYOUTS ? await work() : refused(t('platform.tooMany')));
        return 'done';
      },
    });
  return {
    outcome,
    draft,
    /** Shows what a platform's blank file teaches, to be looked through. */
    learn: (blank: ChosenFile) => start(() => learned(blank)),
    /** Keeps a layout that was brought along as JSON. */
    load: (file: ChosenFile) => start(() => loaded(file)),
    edit: (layout: InterchangeLayout) => {
      setOutcome(null);
      setDraft({ layout, unplaced: [], isKnown: true });
    },
    keep: (layout: InterchangeLayout, isKnown: boolean) =>
      void onStart({
        step: 'making',
        work: async () => {
          const next = await onChange((now) =>
            withLayout(isKnown ? now.filter(({ id }) => id !== layout.id) : now, layout),
          );
          setDraft(null);
          setOutcome(kept(next));
          return 'done';
        },
      }),
    remove: (layout: InterchangeLayout) =>
      void onStart({
        step: 'removing',
        work: async () => {
          setOutcome(null);
          await onChange((now) => now.filter(({ id }) => id !== layout.id));
          return 'done';
        },
      }),
    leave: () => {
      setDraft(null);
      setOutcome(null);
    },
    forget: () => setOutcome(null),
  };
}

export type LayoutWork = ReturnType<typeof useLayoutWork>;
