import type { PaneAction } from './reduce';

/** A bar that moves ten times a second moves smoothly; to draw it more often would take longer than the work. */
const AT_MOST_EVERY = 100;

/** Passes actions on; of the news about how far one step is, only as many as can be seen. */
export function paced(
  dispatch: (action: PaneAction) => void,
  now: () => number = () => performance.now(),
): (action: PaneAction) => void {
  let step: string | null = null;
  let next = -Infinity;
  return (action) => {
    if (action.type === 'progressed') {
      const isSame = action.progress.step === step;
      if (isSame && now() < next) return;
      step = action.progress.step;
      next = now() + AT_MOST_EVERY;
    }
    dispatch(action);
  };
}
