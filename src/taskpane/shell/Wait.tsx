import { Spinner, makeStyles, type SpinnerProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent's own goes on turning, only a little slower.
  ring: { '@media (prefers-reduced-motion: reduce)': { animationName: 'none' } },
});

/** A ring that turns while something is waited for, when it takes long enough to be seen; it stands still for who wants that. */
export function Wait(look: Pick<SpinnerProps, 'size' | 'label' | 'className'>) {
  const styles = useStyles();
  return <Spinner {...look} delay={300} spinner={{ className: styles.ring }} />;
}
