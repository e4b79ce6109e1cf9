import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  SearchBox,
  Subtitle2,
  Subtitle2Stronger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RibbonTask } from '../../commands/requests';
import { SHORTCUTS } from '../../commands/shortcuts';
import { focusHelpButton } from '../shell/HelpButton';
import type { ViewProps } from '../views/views';
import { RuleList } from './RuleList';
import { SampleSwitch } from './SampleSwitch';
import { matching, ruleEntries, topicsOf, type Topic } from './topics';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    flexShrink: 0,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  title: { margin: 0 },
  search: { maxWidth: '100%' },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  count: { display: 'block', color: tokens.colorNeutralForeground3 },
  header: { '& > button': { paddingLeft: 0, paddingRight: 0, textAlign: 'left' } },
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalS },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, ...typographyStyles.body1, overflowWrap: 'anywhere' },
  keys: { margin: 0, paddingLeft: tokens.spacingHorizontalL, ...typographyStyles.body1 },
  key: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** Help without a network: how to, what to do when something goes wrong, and every rule. */
export function HelpView({ language, state, actions, isShown }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) top.current?.querySelector('input')?.focus();
  }, [isShown]);

  const chapters = useMemo(
    () => (['use', 'trouble'] as const).map((id) => ({ id, topics: topicsOf(id, language) })),
    [language],
  );
  const entries = useMemo(() => ruleEntries(language), [language]);
  const found = useMemo(
    () => ({
      chapters: chapters
        .map(({ id, topics }) => ({ id, topics: matching(topics, sought) }))
        .filter(({ topics }) => topics.length > 0),
      rules: matching(entries, sought),
    }),
    [chapters, entries, sought],
  );

  const back = () => {
    actions.showView(state.before);
    focusHelpButton();
  };
  return (
    <>
      <div ref={top} className={styles.top}>
        <div className={styles.head}>
          <Button
            className={styles.back}
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            onClick={back}
          >
            {t('back')}
          </Button>
          <Subtitle2 as="h2" className={styles.title}>
            {t('title')}
          </Subtitle2>
        </div>
        <SearchBox
          className={styles.search}
          size="small"
          value={typed}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(_, { value }) => setTyped(value)}
        />
      </div>
      <div className={styles.scroller}>
        {found.chapters.length + found.rules.length === 0 && <Body1 role="status">{t('none')}</Body1>}
        {found.chapters.map(({ id, topics }) => (
          <section key={id}>
            <Subtitle2Stronger as="h3" className={styles.heading}>
              {t(`heading.${id}`)}
            </Subtitle2Stronger>
            <Accordion collapsible multiple>
              {topics.map((topic) => (
                <AccordionItem key={topic.id} value={topic.id}>
                  <AccordionHeader as="h4" className={styles.header}>
                    {topic.title}
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <TopicText topic={topic} />
                    {topic.id === 'shortcuts' && <ShortcutList />}
                    {topic.id === 'sample' && <SampleSwitch state={state} actions={actions} />}
                  </AccordionPanel>
                </AccordionItem>
              ))}
            </Accordion>
          </section>
        ))}
        {found.rules.length > 0 && (
          <section>
            <Subtitle2Stronger as="h3" className={styles.heading}>
              {t('heading.rules')}
            </Subtitle2Stronger>
            {sought.trim() === '' ? (
              <Accordion collapsible>
                <AccordionItem value="all">
                  <AccordionHeader as="h4" className={styles.header}>
                    {t('allRules', { count: found.rules.length })}
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <RuleList rules={found.rules} />
                  </AccordionPanel>
                </AccordionItem>
              </Accordion>
            ) : (
              <>
                <Caption1 className={styles.count} role="status">
                  {t('foundRules', { count: found.rules.length })}
                </Caption1>
                <RuleList rules={found.rules} />
              </>
            )}
          </section>
        )}
      </div>
    </>
  );
}

function TopicText({ topic }: { readonly topic: Topic }) {
  const styles = useStyles();
  return topic.paragraphs.map((text) => (
    <p key={text} className={styles.text}>
      {text}
    </p>
  ));
}

function ShortcutList() {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <ul className={styles.keys}>
      {(Object.entries(SHORTCUTS) as [RibbonTask, string][]).map(([task, keys]) => (
        <li key={task}>
          <kbd className={styles.key}>{keys}</kbd> {t(`tasks.${task}`)}
        </li>
      ))}
    </ul>
  );
}
