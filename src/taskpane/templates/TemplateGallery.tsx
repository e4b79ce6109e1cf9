import {
  Body1,
  Button,
  Caption1,
  SearchBox,
  Subtitle2Stronger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForm, type templates } from '../../core/templates';
import { localized, type Language } from '../../i18n';
import { matches, templateGroups } from './groups';

const useStyles = makeStyles({
  gallery: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  search: { maxWidth: '100%' },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  table: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  basis: { color: tokens.colorNeutralForeground3 },
});

interface TemplateGalleryProps {
  readonly language: Language;
  readonly onChoose: (template: string) => void;
}

/** Every table of the year, by stage. */
export function TemplateGallery({ language, onChoose }: TemplateGalleryProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [typed, setTyped] = useState('');
  const groups = templateGroups
    .map((group) => ({ ...group, templates: group.templates.filter((one) => matches(one, typed)) }))
    .filter((group) => group.templates.length > 0);
  return (
    <div className={styles.gallery}>
      <SearchBox
        className={styles.search}
        size="small"
        value={typed}
        aria-label={t('templates.search')}
        placeholder={t('templates.search')}
        onChange={(_, { value }) => setTyped(value)}
      />
      {groups.length === 0 && <Body1>{t('templates.none')}</Body1>}
      {groups.map(({ id, templates }) => (
        <section key={id} className={styles.group}>
          <Subtitle2Stronger as="h2" className={styles.heading}>
            {t(`templates.group.${id}`)}
          </Subtitle2Stronger>
          <ul className={styles.list}>
            {templates.map((one) => (
              <li key={one.id}>
                <Button appearance="subtle" className={styles.table} onClick={() => onChoose(one.id)}>
                  <span className={styles.text}>
                    {localized(one.name, language)}
                    {basisOf(one) && <Caption1 className={styles.basis}>{basisOf(one)}</Caption1>}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function basisOf(template: (typeof templates)[number]): string | null {
  return isForm(template) ? template.basis : null;
}
