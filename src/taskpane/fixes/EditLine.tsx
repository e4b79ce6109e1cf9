import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  line: { display: 'block', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  formula: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface EditLineProps {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** The formula that would be lost. */
  readonly formula?: string | undefined;
}

/** One cell before and after. Blanks are shown as dots, or a stray one could not be seen. */
export function EditLine({ place, before, after, formula }: EditLineProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Caption1 className={styles.line}>
      <span className={styles.place}>{place}</span> <del className={styles.before}>{seen(before)}</del>
      {' → '}
      <ins className={styles.after} style={{ textDecorationLine: 'none' }}>
        {after}
      </ins>
      {formula !== undefined && <span className={styles.formula}>{t('fix.formula', { formula })}</span>}
    </Caption1>
  );
}

const seen = (text: string): string => text.replace(/[^\S\r\n]/g, '·').replace(/\r?\n/g, '↵');
