import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SeverityIcon } from '../shell/SeverityIcon';
import type { RuleEntry } from './topics';

const useStyles = makeStyles({
  header: { '& > button': { paddingLeft: 0, paddingRight: 0, textAlign: 'left' } },
  title: { overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS },
  panel: { margin: 0, paddingBottom: tokens.spacingVerticalS },
  details: { margin: 0, ...typographyStyles.body1 },
  term: { color: tokens.colorNeutralForeground3 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
});

/** Rules with their severity; opening one shows what it rests on and what to do. */
export function RuleList({ rules }: { readonly rules: readonly RuleEntry[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['help', 'pane']);
  return (
    <Accordion collapsible multiple>
      {rules.map(({ id, severity, title, basis, advice, reason }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader
            as="h5"
            size="small"
            className={styles.header}
            icon={<SeverityIcon severity={severity} />}
          >
            <span className={styles.title}>
              <span className={styles.id}>{id}</span>
              {title}
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <dl className={styles.details}>
              {[
                [t('severity'), t(`pane:severity.${severity}`)],
                [t('pane:findings.basis'), basis],
                [t('pane:findings.advice'), advice ?? t('byHand')],
                [t('reason'), reason],
              ].map(
                ([term, text]) =>
                  text && (
                    <div key={term}>
                      <dt className={styles.term}>{term}</dt>
                      <dd className={styles.text}>{text}</dd>
                    </div>
                  ),
              )}
            </dl>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
