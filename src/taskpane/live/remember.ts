const STORAGE_KEY = 'jixiao.liveRecheck';

/** Whether edits are to be re-checked at once; they are until the user switches it off. */
export function initialLive(): boolean {
  try {
    return window.localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice for the next time, where the browser lets us. */
export function rememberLive(isOn: boolean): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
  } catch {
    // Private windows and locked-down machines refuse storage: the choice then lasts as long as the pane.
  }
}
