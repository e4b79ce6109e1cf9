import { Field, Input, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FormDefinition, FormulaKind } from '../../core/forms';
import { periodUpTo } from '../../core/templates';
import { localized, type Language } from '../../i18n';
import { yearOf, type Draft } from './draft';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  narrow: { minWidth: 0 },
  // A long name of a layout must not make the pane wider.
  select: { minWidth: 0, width: '100%' },
  protect: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const FORMULA_KINDS: readonly FormulaKind[] = ['plain', 'live'];

/** True for forms with something to calculate by either kind of formula. */
const canCalculate = (form: FormDefinition | null) =>
  form?.funds?.columns.some(({ id }) => id === 'executionRate') ?? false;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface TableOptionsProps {
  readonly draft: Draft;
  /** `null` for a list. */
  readonly form: FormDefinition | null;
  readonly isProtectable: boolean;
  readonly language: Language;
  readonly onDraft: (draft: Draft) => void;
}

/** For which year and months, in which layout, with which formulas. */
export function TableOptions({ draft, form, isProtectable, language, onDraft }: TableOptionsProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const year = yearOf(draft);
  const isTooEarly = typeof year === 'number' && form?.since !== undefined && year < form.since;
  return (
    <>
      <div className={styles.pair}>
        <Field
          className={styles.narrow}
          label={t('wizard.year')}
          {...(year === null && { validationMessage: t('wizard.badYear') })}
          {...(isTooEarly && {
            validationState: 'warning' as const,
            validationMessage: t('wizard.tooEarly', { year: form.since }),
          })}
        >
          <Input
            className={styles.narrow}
            size="small"
            value={draft.year}
            placeholder={t(draft.from === 'blank' ? 'wizard.yearHint.blank' : 'wizard.yearHint.filled')}
            onChange={(_, { value }) => onDraft({ ...draft, year: value })}
          />
        </Field>
        {form?.stage === '监控' && (
          <Field className={styles.narrow} label={t('wizard.period')}>
            <Select
              className={styles.select}
              size="small"
              value={draft.month}
              onChange={(_, { value }) => onDraft({ ...draft, month: Number(value) })}
            >
              {MONTHS.map((month) => (
                <option key={month} value={month}>
                  {periodUpTo(month)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {form && form.layouts.length > 1 && (
        <Field label={t('wizard.layout')}>
          <Select
            className={styles.select}
            size="small"
            value={draft.layout ?? form.layouts[0]!.id}
            onChange={(_, { value }) => onDraft({ ...draft, layout: value })}
          >
            {form.layouts.map(({ id, name }) => (
              <option key={id} value={id}>
                {localized(name, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {canCalculate(form) && (
        <Field label={t('wizard.formulas')} hint={t(`wizard.formulaHint.${draft.formulas}`)}>
          <Select
            className={styles.select}
            size="small"
            value={draft.formulas}
            onChange={(_, { value }) => onDraft({ ...draft, formulas: value as FormulaKind })}
          >
            {FORMULA_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`wizard.formulaKind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isProtectable && (
        <Switch
          className={styles.protect}
          checked={draft.isProtected}
          label={t('wizard.protect')}
          onChange={(_, { checked }) => onDraft({ ...draft, isProtected: checked })}
        />
      )}
    </>
  );
}
