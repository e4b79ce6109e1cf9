import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../host/marks';
import type { SeverityTally } from '../model/breakdown';
import { SeverityIcon } from '../shell/SeverityIcon';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  one: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** Findings by severity in one line, those that there are; nothing for a clean table. */
export function TallyLine({ tally }: { readonly tally: SeverityTally }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const some = SEVERITIES.filter((severity) => tally[severity] > 0);
  if (some.length === 0) return null;
  return (
    <Caption1 className={styles.line}>
      {some.map((severity) => (
        <span key={severity} className={styles.one}>
          <SeverityIcon severity={severity} isSmall />
          {t(`severity.${severity}`)} {tally[severity]}
        </span>
      ))}
    </Caption1>
  );
}
