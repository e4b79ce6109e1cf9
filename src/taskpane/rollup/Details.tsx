import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode, type RefObject } from 'react';

const useStyles = makeStyles({ closed: { display: 'none' } });

/** What a piece is opened by that others may open, too: one that leads to it. */
export interface DetailsControl {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

interface DetailsProps {
  readonly summary: ReactNode;
  readonly summaryRef?: RefObject<HTMLElement | null> | undefined;
  /** Without it the summary alone opens the piece. */
  readonly control?: DetailsControl | undefined;
  readonly className?: string;
  readonly summaryClass?: string;
  readonly contentClass?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A piece that its summary opens, with controls in it. What the browser only hides, Fluent takes for within reach, and the
 * Tab key would get stuck before it: closed, it is not laid out at all.
 */
export function Details({
  summary,
  summaryRef,
  control,
  summaryClass,
  contentClass,
  children,
  ...own
}: DetailsProps) {
  const styles = useStyles();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const { isOpen, onOpen } = control ?? { isOpen: isOwnOpen, onOpen: setOwnOpen };
  return (
    <details {...own} open={isOpen}>
      <summary
        ref={summaryRef}
        className={summaryClass}
        onClick={(event) => {
          event.preventDefault();
          onOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      <div className={isOpen ? contentClass : styles.closed}>{children}</div>
    </details>
  );
}
