import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FixBarProps {
  /** Number of findings with a safe fix. */
  readonly safe: number;
  /** Number of entries in the journal. */
  readonly entries: number;
  readonly isBusy: boolean;
  readonly onPreview: () => void;
  readonly onJournal: () => void;
}

/** What can be fixed without asking for each, and the way back. */
export function FixBar({ safe, entries, isBusy, onPreview, onJournal }: FixBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  if (safe === 0 && entries === 0) return null;
  return (
    <div className={styles.bar}>
      {safe > 0 && (
        <Button
          size="small"
          icon={<WrenchRegular />}
          disabledFocusable={isBusy}
          data-fix-all=""
          onClick={onPreview}
        >
          {t('fix.safe', { count: safe })}
        </Button>
      )}
      {entries > 0 && (
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={isBusy}
          data-journal=""
          onClick={onJournal}
        >
          {t('journal.open', { count: entries })}
        </Button>
      )}
    </div>
  );
}
