import { chooseLanguage, localeOf, type Language } from '../../i18n';

const STORAGE_KEY = 'jixiao.language';

/** The user's earlier choice; `null` when there is none or the browser keeps nothing for us. */
function storedLanguage(): string | null {
  try {
    return window.localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** The language to start in: chosen earlier, else the host program's, else the browser's. */
export function initialLanguage(displayLanguage?: string): Language {
  return chooseLanguage(storedLanguage(), displayLanguage, ...navigator.languages);
}

/** Keeps the choice for the next time, where the browser lets us. */
export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, localeOf(language));
  } catch {
    // Private windows and locked-down machines refuse storage: the choice then lasts as long as the pane.
  }
}
