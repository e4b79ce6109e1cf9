import type { Finding, MessageData, Rule } from '../core/audit/types';
import type { LocalizedText } from '../core/text';
import type { Language } from './language';
import { formatCellValue } from './values';

/** The text in a language. */
export function localized(text: LocalizedText, language: Language): string {
  return text[language];
}

/**
 * Fills `{{placeholders}}`. Numbers are printed for the language and a blank says so (空). What is put in
 * is not looked at again and nothing is escaped: a cell that holds "{{x}}" or "<b>" is shown as it is.
 * A placeholder without data stays visible, which a test of every rule would notice.
 */
export function fillText(text: LocalizedText, data: MessageData, language: Language): string {
  return localized(text, language).replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? placeholder : formatCellValue(value, language);
  });
}

/**
 * The sentence of a finding, from the texts that stand with its rule. A message the rule does not know
 * (a finding of another version) falls back to the rule's title, so that the reader is never left blank.
 */
export function renderMessage(
  rule: Pick<Rule, 'messages' | 'title'>,
  message: Finding['message'],
  language: Language,
): string {
  const text = Object.hasOwn(rule.messages, message.id) ? rule.messages[message.id] : undefined;
  return text ? fillText(text, message.data, language) : localized(rule.title, language);
}
