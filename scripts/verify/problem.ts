/** Something that is wrong with an installed site, in a sentence that says what to do; Chinese and English. */
export interface SiteProblem {
  readonly check:
    'address' | 'certificate' | 'file' | 'functions' | 'header' | 'list' | 'manifest' | 'redirect' | 'type';
  /** A warning is for later: the add-in works today. */
  readonly severity: 'error' | 'warning';
  /** The file on the site that it is about; empty when it is about the site. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}
