import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Details } from './Details';

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
    <Details
      className={styles.fold}
      summaryClass={styles.summary}
      contentClass={styles.content}
      summary={
        <Subtitle2 as="h2" className={styles.heading}>
          {heading}
        </Subtitle2>
      }
    >
      {children}
    </Details>
  );
}
