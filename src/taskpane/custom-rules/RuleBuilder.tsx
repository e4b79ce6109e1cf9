import {
  Button,
  Field,
  Select,
  Subtitle2,
  Switch,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forms, type FormDefinition } from '../../core/forms';
import { SEVERITY_WORDS, type Profile, type RuleDraft, type Severity } from '../../core/profile';
import type { Area } from '../../core/grid';
import type { Workbook } from '../../host/workbook';
import { localized, type Language } from '../../i18n';
import { ClauseFields } from './ClauseFields';
import { RuleText } from './RuleText';
import { conditionOf, firstClause, isComplete, newParts, type RuleParts } from './sentence';
import { TrialResult } from './TrialResult';
import { useRuleWork } from './useRuleWork';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  builder: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface RuleBuilderProps {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly language: Language;
  /** The form in front, for a rule that is begun. */
  readonly form: FormDefinition | undefined;
  /** What was put together so far; `null` at the beginning. */
  readonly parts: RuleParts | null;
  readonly onParts: (parts: RuleParts) => void;
  readonly onBack: () => void;
  readonly onSelect: (sheet: string, area: Area) => void;
}

function draftOf(parts: RuleParts): RuleDraft {
  const { form, severity, message } = parts;
  return {
    id: '',
    forms: form,
    condition: conditionOf(parts),
    severity: SEVERITY_WORDS[severity],
    message: message.trim(),
  };
}

/** 自定义审核: puts a rule together from the form's fields, tries it on the sheet in front, and keeps it in the workbook. */
export function RuleBuilder({ workbook, profile, language, onParts, ...rest }: RuleBuilderProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const work = useRuleWork(workbook, profile);
  const [first] = useState(() => newParts(rest.form));
  const parts = rest.parts ?? first;
  const form = forms.find(({ name }) => name.zh === parts.form) ?? forms[0]!;
  const isReady = isComplete(parts.then) && (parts.when === null || isComplete(parts.when));
  const change = (changed: Partial<RuleParts>) => {
    work.forget();
    onParts({ ...parts, ...changed });
  };
  // What the rule says is no trial's business, but a rule without a message cannot be kept.
  const draft = draftOf(parts);
  const trial = { ...draft, message: draft.message || t('ownRule.heading') };
  const chooseForm = (name: string) => {
    const chosen = forms.find((one) => one.name.zh === name)!;
    change({ form: name, when: null, then: firstClause(chosen) });
  };
  return (
    <div className={styles.view} data-scroller="">
      <div className={styles.builder}>
        <Button
          className={styles.back}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={rest.onBack}
        >
          {t('ownRule.back')}
        </Button>
        <Subtitle2 as="h2" className={styles.heading}>
          {t('ownRule.heading')}
        </Subtitle2>
        <Field label={t('ownRule.form')} size="small">
          <Select
            className={styles.narrow}
            size="small"
            value={form.name.zh}
            onChange={(_, { value }) => chooseForm(value)}
          >
            {forms.map(({ id, name }) => (
              <option key={id} value={name.zh}>
                {localized(name, language)}
              </option>
            ))}
          </Select>
        </Field>
        <Switch
          className={styles.switch}
          checked={parts.when !== null}
          label={t('ownRule.onlyWhen')}
          onChange={(_, { checked }) => change({ when: checked ? firstClause(form) : null })}
        />
        {parts.when && (
          <ClauseFields
            clause={parts.when}
            form={form}
            label={t('ownRule.when')}
            onChange={(when) => change({ when })}
          />
        )}
        <ClauseFields
          clause={parts.then}
          form={form}
          label={t('ownRule.then')}
          onChange={(then) => change({ then })}
        />
        <Field label={t('ownRule.severity')} size="small">
          <Select
            className={styles.narrow}
            size="small"
            value={parts.severity}
            onChange={(_, { value }) => onParts({ ...parts, severity: value as Severity })}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {t(`severity.${severity}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('ownRule.message')} size="small">
          <Textarea
            size="small"
            rows={2}
            value={parts.message}
            placeholder={t('ownRule.messageHint')}
            onChange={(_, { value }) => onParts({ ...parts, message: value })}
          />
        </Field>
        {isReady && <RuleText parts={parts} condition={draft.condition} />}
        <div className={styles.actions}>
          <Button disabledFocusable={work.isBusy || !isReady} onClick={() => void work.tryOut(trial)}>
            {t('ownRule.try')}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={work.isBusy || !isReady || draft.message === ''}
            onClick={() => void work.save(draft)}
          >
            {t('ownRule.save')}
          </Button>
        </div>
        <TrialResult outcome={work.outcome} language={language} onSelect={rest.onSelect} />
      </div>
    </div>
  );
}
