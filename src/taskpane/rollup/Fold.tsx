import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { Details, type DetailsControl } from './Details';

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
  readonly control?: DetailsControl;
  readonly summaryRef?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A piece of the tab that not everybody needs each time: its heading opens it. */
export function Fold({ heading, control, summaryRef, children }: FoldProps) {
  const styles = useStyles();
  return (
    <Details
      className={styles.fold}
      control={control}
      summaryRef={summaryRef}
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
