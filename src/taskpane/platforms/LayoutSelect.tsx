import { Field, Select, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InterchangeLayout } from '../../core/interchange';
import { shownName } from './layouts';

const useStyles = makeStyles({ select: { minWidth: 0, width: '100%' } });

interface LayoutSelectProps {
  readonly layouts: readonly InterchangeLayout[];
  readonly id: string;
  /** What no layout in particular is called, where that may be chosen; its id is empty. */
  readonly anyText?: string;
  readonly hint?: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (id: string) => void;
}

/** The choice of a platform's layout. */
export function LayoutSelect({ layouts, id, anyText, hint, isBusy, onChoose }: LayoutSelectProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  return (
    <Field label={t('platform.which')} {...(hint !== undefined && { hint })}>
      <Select
        className={styles.select}
        value={id}
        disabled={isBusy}
        onChange={(_, { value }) => onChoose(value)}
      >
        {anyText !== undefined && <option value="">{anyText}</option>}
        {layouts.map((one) => (
          <option key={one.id} value={one.id}>
            {shownName(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
