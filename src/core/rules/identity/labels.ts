import type { FieldValue } from '../../grid';
import { squeeze } from '../../indicator';

/** What a form calls a field: without the marks that stand before it, and what follows a colon. */
export function labelOf({ label }: { readonly label: FieldValue }): string {
  return squeeze(String(label.value))
    .replace(/:.*/, '')
    .replace(/^[*★]+/, '');
}
