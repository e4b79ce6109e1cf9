/** The languages the interface speaks; also the keys of a `LocalizedText`. */
export type Language = 'zh' | 'en';

/** BCP 47 tag of a language, as Excel and `Intl` name it. */
export type Locale = 'zh-CN' | 'en-US';

/** Every language, the default first. */
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

const LOCALES: Readonly<Record<Language, Locale>> = { zh: 'zh-CN', en: 'en-US' };

/** BCP 47 tag of a language. */
export function localeOf(language: Language): Locale {
  return LOCALES[language];
}

/**
 * The language a tag such as "zh-Hans-CN", "zh_CN.UTF-8" or "EN" asks for; `null` when it is none of ours,
 * so that the next wish can be tried.
 */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = /^[a-z]+/.exec((tag ?? '').trim().toLowerCase())?.[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/**
 * The first wish we can grant: what the user chose, then the display language of the program that holds
 * the workbook, then the browser's. Chinese when there is none.
 */
export function chooseLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const language = languageOf(wish);
    if (language) return language;
  }
  return LANGUAGES[0]!;
}
