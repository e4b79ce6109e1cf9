import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../core/grid';
import type { Answer } from '../../core/recognise';
import type { Language } from '../../i18n';
import type { FormView } from '../model/overview';
import { FormCard } from './FormCard';

const useStyles = makeStyles({
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
});

/** A workbook may hold hundreds of forms; they come in helpings. */
const HELPING = 10;

interface FormSectionProps {
  readonly forms: readonly FormView[];
  /** There is no list that a form would push out of sight. */
  readonly isInFront: boolean;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onAnswer: (heading: string, answer: Answer) => void;
}

/** The recognised forms, folded away, so that the problems stay in sight; a single one without problems lies open. */
export function FormSection({ forms, isInFront, ...card }: FormSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [shown, setShown] = useState(HELPING);
  const only = forms.length === 1 ? forms[0] : undefined;
  const rest = Math.min(HELPING, forms.length - shown);
  return (
    <Accordion collapsible defaultOpenItems={isInFront && forms.length === 1 ? ['forms'] : []}>
      <AccordionItem value="forms">
        <AccordionHeader as="h2" size="small" className={styles.header}>
          {only ? t('forms.only', { form: only.name }) : t('forms.heading', { count: forms.length })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {forms.slice(0, shown).map((form) => (
            <FormCard key={form.key} form={form} {...card} />
          ))}
          {rest > 0 && (
            <Button size="small" onClick={() => setShown(shown + HELPING)}>
              {t('forms.more', { count: rest })}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
