import { isForm, templates } from '../../core/templates';

type Template = (typeof templates)[number];

export type GroupId = 'target' | 'monitor' | 'selfeval' | 'review' | 'list';

function groupOf(template: Template): GroupId {
  if (!isForm(template) || template.shape === 'ledger') return 'list';
  switch (template.stage) {
    case '目标':
      return 'target';
    case '监控':
      return 'monitor';
    case '自评':
      return 'selfeval';
    case null:
      return 'review';
  }
}

const ORDER: readonly GroupId[] = ['target', 'monitor', 'selfeval', 'review', 'list'];

/** The tables in the order of the year, those of a stage together. */
export const templateGroups: readonly { readonly id: GroupId; readonly templates: readonly Template[] }[] =
  ORDER.map((id) => ({ id, templates: templates.filter((one) => groupOf(one) === id) }));

const squeezed = (text: string) => text.toLowerCase().replace(/[\s（）()]+/g, '');

/** True when a table's name has all the words that were typed, in either language. */
export function matches({ name, id }: Template, typed: string): boolean {
  const text = squeezed(`${name.zh} ${name.en} ${id}`);
  return typed
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(squeezed(word)));
}
