import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  Field,
  Input,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FieldPath, FieldSection } from '../../core/profile/field-types';
import { FIELD_PATHS, profileFields, SECTION_NAMES } from '../../core/profile/fields';
import { localized, type Language } from '../../i18n';
import { draftAt, identityOf, shippedBase, withField, withIdentity, type Identity } from './draft';
import { FieldEditor } from './FieldEditor';
import { Page } from './Page';
import type { ProfileEditing } from './useProfileDraft';
import { problemText } from './value-text';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
  },
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  // Beside the padding that the pane gives already.
  panel: { margin: 0 },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  changed: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  narrow: { minWidth: 0, width: '100%' },
});

const SECTIONS = Object.keys(SECTION_NAMES) as readonly FieldSection[];
const NAME_PARTS: readonly (keyof Identity)[] = ['zh', 'en', 'id', 'basis'];

interface FieldsPageProps {
  readonly editing: ProfileEditing;
  readonly language: Language;
  readonly onBack: () => void;
}

/** Every figure of the profile, by sections. */
export function FieldsPage({ editing, language, onBack }: FieldsPageProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { draft, of: profile, candidate } = editing;
  const { problems } = candidate;
  const base = shippedBase(profile);
  const isShipped = base === profile;
  const names = { ...identityOf(profile), ...draft.identity };
  const header = (name: string, keys: readonly string[], changes: object) => {
    const changed = keys.filter((key) => Object.hasOwn(changes, key)).length;
    const wrong = keys.filter((key) => Object.hasOwn(problems, key)).length;
    return (
      <AccordionHeader as="h3" className={styles.header} size="small">
        <span className={styles.title}>
          {name}
          {wrong > 0 ? (
            <Caption1 className={styles.wrong}>{t('fields.wrong', { count: wrong })}</Caption1>
          ) : (
            changed > 0 && (
              <Caption1 className={styles.changed}>{t('fields.changed', { count: changed })}</Caption1>
            )
          )}
        </span>
      </AccordionHeader>
    );
  };
  const identityProblem = (part: keyof Identity) => {
    const found = part === 'zh' ? problems.name : part === 'id' ? problems.id : undefined;
    return found?.map((one) => problemText(one, t, language)).join('') ?? null;
  };
  const typeName = (part: keyof Identity, typed: string) =>
    editing.change((last) => withIdentity(last, profile, part, typed));
  return (
    <Page heading={t('fields.heading')} onBack={onBack}>
      {isShipped && (
        <Body1>
          {t('fields.intro', {
            name: localized(profile.name, language),
            saved: localized(candidate.json.name, language),
          })}
        </Body1>
      )}
      <Accordion multiple collapsible>
        {SECTIONS.map((section) => {
          const paths = FIELD_PATHS.filter((path) => profileFields[path].section === section);
          return (
            <AccordionItem key={section} value={section}>
              {header(localized(SECTION_NAMES[section], language), paths, draft.fields)}
              <AccordionPanel className={styles.panel}>
                <div className={styles.fields}>
                  {paths.map((path: FieldPath) => (
                    <FieldEditor
                      key={path}
                      path={path}
                      typed={draftAt(draft, profile, path)}
                      problems={problems[path] ?? []}
                      base={base}
                      language={language}
                      onType={(at, typed) => editing.change((last) => withField(last, profile, at, typed))}
                    />
                  ))}
                </div>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
        <AccordionItem value="identity">
          {header(t('identity.heading'), [...NAME_PARTS, 'name'], draft.identity)}
          <AccordionPanel className={styles.panel}>
            <div className={styles.fields}>
              {NAME_PARTS.map((part) => (
                <Field
                  key={part}
                  size="small"
                  label={t(`identity.${part}`)}
                  hint={part === 'en' || part === 'id' ? t(`identity.${part}Hint`) : null}
                  validationMessage={identityProblem(part)}
                >
                  {part === 'basis' ? (
                    <Textarea
                      size="small"
                      rows={3}
                      value={names[part]}
                      onChange={(_, { value }) => typeName(part, value)}
                    />
                  ) : (
                    <Input
                      className={styles.narrow}
                      value={names[part]}
                      onChange={(_, { value }) => typeName(part, value)}
                    />
                  )}
                </Field>
              ))}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Page>
  );
}
