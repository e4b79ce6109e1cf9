import { Button, Caption1, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutToJson, type InterchangeLayout } from '../../core/interchange';
import type { DetailsControl } from '../rollup/Details';
import { Fold } from '../rollup/Fold';
import { download, JSON_FILE } from '../shell/download';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import { CheckList } from './CheckList';
import { LayoutEditor } from './LayoutEditor';
import type { PlatformProps } from './Platforms';
import type { LayoutWork } from './useLayoutWork';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  came: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '&:empty': { display: 'none' },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** A button of a line, with a picture alone. */
const SMALL = { appearance: 'subtle', size: 'small' } as const satisfies ButtonProps;

interface LayoutsProps extends Pick<PlatformProps, 'isBusy' | 'language'> {
  readonly ownLayouts: readonly InterchangeLayout[];
  /** Entries of the workbook that are no layouts, and are left out. */
  readonly refused: number;
  readonly work: LayoutWork;
  readonly fold: DetailsControl;
  /** What opens the section: the keyboard stays there when what it was on goes. */
  readonly summary: RefObject<HTMLElement | null>;
}

/** The workbook's own layouts: learned from a platform's blank file, or brought along as JSON. */
export function Layouts({ ownLayouts, refused, work, fold, summary, isBusy, language }: LayoutsProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const { outcome, draft } = work;
  const came = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is to be looked through is longer than the pane: it begins at the top.
    if (outcome || draft) came.current?.scrollIntoView({ block: draft ? 'start' : 'nearest' });
  }, [outcome, draft]);
  const stayHere = () => summary.current?.focus();
  return (
    <Fold heading={t('platform.layouts')} control={fold} summaryRef={summary}>
      <Caption1 className={styles.note}>{t('platform.layoutsAbout')}</Caption1>
      {refused > 0 && <NoticeBar intent="warning" text={t('platform.foreign', { count: refused })} />}
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
                onClick={() => work.edit(layout)}
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
                onClick={() => {
                  stayHere();
                  work.remove(layout);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <FileButton label={t('platform.learn')} accept=".xlsx" isBusy={isBusy} onFile={work.learn} />
      <FileButton label={t('platform.load')} accept=".json" isBusy={isBusy} onFile={work.load} />
      <div ref={came} className={styles.came}>
        {outcome && (
          <>
            <NoticeBar intent={outcome.intent} text={outcome.text} onDismiss={work.forget} />
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
            onSave={(layout) => {
              stayHere();
              work.keep(layout, draft.isKnown);
            }}
            onCancel={() => {
              stayHere();
              work.leave();
            }}
          />
        )}
      </div>
    </Fold>
  );
}
