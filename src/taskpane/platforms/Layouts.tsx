import { Button, Caption1, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldCount,
  layoutToJson,
  readLayoutText,
  type InterchangeLayout,
  type LearnedLayout,
} from '../../core/interchange';
import { fileFailureSentence, localized, translator } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import { learnFromFile, MOST_LAYOUTS, withLayout } from '../../jobs/own-layouts';
import { unplacedSentence } from '../../report/interchange';
import { Fold } from '../rollup/Fold';
import { download, JSON_FILE } from '../shell/download';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import { CheckList } from './CheckList';
import { LayoutEditor } from './LayoutEditor';
import type { ChangeLayouts, PlatformProps } from './Platforms';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** A button of a line, with a picture alone. */
const SMALL = { appearance: 'subtle', size: 'small' } as const satisfies ButtonProps;

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

interface LayoutsProps extends PlatformProps {
  readonly ownLayouts: readonly InterchangeLayout[];
  /** Entries of the workbook that are no layouts, and are left out. */
  readonly refused: number;
  readonly onChange: ChangeLayouts;
}

/** The workbook's own layouts: learned from a platform's blank file, or brought along as JSON. */
export function Layouts({ ownLayouts, isBusy, language, onStart, onChange, ...own }: LayoutsProps) {
  const styles = useStyles();
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
    const next = await onChange((now) => withLayout(now, layout));
    return { intent: 'success', text: t('platform.loaded', { name: next.at(-1)!.name }), sentences: [] };
  };
  const start = (work: () => Promise<Outcome>) =>
    void onStart({
      step: 'reading',
      work: async () => {
        setOutcome(null);
        setDraft(null);
        const came = ownLayouts.length < MOST_LAYOUTS ? await work() : refused(t('platform.tooMany'));
        setOutcome(came);
        return 'done';
      },
    });
  const keep = (layout: InterchangeLayout, isKnown: boolean) =>
    void onStart({
      step: 'making',
      work: async () => {
        const next = await onChange((now) =>
          withLayout(isKnown ? now.filter(({ id }) => id !== layout.id) : now, layout),
        );
        setDraft(null);
        setOutcome({
          intent: 'success',
          text: t('platform.loaded', { name: next.at(-1)!.name }),
          sentences: [],
        });
        return 'done';
      },
    });
  const remove = (layout: InterchangeLayout) =>
    void onStart({
      step: 'removing',
      work: async () => {
        setOutcome(null);
        await onChange((now) => now.filter(({ id }) => id !== layout.id));
        return 'done';
      },
    });
  return (
    <Fold heading={t('platform.layouts')}>
      <Caption1 className={styles.note}>{t('platform.layoutsAbout')}</Caption1>
      {own.refused > 0 && <NoticeBar intent="warning" text={t('platform.foreign', { count: own.refused })} />}
      {ownLayouts.length > 0 && (
        <ul className={styles.list} aria-label={t('platform.layouts')}>
          {ownLayouts.map((layout) => (
            <li key={layout.id} className={styles.line}>
              <span className={styles.name}>{layout.name}</span>
              <Button
                {...SMALL}
                icon={<EditRegular />}
                disabledFocusable={isBusy}
                aria-label={t('platform.editLayout', { name: layout.name })}
                onClick={() => {
                  setOutcome(null);
                  setDraft({ layout, unplaced: [], isKnown: true });
                }}
              />
              <Button
                {...SMALL}
                icon={<ArrowDownloadRegular />}
                aria-label={t('platform.saveLayout', { name: layout.name })}
                onClick={() => download(`${layout.name}.json`, layoutToJson(layout), JSON_FILE)}
              />
              <Button
                {...SMALL}
                icon={<DeleteRegular />}
                disabledFocusable={isBusy}
                aria-label={t('platform.removeLayout', { name: layout.name })}
                onClick={() => remove(layout)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileButton
        label={t('platform.learn')}
        accept=".xlsx"
        isBusy={isBusy}
        onFile={(file) => start(() => learned(file))}
      />
      <FileButton
        label={t('platform.load')}
        accept=".json"
        isBusy={isBusy}
        onFile={(file) => start(() => loaded(file))}
      />
      {outcome && (
        <>
          <NoticeBar intent={outcome.intent} text={outcome.text} onDismiss={() => setOutcome(null)} />
          <CheckList sentences={outcome.sentences} />
        </>
      )}
      {draft && (
        <LayoutEditor
          // What was learned may have the id of one that is kept.
          key={`${draft.isKnown} ${draft.layout.id}`}
          layout={draft.layout}
          unplaced={draft.unplaced}
          isBusy={isBusy}
          language={language}
          onSave={(layout) => keep(layout, draft.isKnown)}
          onCancel={() => {
            setDraft(null);
            setOutcome(null);
          }}
        />
      )}
    </Fold>
  );
}
