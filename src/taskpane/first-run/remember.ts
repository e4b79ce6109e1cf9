const STORAGE_KEY = 'jixiao.firstRun';

/** Whether the pane has not been introduced on this machine yet. */
export function isFirstRun(): boolean {
  try {
    return window.localStorage.getItem(STORAGE_KEY) !== 'done';
  } catch {
    // Where nothing can be kept, an introduction at every start would only be in the way.
    return false;
  }
}

/** Does without the introduction from now on. */
export function rememberFirstRun(): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, 'done');
  } catch {
    // It is not shown there anyway.
  }
}
