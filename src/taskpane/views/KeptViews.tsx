import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../state/state';
import { keptViews, type KeptView, type ViewProps } from './views';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  // Not taken out of the page: what was typed stays.
  hidden: { display: 'none' },
});

interface KeptViewsProps extends Omit<ViewProps, 'isShown'> {
  readonly view: View;
}

/** The views that were looked at so far, the chosen one in sight. */
export function KeptViews({ view, ...props }: KeptViewsProps) {
  const styles = useStyles();
  const [seen, setSeen] = useState<readonly KeptView[]>([]);
  if (view !== 'audit' && !seen.includes(view)) setSeen([...seen, view]);
  return seen.map((one) => {
    const Kept = keptViews[one];
    const isShown = one === view;
    return (
      <div key={one} data-view={one} className={isShown ? styles.view : styles.hidden}>
        <Kept {...props} isShown={isShown} />
      </div>
    );
  });
}
