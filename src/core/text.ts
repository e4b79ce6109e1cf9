/** A text in the two languages the product speaks. Placeholders are written `{{name}}`. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}
