import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import type { Journal } from '../../core/fixes';

const useStyles = makeStyles({
  surface: { maxWidth: '560px', padding: tokens.spacingHorizontalL },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '60vh' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  cells: { display: 'block', color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

/** Cells of an entry that are named; the others are counted. */
const MOST_NAMED = 4;

interface JournalDialogProps {
  readonly journal: Journal;
  readonly onRevert: (id: number) => void;
  readonly onClose: () => void;
}

/** What fixes did in this workbook, the last first, each with a way back. */
export function JournalDialog({ journal, onRevert, onClose }: JournalDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t('journal.title')}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {[...journal].reverse().map(({ id, date, rules, work, edits }) => {
                const cells = [...new Set(edits.map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`))];
                const named = cells.slice(0, MOST_NAMED).join('、');
                const when = date.replace('T', ' ');
                return (
                  <li key={id} className={styles.entry}>
                    <div className={styles.words}>
                      <Text size={200}>{t('journal.entry', { when, count: cells.length })}</Text>
                      <Caption1 className={styles.cells}>
                        {`${rules.length > 0 ? rules.join('、') : t(work ? `journal.${work}` : 'journal.formulas')} · ${named}${cells.length > MOST_NAMED ? '…' : ''}`}
                      </Caption1>
                    </div>
                    <Button
                      size="small"
                      className={styles.button}
                      aria-label={t('journal.revertEntry', { when })}
                      onClick={() => onRevert(id)}
                    >
                      {t('journal.revert')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('journal.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
