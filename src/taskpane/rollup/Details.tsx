import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode, type Ref } from 'react';

const useStyles = makeStyles({ closed: { display: 'none' } });

interface DetailsProps {
  readonly summary: ReactNode;
  readonly summaryRef?: Ref<HTMLElement>;
  readonly className?: string;
  readonly summaryClass?: string;
  readonly contentClass?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A piece that its summary opens, with controls in it. What the browser only hides, Fluent takes for within reach, and the
 * Tab key would get stuck before it: closed, it is not laid out at all.
 */
export function Details({ summary, summaryRef, summaryClass, contentClass, children, ...own }: DetailsProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details {...own} open={isOpen}>
      <summary
        ref={summaryRef}
        className={summaryClass}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      <div className={isOpen ? contentClass : styles.closed}>{children}</div>
    </details>
  );
}
