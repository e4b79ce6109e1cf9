import {
  Body1,
  Button,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isCarriedInto } from '../../core/carry';
import { forms } from '../../core/forms';
import type { Area } from '../../core/grid';
import type { Profile } from '../../core/profile/types';
import { isForm, isForProtection, templates } from '../../core/templates';
import { localized, type Language } from '../../i18n';
import { planTables, sourcesFor, type ProjectChoice, type TableRequest, type TableSource } from '../../jobs';
import { leftOf, requestOf, yearOf, type Draft } from './draft';
import { NameList } from './NameList';
import { ProjectPicker } from './ProjectPicker';
import { TableOptions } from './TableOptions';
import { WillMake } from './WillMake';

const useStyles = makeStyles({
  wizard: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  basis: { color: tokens.colorNeutralForeground3 },
});

/** The forms that take over from an earlier stage. */
const CARRIED = forms.filter(isCarriedInto);

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

interface TemplateWizardProps {
  readonly draft: Draft;
  /** The projects found for the draft; `null` while nobody has looked. */
  readonly projects: readonly ProjectChoice[] | null;
  /** Names of the sheets that are there. */
  readonly taken: readonly string[];
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  readonly onLookUp: (request: TableRequest) => void;
  readonly onMake: (request: TableRequest) => void;
  readonly onSelect: (sheet: string, area: Area) => void;
}

/** One table: what to begin with, for which projects, for which year, in which layout; and what that would make. */
export function TemplateWizard({
  draft,
  projects,
  taken,
  profile,
  isBusy,
  language,
  ...on
}: TemplateWizardProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const template = templates.find(({ id }) => id === draft.template)!;
  const form = isForm(template) ? template : null;
  const sources = sourcesFor(template.id);
  const isList = draft.from !== 'blank';
  const left = useMemo(() => leftOf(draft, projects ?? []), [draft, projects]);
  const chosen = useMemo(() => projects?.filter(({ key }) => !left.has(key)) ?? [], [projects, left]);
  const isReady = yearOf(draft) !== null && (!isList || chosen.length > 0);
  const request = requestOf(draft, isList ? chosen.map(({ key }) => key) : undefined);
  const isPlanned = !isList || (projects?.length ?? 0) > 0;
  const origins = [...new Set(projects?.flatMap(({ source }) => source ?? []))];

  const begin = (next: Draft) => {
    on.onDraft(next);
    if (next.from !== 'blank') on.onLookUp(requestOf(next));
  };
  const goTo = (sheet: string) => on.onSelect(sheet, FIRST_CELL);
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
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {draft.isCarry ? t('carry.title') : localized(template.name, language)}
        </h2>
        {draft.isCarry ? (
          <Caption1 className={styles.basis}>{t('carry.body')}</Caption1>
        ) : (
          form && <Caption1 className={styles.basis}>{form.basis}</Caption1>
        )}
      </div>
      {draft.isCarry && (
        <Field label={t('carry.into')}>
          <RadioGroup
            value={template.id}
            disabled={isBusy}
            onChange={(_, { value }) => begin({ ...draft, template: value, layout: undefined, left: null })}
          >
            {CARRIED.map(({ id, name }) => (
              <Radio key={id} value={id} label={localized(name, language)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {!draft.isCarry && sources.length > 1 && (
        <Field label={t('wizard.from')}>
          <RadioGroup
            value={draft.from}
            disabled={isBusy}
            onChange={(_, { value }) => begin({ ...draft, from: value as TableSource, left: null })}
          >
            {sources.map((source) => (
              <Radio key={source} value={source} label={t(`wizard.source.${source}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {isList && projects === null && !isBusy && (
        <Button onClick={() => on.onLookUp(requestOf(draft))}>{t('wizard.lookUp')}</Button>
      )}
      {isList && projects?.length === 0 && <Body1>{t(`wizard.nothing.${draft.from}`)}</Body1>}
      {origins.length > 0 && (
        <div>
          <Body1>{t('carry.sources', { count: origins.length })}</Body1>
          <NameList names={origins} label={t('carry.sourcesLabel')} onSelect={goTo} />
        </div>
      )}
      {isList && projects && projects.length > 0 && (
        <ProjectPicker
          projects={projects}
          left={left}
          isUpdate={draft.from === 'earlier'}
          isBusy={isBusy}
          onChange={(next) => on.onDraft({ ...draft, left: next })}
        />
      )}
      <TableOptions
        draft={draft}
        form={form}
        isProtectable={isForProtection(template)}
        language={language}
        onDraft={on.onDraft}
      />
      {isPlanned && <WillMake plan={planTables(request, chosen, taken, profile)} onSelect={goTo} />}
      <Button appearance="primary" disabledFocusable={isBusy || !isReady} onClick={() => on.onMake(request)}>
        {isList ? t('wizard.makeFor', { count: chosen.length }) : t('wizard.make')}
      </Button>
    </div>
  );
}
