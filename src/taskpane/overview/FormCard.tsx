import { Body1Strong, Caption1, Link, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { areaToA1 } from '../../core/address';
import type { Area } from '../../core/grid';
import type { Answer } from '../../core/recognise';
import type { Language } from '../../i18n';
import type { FormView } from '../model/overview';
import { FormChoice } from './FormChoice';
import { MeasureGrid } from './MeasureGrid';
import { TallyLine } from './TallyLine';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground3 },
  sure: { cursor: 'help' },
});

interface FormCardProps {
  readonly form: FormView;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onAnswer: (heading: string, answer: Answer) => void;
}

/** A recognised form: what it was taken for, where it stands, how sure that is, and its figures. A wrong guess can be corrected. */
export function FormCard({ form, language, isBusy, onSelect, onAnswer }: FormCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const area = areaToA1(form.area);
  const sure = t('forms.sure', { percent: `${Math.round(form.confidence * 100)}%` });
  return (
    <article className={styles.card} data-form={form.key}>
      <div className={styles.head}>
        <Body1Strong>{form.name}</Body1Strong>
        <Caption1>
          <Link as="button" inline title={t('forms.goto')} onClick={() => onSelect(form.sheet, form.area)}>
            {t('forms.place', { sheet: form.sheet, area })}
          </Link>
        </Caption1>
        <Caption1 className={styles.facts}>
          {t('forms.rows', { count: form.rows })}
          {' · '}
          <Tooltip content={form.reasons.join('\n') || sure} relationship="description">
            <span className={styles.sure} tabIndex={0}>
              {sure}
            </span>
          </Tooltip>
        </Caption1>
        <TallyLine tally={form.tally} />
      </div>
      <div>
        <FormChoice
          heading={form.heading}
          label={t('whichForm.another')}
          language={language}
          isBusy={isBusy}
          current={form.form}
          onChoose={(answer) => onAnswer(form.heading.key, answer)}
        />
      </div>
      <MeasureGrid measures={form.measures} language={language} />
    </article>
  );
}
