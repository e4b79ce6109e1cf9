import {
  Body1,
  Button,
  Caption1,
  SearchBox,
  Select,
  Switch,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from '../../core/audit/types';
import type { Profile } from '../../core/profile';
import { rules } from '../../core/rules';
import { squeeze } from '../../core/indicator/text';
import { localized, type Language } from '../../i18n';
import { levelBy, withLevel, type ProfileDraft, type RuleLevel } from './draft';
import { Page } from './Page';
import { paramsOf, withShippedParams } from './params-draft';
import { RuleParams } from './RuleParams';
import type { ProfileEditing } from './useProfileDraft';

const useStyles = makeStyles({
  search: { maxWidth: '100%' },
  options: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  rule: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  number: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  narrow: { minWidth: 0 },
  more: { alignSelf: 'flex-start' },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

const LEVELS: readonly RuleLevel[] = ['error', 'warning', 'info', 'off'];
/** As many as are looked through at once. */
const STEP = 30;

interface LevelsPageProps {
  readonly editing: ProfileEditing;
  readonly language: Language;
  readonly onBack: () => void;
}

/** First and last year of a rule's setting; `null` when it always holds. */
function yearsOf(profile: Profile, id: string) {
  const { since, until } = (Object.hasOwn(profile.rules, id) && profile.rules[id]) || {};
  return since === undefined && until === undefined ? null : { since: since ?? '…', until: until ?? '…' };
}

/** How serious each rule is by the profile, or whether it is checked at all. */
export function LevelsPage({ editing, language, onBack }: LevelsPageProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const pane = useTranslation('pane').t;
  const { draft, of: profile } = editing;
  const [typed, setTyped] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [most, setMost] = useState(STEP);
  const words = typed.split(/\s+/).map((word) => squeeze(word).toLowerCase());
  const all = rules.map((rule) => {
    const level = draft.levels[rule.id] ?? levelBy(profile, rule);
    const areOwn = paramsOf(draft.params, profile, rule).some((one) => one.isChanged);
    return { rule, level, isChanged: level !== rule.severity || areOwn };
  });
  const listed = all.filter(({ rule, isChanged }) => {
    const text = squeeze(`${rule.id}${localized(rule.title, language)}`).toLowerCase();
    return (isChanged || !onlyChanged) && words.every((word) => text.includes(word));
  });
  const shown = listed.slice(0, most);
  const levelName = (level: RuleLevel) => (level === 'off' ? t('levels.off') : pane(`severity.${level}`));
  const hasChanged = all.some(({ isChanged }) => isChanged);
  const asShipped = (last: ProfileDraft, rule: Rule): ProfileDraft => ({
    ...withLevel(last, profile, rule, rule.severity),
    params: withShippedParams(last.params, profile, rule),
  });
  const resetAll = () => editing.change((last) => rules.reduce(asShipped, last));
  return (
    <Page heading={t('levels.heading')} onBack={onBack}>
      <Body1>{t('levels.intro')}</Body1>
      <SearchBox
        className={styles.search}
        size="small"
        value={typed}
        aria-label={t('levels.search')}
        placeholder={t('levels.search')}
        onChange={(_, { value }) => {
          setTyped(value);
          setMost(STEP);
        }}
      />
      <div className={styles.options}>
        <Switch
          className={styles.switch}
          size="small"
          checked={onlyChanged}
          label={t('levels.onlyChanged')}
          onChange={(_, { checked }) => setOnlyChanged(checked)}
        />
        <Button size="small" appearance="subtle" disabledFocusable={!hasChanged} onClick={resetAll}>
          {t('levels.reset')}
        </Button>
      </div>
      <Caption1 role="status">
        {listed.length === 0
          ? t('levels.none')
          : t('levels.shown', { shown: shown.length, total: listed.length })}
      </Caption1>
      <ul className={styles.list}>
        {shown.map(({ rule, level, isChanged }) => {
          const title = localized(rule.title, language);
          const years = yearsOf(profile, rule.id);
          return (
            <li key={rule.id} className={styles.rule}>
              <span className={isChanged ? styles.changed : undefined}>
                <span className={styles.number}>{rule.id}</span>
                {title}
              </span>
              <Select
                className={styles.narrow}
                size="small"
                aria-label={t('levels.of', { id: rule.id, title })}
                value={level}
                onChange={(_, { value }) =>
                  editing.change((last) => withLevel(last, profile, rule, value as RuleLevel))
                }
              >
                {LEVELS.map((one) => (
                  <option key={one} value={one}>
                    {one === rule.severity ? t('levels.shipped', { level: levelName(one) }) : levelName(one)}
                  </option>
                ))}
              </Select>
              {level !== 'off' && <RuleParams rule={rule} editing={editing} language={language} />}
              {years && <Caption1>{t('levels.years', years)}</Caption1>}
            </li>
          );
        })}
      </ul>
      {listed.length > most && (
        <Button className={styles.more} size="small" onClick={() => setMost(most + STEP)}>
          {t('levels.more', { count: Math.min(STEP, listed.length - most) })}
        </Button>
      )}
    </Page>
  );
}
