/** Texts in Chinese and English. Runs anywhere: no React, no DOM. */
export { chooseLanguage, languageOf, LANGUAGES, localeOf, type Language, type Locale } from './language';
export { fillText, localized, renderMessage } from './message';
export { formatCellValue, formatNumber, formatPoints, formatRatio, UNDEFINED_FIGURE } from './values';
