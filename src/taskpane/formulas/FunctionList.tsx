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
import { functionCatalogue, type FunctionDefinition } from '../../functions/catalogue';
import { localized, type Language } from '../../i18n';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  search: { maxWidth: '100%' },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  ascii: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  what: { color: tokens.colorNeutralForeground2 },
});

/** True where every word of the search is found in what is said about the function. */
function matches({ id, name, description }: FunctionDefinition, typed: string): boolean {
  const text = `${id} ${name} ${description.zh} ${description.en}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

interface FunctionListProps {
  readonly language: Language;
  readonly onChoose: (definition: FunctionDefinition) => void;
}

/** Every function with what it gives. */
export function FunctionList({ language, onChoose }: FunctionListProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const [typed, setTyped] = useState('');
  const found = functionCatalogue.filter((one) => matches(one, typed.trim()));
  return (
    <section className={styles.list}>
      <Subtitle2Stronger as="h2" className={styles.heading}>
        {t('list.heading')}
      </Subtitle2Stronger>
      <SearchBox
        className={styles.search}
        size="small"
        value={typed}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        onChange={(_, { value }) => setTyped(value)}
      />
      {found.length === 0 && <Body1>{t('list.none')}</Body1>}
      <ul className={styles.items} aria-label={t('list.heading')}>
        {found.map((one) => (
          <li key={one.id}>
            <Button appearance="subtle" className={styles.item} onClick={() => onChoose(one)}>
              <span className={styles.text}>
                <span className={styles.name}>
                  {one.name} <Caption1 className={styles.ascii}>{one.id}</Caption1>
                </span>
                <Caption1 className={styles.what}>{localized(one.description, language)}</Caption1>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
