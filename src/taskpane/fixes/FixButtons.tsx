import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/audit/types';
import { useFindingWork } from '../findings/finding-work';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The ways to a fix: this one, or all of the same rule. Both show first what they would do. */
export function FixButtons({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { isBusy, preview, alike } = useFindingWork();
  const same = alike(finding);
  return (
    <div className={styles.buttons}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => preview([finding], 'one')}>
        {t(finding.fix?.kind === 'fix' ? 'fix.one' : 'fix.suggestion')}
      </Button>
      {same.length > 1 && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => preview(same, 'rule')}>
          {t('fix.alike', { count: same.length })}
        </Button>
      )}
    </div>
  );
}
