import { Body1, Caption1, Subtitle2Stronger, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectChoice, TablePlan } from '../../jobs';
import { NameList } from './NameList';

const useStyles = makeStyles({
  plan: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  rest: { color: tokens.colorNeutralForeground2 },
});

const sheetsOf = (choices: readonly ProjectChoice[]) => choices.flatMap(({ sheet }) => sheet ?? []);

interface WillMakeProps {
  readonly plan: TablePlan;
  readonly onSelect: (sheet: string) => void;
}

/** What pressing the button would do to the workbook. */
export function WillMake({ plan: { sheets, updated, doubled }, onSelect }: WillMakeProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useId();
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const [first] = sheets;
  return (
    <section className={styles.plan} aria-labelledby={heading}>
      <Subtitle2Stronger as="h3" id={heading} className={styles.heading}>
        {t('plan.heading')}
      </Subtitle2Stronger>
      {sheets.length === 1 && <Body1>{t('plan.one', { sheet: first!.name, rows })}</Body1>}
      {sheets.length > 1 && (
        <>
          <Body1>{t('plan.new', { count: sheets.length, rows })}</Body1>
          <NameList names={sheets.map(({ name }) => name)} label={t('plan.newLabel')} />
        </>
      )}
      {updated.length > 0 && (
        <>
          <Body1>{t('plan.updated', { count: updated.length })}</Body1>
          <NameList names={sheetsOf(updated)} label={t('plan.updatedLabel')} onSelect={onSelect} />
        </>
      )}
      {doubled.length > 0 && (
        <>
          <Body1>{t('plan.doubled', { count: doubled.length })}</Body1>
          <NameList names={sheetsOf(doubled)} label={t('plan.doubledLabel')} onSelect={onSelect} />
        </>
      )}
      {sheets.length + updated.length === 0 ? (
        <Body1>{t('plan.nothing')}</Body1>
      ) : (
        <Caption1 className={styles.rest}>{t('plan.untouched')}</Caption1>
      )}
    </section>
  );
}
