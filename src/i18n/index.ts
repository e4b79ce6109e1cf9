/** Texts in Chinese and English. Runs anywhere: no React, no DOM. */
export { chooseLanguage, languageOf, LANGUAGES, localeOf, type Language, type Locale } from './language';
export { fillText, localized, renderMessage } from './message';
export { formatCellValue, formatNumber, formatPoints, formatRatio, UNDEFINED_FIGURE } from './values';
export { createI18n, translator } from './translator';
export { NAMESPACES, resources, type Namespace } from './resources';
export { failureSentence, fileFailureSentence, textFailureSentence } from './failures';
export { problemSentence } from './problems';
export { differenceSentence } from './differences';
export { brokenAnchorSentence, mismatchSentence, misfitSentence } from './interchange';
