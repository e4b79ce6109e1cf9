import { Subtitle2, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../core/profile/types';
import type { FormView } from '../model/overview';
import { StatePicture } from '../shell/StatePicture';
import { SeverityCounts } from './SeverityCounts';

const useStyles = makeStyles({
  title: { margin: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
  },
  summary: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface ResultSummaryProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly forms: readonly FormView[];
  /** Whether any sheet could be read at all. */
  readonly wasRead: boolean;
  readonly chosen: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
  /** What can be done with the whole result. */
  readonly children: ReactNode;
}

/** The answer in one line: so many problems by severity, none at all, or nothing there to audit. */
export function ResultSummary({ counts, forms, wasRead, chosen, onToggle, children }: ResultSummaryProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { announce } = useAnnounce();
  const total = counts.error + counts.warning + counts.info;
  const title =
    total > 0
      ? t('result.found', { count: total })
      : forms.length > 0
        ? t('result.clean')
        : t(wasRead ? 'result.nothing' : 'result.unreadable');
  useEffect(() => announce(title), [announce, title]);

  if (total > 0) {
    return (
      <section className={styles.summary}>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.title}>
            {title}
          </Subtitle2>
          {children}
        </div>
        <SeverityCounts counts={counts} chosen={chosen} onToggle={onToggle} />
      </section>
    );
  }
  if (forms.length === 0) {
    const body = t(wasRead ? 'result.nothingBody' : 'result.unreadableBody');
    return (
      <>
        <StatePicture kind="nothing" title={title} body={body} />
        {children}
      </>
    );
  }
  const rows = forms.reduce((sum, form) => sum + form.rows, 0);
  return (
    <>
      <StatePicture kind="clean" title={title} body={t('result.cleanBody', { forms: forms.length, rows })} />
      {children}
    </>
  );
}
