import type { Severity } from '../../core/profile';
import { formatCellValue, translator, type Language } from '../../i18n';
import type { ReportFinding } from '../model';
import { html, type Markup } from './markup';

/** Signs beside a severity's name: it can be told without colour. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** What every part of the page needs to speak. */
export function wordsIn(language: Language) {
  const t = translator(language, 'report');
  const pane = translator(language, 'pane');
  const severity = (level: Severity): string => pane(`severity.${level}`);
  return {
    t,
    severity,
    mark: (level: Severity): Markup =>
      html`<span class="mark ${level}">${SIGNS[level]} ${severity(level)}</span>`,
    value: (value: ReportFinding['expected']): string =>
      value === null ? '' : formatCellValue(value, language),
  };
}

export type Words = ReturnType<typeof wordsIn>;
