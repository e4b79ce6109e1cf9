import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { areaToA1 } from '../../core/address';
import { cellNames, placeName } from './outcome-texts';
import type { FormulaWork } from './useFormulaWork';

interface InsertOutcomeProps {
  readonly work: FormulaWork;
  readonly onConfirm: () => void;
}

/** What became of a formula that was to be written, and the question before something is overwritten. */
export function InsertOutcome({ work, onConfirm }: InsertOutcomeProps) {
  const { t } = useTranslation('formulas');
  const { outcome } = work;
  if (outcome?.kind === 'reverted' && outcome.outcome) {
    const { entry, changed, left } = outcome.outcome;
    const [edit] = entry.edits;
    const cell = edit ? placeName(edit.sheet, edit.cell) : '';
    const isLeft = changed.length + left.length > 0;
    return (
      <MessageBar intent={isLeft ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>{t(isLeft ? 'insert.undoLeft' : 'insert.undone', { cell })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (outcome?.kind !== 'inserted') return null;
  const { insertion, wanted } = outcome;
  const cell = placeName(wanted.sheet, wanted.cell);
  if (insertion.kind === 'inserted') {
    const { entry } = insertion;
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t('insert.done', { cell })}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void work.takeBack(entry)}>
            {t('insert.undo')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const isOwn = ({ row, col }: (typeof insertion.cells)[number]) =>
    row === wanted.cell.row && col === wanted.cell.col;
  const others = insertion.cells.filter((one) => !isOwn(one));
  const replaces = others.length < insertion.cells.length;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'pre-line' }}>
        {[
          ...(replaces ? [t('insert.overwrite', { cell })] : []),
          ...(others.length > 0
            ? [t('insert.blocked', { area: areaToA1(insertion.area), cells: cellNames(others) })]
            : []),
        ].join('\n')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onConfirm}>
          {t(replaces ? 'insert.replace' : 'insert.anyway')}
        </Button>
        <Button size="small" onClick={work.forget}>
          {t('insert.cancel')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
