import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  Switch,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useTranslation } from 'react-i18next';
import type { FormDefinition, FormulaKind } from '../../core/forms';
import { isForm, isForProtection, periodUpTo, templates } from '../../core/templates';
import type { Area } from '../../core/grid';
import { localized, type Language } from '../../i18n';
import {
  sourcesFor,
  type MadeTables,
  type ProjectChoice,
  type TableRequest,
  type TableSource,
} from '../../jobs';
import { DifferenceList } from './DifferenceList';
import { requestOf, yearOf, type Draft } from './draft';
import { ProjectPicker } from './ProjectPicker';

const useStyles = makeStyles({
  wizard: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  name: { margin: 0, overflowWrap: 'anywhere' },
  basis: { color: tokens.colorNeutralForeground3 },
  options: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  narrow: { minWidth: 0 },
  protect: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface TemplateWizardProps {
  readonly draft: Draft;
  /** The projects found for the draft; `null` while nobody has looked. */
  readonly projects: readonly ProjectChoice[] | null;
  readonly made: MadeTables | null;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onLookUp: (request: TableRequest) => void;
  readonly onMake: (request: TableRequest) => void;
  readonly onSelect: (sheet: string, area: Area) => void;
}

const FORMULA_KINDS: readonly FormulaKind[] = ['plain', 'live'];

/** True for forms with something to calculate by either kind of formula. */
const canCalculate = (form: FormDefinition | null) =>
  form?.funds?.columns.some(({ id }) => id === 'executionRate') ?? false;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** One table: what to begin with, for which projects, for which year, in which layout. */
export function TemplateWizard({ draft, projects, made, isBusy, language, ...on }: TemplateWizardProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const template = templates.find(({ id }) => id === draft.template)!;
  const form = isForm(template) ? template : null;
  const sources = sourcesFor(template.id);
  const year = yearOf(draft);
  const hasPeriod = form?.stage === '监控';
  const isList = draft.from !== 'blank';
  const keys = projects?.map(({ key }) => key);
  const count = keys?.filter((key) => !draft.left.has(key)).length ?? 0;
  const isReady = year !== null && (!isList || count > 0);
  const isTooEarly = typeof year === 'number' && form?.since !== undefined && year < form.since;

  const begin = (from: TableSource) => {
    const next = { ...draft, from, left: new Set<string>() };
    on.onDraft(next);
    if (from !== 'blank') on.onLookUp(requestOf(next, hasPeriod));
  };
  return (
    <div className={styles.wizard}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        disabledFocusable={isBusy}
        onClick={on.onBack}
      >
        {t('templates.back')}
      </Button>
      <div>
        <Subtitle2 as="h2" block className={styles.name}>
          {localized(template.name, language)}
        </Subtitle2>
        {form && <Caption1 className={styles.basis}>{form.basis}</Caption1>}
      </div>
      {sources.length > 1 && (
        <Field label={t('wizard.from')}>
          <RadioGroup
            value={draft.from}
            disabled={isBusy}
            onChange={(_, { value }) => begin(value as TableSource)}
          >
            {sources.map((source) => (
              <Radio key={source} value={source} label={t(`wizard.source.${source}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {isList && projects?.length === 0 && <Body1>{t(`wizard.nothing.${draft.from}`)}</Body1>}
      {isList && projects && projects.length > 0 && (
        <ProjectPicker
          projects={projects}
          left={draft.left}
          isBusy={isBusy}
          onChange={(left) => on.onDraft({ ...draft, left })}
        />
      )}
      <div className={styles.options}>
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
            placeholder={t(isList ? 'wizard.yearHint.filled' : 'wizard.yearHint.blank')}
            onChange={(_, { value }) => on.onDraft({ ...draft, year: value })}
          />
        </Field>
        {hasPeriod && (
          <Field className={styles.narrow} label={t('wizard.period')}>
            <Select
              size="small"
              value={draft.month}
              onChange={(_, { value }) => on.onDraft({ ...draft, month: Number(value) })}
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
            size="small"
            value={draft.layout ?? form.layouts[0]!.id}
            onChange={(_, { value }) => on.onDraft({ ...draft, layout: value })}
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
            size="small"
            value={draft.formulas}
            onChange={(_, { value }) => on.onDraft({ ...draft, formulas: value as FormulaKind })}
          >
            {FORMULA_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`wizard.formulaKind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isForProtection(template) && (
        <Switch
          className={styles.protect}
          checked={draft.isProtected}
          label={t('wizard.protect')}
          onChange={(_, { checked }) => on.onDraft({ ...draft, isProtected: checked })}
        />
      )}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || !isReady}
        onClick={() => on.onMake(requestOf(draft, hasPeriod, keys))}
      >
        {isList ? t('wizard.makeFor', { count }) : t('wizard.make')}
      </Button>
      {made && made.differences.length > 0 && (
        <DifferenceList differences={made.differences} language={language} onSelect={on.onSelect} />
      )}
    </div>
  );
}
