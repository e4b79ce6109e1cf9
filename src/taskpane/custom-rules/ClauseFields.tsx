import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../core/forms';
import { fieldGroups, isNumeric } from './choices';
import { FOR_NUMBERS, FOR_TEXTS, isUnary, type Clause, type Operator } from './sentence';

const useStyles = makeStyles({
  clause: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** Stands for a value that is typed, among the fields to compare with. */
const TYPED = '';

interface ClauseFieldsProps {
  readonly clause: Clause;
  readonly form: FormDefinition;
  /** Names the three fields for those who cannot see where they stand. */
  readonly label: string;
  readonly onChange: (clause: Clause) => void;
}

/** Field, operator, and a value or another field. */
export function ClauseFields({ clause, form, label, onChange }: ClauseFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const groups = fieldGroups(form);
  const options = groups.map(({ id, fields }) => (
    <optgroup key={id} label={t(`ownRule.group.${id}`)}>
      {fields.map(({ name, sumOf }) => (
        <option key={name} value={name}>
          {sumOf === undefined ? name : t('ownRule.sumOf', { field: sumOf })}
        </option>
      ))}
    </optgroup>
  ));
  const fitting = isNumeric(form, clause.left) ? FOR_NUMBERS : FOR_TEXTS;
  const choose = (left: string) => {
    const allowed = isNumeric(form, left) ? FOR_NUMBERS : FOR_TEXTS;
    onChange({
      ...clause,
      left,
      operator: allowed.includes(clause.operator) ? clause.operator : allowed[0]!,
    });
  };
  return (
    <div className={styles.clause}>
      <Field label={label} size="small">
        <Select
          className={styles.narrow}
          size="small"
          value={clause.left}
          onChange={(_, { value }) => choose(value)}
        >
          {options}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Select
          className={styles.narrow}
          size="small"
          aria-label={t('ownRule.operatorOf', { part: label })}
          value={clause.operator}
          onChange={(_, { value }) => onChange({ ...clause, operator: value as Operator })}
        >
          {fitting.map((operator) => (
            <option key={operator} value={operator}>
              {t(`ownRule.operator.${operator}`)}
            </option>
          ))}
        </Select>
        {!isUnary(clause.operator) && (
          <Select
            className={styles.narrow}
            size="small"
            aria-label={t('ownRule.otherOf', { part: label })}
            value={clause.field ?? TYPED}
            onChange={(_, { value }) => onChange({ ...clause, field: value === TYPED ? null : value })}
          >
            <option value={TYPED}>{t('ownRule.typed')}</option>
            {options}
          </Select>
        )}
      </div>
      {!isUnary(clause.operator) && clause.field === null && (
        <Input
          className={styles.narrow}
          size="small"
          aria-label={t('ownRule.valueOf', { part: label })}
          placeholder={t('ownRule.valueHint')}
          value={clause.value}
          onChange={(_, { value }) => onChange({ ...clause, value })}
        />
      )}
    </div>
  );
}
