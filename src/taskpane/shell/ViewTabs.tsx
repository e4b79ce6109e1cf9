import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { View } from '../state/state';
import { VIEWS } from '../views/views';

const useStyles = makeStyles({
  // At 200% zoom the tabs are wider than the pane: better two lines than a tab cut off.
  tabs: { padding: `0 ${tokens.spacingHorizontalS}`, flexShrink: 0, flexWrap: 'wrap' },
  // With Fluent's own measures five English words do not fit into 320 px.
  tab: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    '&:lang(en) > span': { fontSize: tokens.fontSizeBase200 },
  },
});

interface ViewTabsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** What the pane is for at the moment. A running task goes on behind another tab. */
export function ViewTabs({ view, onView }: ViewTabsProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={t('views.label')}
      selectedValue={view}
      onTabSelect={(_, { value }) => onView(value as View)}
    >
      {VIEWS.map((one) => (
        <Tab key={one} value={one} className={styles.tab}>
          {t(`views.${one}`)}
        </Tab>
      ))}
    </TabList>
  );
}
