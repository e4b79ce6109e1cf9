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
import { templates } from '../../core/templates';
import { localized, type Language } from '../../i18n';
import type { Making } from '../../jobs';

const useStyles = makeStyles({
  surface: { maxWidth: '560px', padding: tokens.spacingHorizontalL },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '60vh' },
  making: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  more: { display: 'block', color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

interface MakingsDialogProps {
  readonly makings: readonly Making[];
  readonly language: Language;
  readonly onTakeBack: (id: number) => void;
  readonly onClose: () => void;
}

/** What was made in this workbook, the last first, each with a way back. */
export function MakingsDialog({ makings, language, onTakeBack, onClose }: MakingsDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t('made.historyTitle')}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {[...makings].reverse().map(({ id, date, template, sheets, entries }) => {
                const when = date.replace('T', ' ');
                const named = templates.find((one) => one.id === template)?.name;
                const name = named ? localized(named, language) : template;
                const done = [
                  ...(sheets.length > 0 ? [t('made.historySheets', { count: sheets.length })] : []),
                  ...(entries.length > 0 ? [t('made.historyCells')] : []),
                ];
                return (
                  <li key={id} className={styles.making}>
                    <div className={styles.words}>
                      <Text size={200}>{name}</Text>
                      <Caption1 className={styles.more}>{[when, ...done].join(' · ')}</Caption1>
                    </div>
                    <Button
                      size="small"
                      className={styles.button}
                      aria-label={t('made.undoOf', { when, name })}
                      onClick={() => onTakeBack(id)}
                    >
                      {t('made.undo')}
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
