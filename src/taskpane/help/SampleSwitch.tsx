import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewProps } from '../views/views';

/** Adds the sample to the workbook or takes it out again, whichever is due. */
export function SampleSwitch({ state, actions }: Pick<ViewProps, 'state' | 'actions'>) {
  const { t } = useTranslation('pane');
  const { sample, running } = state;
  useEffect(() => {
    // The sample may be from another day, or deleted by hand.
    void actions.lookForSample();
  }, [actions]);
  if (sample === undefined) return null;
  return (
    <Button
      size="small"
      disabledFocusable={running !== null}
      onClick={() => void actions.start({ sample: sample === null ? { add: t('sample.sheet') } : 'remove' })}
    >
      {t(sample === null ? 'sample.add' : 'sample.remove')}
    </Button>
  );
}
