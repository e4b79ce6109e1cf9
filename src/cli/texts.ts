import { translator, type Language } from '../i18n';

/** The command line's own texts. */
export function cliTexts(language: Language) {
  return translator(language, 'cli');
}

/** A sentence for the user; ends the run with exit code 2. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}
