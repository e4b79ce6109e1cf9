import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Rule } from '../../core/audit/types';
import { localized, type Language } from '../../i18n';
import { FieldFrame } from './FieldFrame';
import { simpleDraft } from './field-draft';
import { paramsOf, problemKey, withParam } from './params-draft';
import { SimpleInput } from './SimpleInput';
import type { ProfileEditing } from './useProfileDraft';
import { problemText, rangeText, simpleText } from './value-text';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
});

interface RuleParamsProps {
  readonly rule: Rule;
  readonly editing: ProfileEditing;
  readonly language: Language;
}

/** A rule's own figures and words, with their basis; nothing for a rule that has none. */
export function RuleParams({ rule, editing, language }: RuleParamsProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { draft, of: profile, candidate } = editing;
  const params = paramsOf(draft.params, profile, rule);
  if (params.length === 0) return null;
  const basis = t('fields.basis', { basis: localized(rule.basis, language) });
  return (
    <div className={styles.fields}>
      {params.map(({ name, field, typed, shipped, isChanged }) => {
        const type = (next: string) =>
          editing.change((last) => ({ ...last, params: withParam(last.params, profile, rule, name, next) }));
        const range = field.value.kind === 'number' ? rangeText(field.value, t) : null;
        const label = localized(field.name, language);
        return (
          <FieldFrame
            key={name}
            name={label}
            hint={[basis, range].filter((part) => part !== null).join(' · ')}
            problem={(candidate.problems[problemKey(rule.id, name)] ?? [])
              .map((one) => problemText(one, t, language))
              .join('')}
            isGroup={false}
            shipped={
              isChanged
                ? {
                    text: t('levels.shippedParam', {
                      value: simpleText(field.value, shipped, t, language),
                    }),
                    action: t('fields.restore'),
                    label: t('fields.restoreOf', { field: label }),
                    onRestore: () => type(simpleDraft(field.value, shipped)),
                  }
                : null
            }
          >
            <SimpleInput spec={field.value} typed={typed} language={language} onType={type} />
          </FieldFrame>
        );
      })}
    </div>
  );
}
