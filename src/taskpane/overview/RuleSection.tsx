import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RuleShare } from '../model/breakdown';
import { RuleChart } from './RuleChart';

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: 0 },
});

interface RuleSectionProps {
  readonly shares: readonly RuleShare[];
  readonly chosen: string | null;
  readonly onChoose: (rule: string | null) => void;
}

/** What each rule found, folded away until somebody asks where the problems come from. */
export function RuleSection({ shares, ...chart }: RuleSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Accordion collapsible>
      <AccordionItem value="rules">
        <AccordionHeader as="h2" size="small" className={styles.header}>
          {t('chart.heading', { count: shares.length })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <RuleChart shares={shares} {...chart} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
