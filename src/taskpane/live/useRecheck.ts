import { useCallback, useEffect, useRef, useState, type Dispatch } from 'react';
import type { Profile } from '../../core/profile/types';
import type { Workbook } from '../../host/workbook';
import type { Recheck, SheetAudit } from '../../jobs';
import type { PaneAction } from '../state/reduce';
import type { PaneState } from '../state/state';
import { whenIdle } from '../state/when-idle';
import { initialLive, rememberLive } from './remember';

/** The switch of the live re-check. */
export interface LiveControl {
  /** False where the host does not tell what is edited. */
  readonly canWatch: boolean;
  readonly isOn: boolean;
  readonly toggle: (isOn: boolean) => void;
}

/** Keeps the result in the pane up to date while the workbook is edited, as long as it is switched on. */
export function useRecheck(
  workbook: Workbook,
  profile: () => Promise<Profile>,
  { run, running, notice }: PaneState,
  dispatch: Dispatch<PaneAction>,
): LiveControl {
  const canWatch = workbook.capabilities.events;
  const [isOn, setOn] = useState(initialLive);
  const [watch, setWatch] = useState<Recheck | null>(null);
  /** The watch that was there when the last task began: it has heard every edit since. */
  const heardBy = useRef<Recheck | null>(null);
  /** What the watch works on already. */
  const kept = useRef<{ readonly watch: Recheck; readonly sheets: readonly SheetAudit[] } | null>(null);
  const isBusy = running !== null;

  useEffect(() => {
    if (!canWatch || !isOn) return;
    let isGone = false;
    let started: Recheck | null = null;
    const stop = (recheck: Recheck) => void recheck.stop().catch(() => undefined);
    const begin = async () => {
      const { Recheck } = await import(/* webpackChunkName: "work" */ '../../jobs/recheck');
      const recheck = await Recheck.start(workbook, {
        profile,
        onAudited: (audit) => {
          kept.current = { watch: recheck, sheets: audit.sheets };
          dispatch({ type: 'rechecked', audit });
        },
        onMarked: (outcomes) => dispatch({ type: 'remarked', outcomes }),
        onFailure: (failure) => dispatch({ type: 'recheckFailed', failure }),
      });
      if (isGone) return stop(recheck);
      started = recheck;
      setWatch(recheck);
    };
    // A host that refuses to listen now is asked again when the switch is used again.
    const callOff = whenIdle(() => void begin().catch(() => setOn(false)));
    return () => {
      isGone = true;
      callOff();
      setWatch(null);
      if (started) stop(started);
    };
  }, [workbook, profile, canWatch, isOn, dispatch]);

  useEffect(() => {
    if (isBusy) heardBy.current = watch;
    watch?.hold(isBusy);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a watch that comes later has not heard what came before
  }, [isBusy]);

  useEffect(() => {
    if (!watch || !run || isBusy) return;
    const { sheets } = run.audit;
    if (kept.current?.watch === watch && kept.current.sheets === sheets) return;
    kept.current = { watch, sheets };
    watch.adopt(run.audit, { isWhole: run.isWhole, isFresh: heardBy.current === watch });
  }, [watch, run, isBusy]);

  const isCleared = notice?.kind === 'cleared';
  useEffect(() => {
    if (isCleared) watch?.forgetMarks();
  }, [isCleared, watch]);

  const toggle = useCallback((wanted: boolean) => {
    rememberLive(wanted);
    setOn(wanted);
  }, []);
  return { canWatch, isOn, toggle };
}
