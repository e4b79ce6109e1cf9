import type { Language } from '../../i18n';

/** How each language calls itself and asks to be switched to: always in its own words. */
export const OWN_WORDS: Readonly<Record<Language, { readonly name: string; readonly invitation: string }>> = {
  zh: { name: '中文', invitation: '切换到中文' },
  en: { name: 'English', invitation: 'Switch to English' },
};
