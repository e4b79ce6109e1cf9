import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissSquareFilled } from '@fluentui/react-icons/svg/dismiss-square';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/profile/types';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '20px' },
  small: { fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

/** Square, triangle and circle: told apart by shape where colour does not help. */
const ICONS = { error: DismissSquareFilled, warning: WarningFilled, info: InfoRegular } as const;

/** The sign of a severity. It says nothing to a screen reader: the word stands beside it. */
export function SeverityIcon({
  severity,
  isSmall = false,
}: {
  readonly severity: Severity;
  readonly isSmall?: boolean;
}) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, isSmall && styles.small, styles[severity])}
      aria-hidden
      data-severity={severity}
    />
  );
}
