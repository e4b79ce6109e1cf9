import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { LiveControl } from './useRecheck';

const useStyles = makeStyles({
  // As high as the small buttons beside it, or the bar would grow.
  root: { minHeight: 'auto', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
});

/** Switches the live re-check (实时复核) on and off; nothing where the program tells no edits. */
export function LiveSwitch({ live }: { readonly live: LiveControl }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  if (!live.canWatch) return null;
  return (
    <Switch
      className={styles.root}
      size="small"
      checked={live.isOn}
      label={t('live.label')}
      title={t('live.hint')}
      onChange={(_, { checked }) => live.toggle(checked)}
    />
  );
}
