import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ExplanationChoice } from '../model/filter';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface ExplanationFilterProps {
  readonly open: number;
  readonly given: number;
  readonly chosen: ExplanationChoice;
  readonly onChoose: (choice: ExplanationChoice) => void;
}

/** How many warnings still ask for an explanation and how many have one; pressing a count shows only those. */
export function ExplanationFilter({ open, given, chosen, onChoose }: ExplanationFilterProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const toggle = (choice: 'open' | 'given', count: number) => (
    <ToggleButton
      size="small"
      shape="circular"
      checked={chosen === choice}
      onClick={() => onChoose(chosen === choice ? 'any' : choice)}
    >
      {t(`explain.filter.${choice}`, { count })}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={t('explain.filter.label')} className={styles.group}>
      {toggle('open', open)}
      {given > 0 && toggle('given', given)}
    </div>
  );
}
