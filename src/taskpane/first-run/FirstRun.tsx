import { Body1, Button, Caption1, Card, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableSearchRegular } from '@fluentui/react-icons/svg/document-table-search';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    rowGap: tokens.spacingVerticalM,
    flexShrink: 0,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1, flexShrink: 0 },
  title: { margin: 0 },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface FirstRunProps {
  readonly isBusy: boolean;
  /** The sample is there already. */
  readonly hasSample: boolean;
  /** Adds the sample under the given name. */
  readonly onSample: (name: string) => void;
  readonly onDismiss: () => void;
}

/** What the pane says when it is opened for the first time: what it does, what to press, and something to try. */
export function FirstRun({ isBusy, hasSample, onSample, onDismiss }: FirstRunProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  return (
    <Card className={styles.card} data-state="first-run">
      <div className={styles.head}>
        <DocumentTableSearchRegular className={styles.icon} aria-hidden />
        <Subtitle2 as="h2" className={styles.title}>
          {t('firstRun.title')}
        </Subtitle2>
      </div>
      <ol className={styles.steps}>
        <li>
          <Body1>{t('firstRun.press')}</Body1>
        </li>
        <li>
          <Body1>{t('firstRun.open')}</Body1>
        </li>
        <li>
          <Body1>{t('firstRun.safe')}</Body1>
        </li>
      </ol>
      <div className={styles.actions}>
        {!hasSample && (
          <Button disabledFocusable={isBusy} onClick={() => onSample(t('sample.sheet'))}>
            {t('sample.add')}
          </Button>
        )}
        <Button appearance="subtle" onClick={onDismiss}>
          {t('firstRun.dismiss')}
        </Button>
      </div>
      {!hasSample && <Caption1 className={styles.note}>{t('sample.about')}</Caption1>}
    </Card>
  );
}
