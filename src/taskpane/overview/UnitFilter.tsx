import { Field, Select, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ select: { minWidth: 0 } });

interface UnitFilterProps {
  /** Units with the number of their findings. */
  readonly units: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
}

/** Whose tables are looked at: one unit's, or all. Units are counted from 1, so that no name is taken for "all". */
export function UnitFilter({ units, chosen, onChoose }: UnitFilterProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const names = [...units.keys()];
  return (
    <Field label={t('units.label')} size="small" orientation="horizontal">
      <Select
        className={styles.select}
        size="small"
        value={chosen === null ? '0' : `${names.indexOf(chosen) + 1}`}
        onChange={(_, { value }) => onChoose(names[Number(value) - 1] ?? null)}
      >
        <option value="0">{t('units.all', { count: names.length })}</option>
        {names.map((name, index) => (
          <option key={name} value={`${index + 1}`}>
            {t('units.one', { name, count: units.get(name)! })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
