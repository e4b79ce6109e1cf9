import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeBar } from '../shell/NoticeBar';
import { Wait } from '../shell/Wait';

const useStyles = makeStyles({ wait: { padding: tokens.spacingVerticalXXL } });

/**
 * A component that is fetched when it is shown for the first time. React's own `lazy` never asks again for what could
 * not be fetched; here the user can.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  return function Fetched(props: Props) {
    const styles = useStyles();
    const { t } = useTranslation('pane');
    const [stage, setStage] = useState<'waiting' | 'ready' | 'failed'>(Loaded ? 'ready' : 'waiting');
    useEffect(() => {
      if (stage !== 'waiting') return;
      let isGone = false;
      const settle = (end: 'ready' | 'failed') => {
        if (!isGone) setStage(end);
      };
      load().then(
        (component) => {
          Loaded = component;
          settle('ready');
        },
        () => settle('failed'),
      );
      return () => {
        isGone = true;
      };
    }, [stage]);
    if (Loaded) return <Loaded {...props} />;
    if (stage === 'failed') {
      return <NoticeBar intent="warning" text={t('views.failed')} onRetry={() => setStage('waiting')} />;
    }
    return (
      <div aria-busy>
        <Wait className={styles.wait} size="small" label={t('views.loading')} />
      </div>
    );
  };
}
