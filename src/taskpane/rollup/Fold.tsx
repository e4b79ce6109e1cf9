import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer' },
  heading: { display: 'inline' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface FoldProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A piece of the tab that not everybody needs each time: its heading opens it. */
export function Fold({ heading, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <Subtitle2 as="h2" className={styles.heading}>
          {heading}
        </Subtitle2>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
