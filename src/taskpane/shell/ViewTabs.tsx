import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { View } from '../state/state';
import { VIEWS } from '../views/views';

const useStyles = makeStyles({
  // Five English words are wider than 320 px, and every language is at 200% zoom: better two lines than a tab cut off.
  tabs: { padding: `0 ${tokens.spacingHorizontalS}`, flexShrink: 0, flexWrap: 'wrap' },
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
        <Tab key={one} value={one}>
          {t(`views.${one}`)}
        </Tab>
      ))}
    </TabList>
  );
}
