import {
  Button,
  Caption1,
  SearchBox,
  Subtitle2Stronger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, type Language } from '../../i18n';
import { StatePicture } from '../shell/StatePicture';
import { matches, templateGroups, type GroupId } from './groups';
import { NARROW, TemplateThumbnail } from './TemplateThumbnail';

const useStyles = makeStyles({
  gallery: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  search: { maxWidth: '100%' },
  heading: { margin: 0 },
  due: { display: 'block', color: tokens.colorNeutralForeground3 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} calc(-1 * ${tokens.spacingHorizontalS}) 0`,
    padding: 0,
    listStyleType: 'none',
  },
  table: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    textAlign: 'left',
    padding: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    // At twice the size a word would be broken beside the picture: it stands below it then.
    [NARROW]: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      rowGap: tokens.spacingVerticalXS,
    },
  },
  carry: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  history: { alignSelf: 'flex-start' },
  text: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  basis: { color: tokens.colorNeutralForeground3 },
  nothing: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
});

interface TemplateGalleryProps {
  readonly language: Language;
  /** The table that was looked at last: the keyboard goes on from there. */
  readonly last: string | null;
  readonly onChoose: (template: string) => void;
  /** How often something was made that can be taken back. */
  readonly makings: number;
  readonly isBusy: boolean;
  /** Carries over from an earlier stage. */
  readonly onCarry: () => void;
  readonly onHistory: () => void;
}

/** Every table of the year, by stage. */
export function TemplateGallery({ language, last, makings, isBusy, ...on }: TemplateGalleryProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLDivElement>(null);
  const begin = useRef(last);
  useEffect(() => {
    const { current: from } = begin;
    if (from !== null) gallery.current?.querySelector<HTMLElement>(`[data-template="${from}"]`)?.focus();
  }, []);
  const groups = templateGroups
    .map((group) => ({ ...group, templates: group.templates.filter((one) => matches(one, typed)) }))
    .filter((group) => group.templates.length > 0);
  return (
    <div ref={gallery} className={styles.gallery}>
      <SearchBox
        className={styles.search}
        size="small"
        value={typed}
        input={{ ref: field }}
        aria-label={t('templates.search')}
        placeholder={t('templates.searchHint')}
        onChange={(_, { value }) => setTyped(value)}
      />
      {groups.length === 0 && (
        <div className={styles.nothing} role="status">
          <StatePicture kind="nothing" title={t('templates.none')} body={t('templates.noneBody')} />
          <Button
            onClick={() => {
              setTyped('');
              field.current?.focus();
            }}
          >
            {t('templates.showAll')}
          </Button>
        </div>
      )}
      {typed === '' && (
        <Button icon={<ArrowForwardRegular />} className={styles.carry} onClick={on.onCarry}>
          <span className={styles.text}>
            {t('carry.title')} <Caption1 className={styles.basis}>{t('carry.hint')}</Caption1>
          </span>
        </Button>
      )}
      {typed === '' && makings > 0 && (
        <Button
          className={styles.history}
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={isBusy}
          onClick={on.onHistory}
        >
          {t('made.history', { count: makings })}
        </Button>
      )}
      {groups.map(({ id, templates }) => (
        <section key={id}>
          <GroupHeading id={id} />
          <ul className={styles.list}>
            {templates.map((one) => (
              <li key={one.id}>
                <Button
                  data-template={one.id}
                  appearance="subtle"
                  className={styles.table}
                  onClick={() => on.onChoose(one.id)}
                >
                  <TemplateThumbnail template={one.id} />
                  <span className={styles.text}>
                    {localized(one.name, language)}{' '}
                    {isNumbered(one.basis) && <Caption1 className={styles.basis}>{one.basis}</Caption1>}
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

/** True for a 文号, and not for what a county keeps by its own habit. */
const isNumbered = (basis: string) => basis.includes('〔');

/** A stage of the year and when it is due. */
function GroupHeading({ id }: { readonly id: GroupId }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <>
      <Subtitle2Stronger as="h2" className={styles.heading}>
        {t(`templates.group.${id}`)}
      </Subtitle2Stronger>
      <Caption1 className={styles.due}>{t(`templates.due.${id}`)}</Caption1>
    </>
  );
}
