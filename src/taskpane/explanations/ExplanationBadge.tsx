import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FindingExplanation } from '../../core/audit/types';

/** Says that a warning is explained, or was before its values changed. */
export function ExplanationBadge({ explanation }: { readonly explanation: FindingExplanation }) {
  const { t } = useTranslation('pane');
  return (
    <Badge appearance="outline" size="small" color={explanation.isStale ? 'warning' : 'success'}>
      {t(explanation.isStale ? 'explain.stale' : 'explain.given')}
    </Badge>
  );
}
