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

/** What people leave out when they type: spaces, hyphens, brackets and quotation marks of every kind. */
const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-…()[\]{}〔〕【】《》“”"'‘’]+/g, '');

/** All that a table may be looked for by. */
function wordsOf(template: Template): string {
  const { name, id, basis, titleWords } = template;
  const layouts = isForm(template)
    ? template.layouts.flatMap((layout) => [layout.name.zh, layout.name.en])
    : [];
  return [name.zh, name.en, id, basis, ...titleWords, ...layouts].map(squeezed).join('\n');
}

/** True when a table's names, in either language, its 文号 or its layouts have all the words that were typed. */
export function matches(template: Template, typed: string): boolean {
  const text = wordsOf(template);
  return typed
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(squeezed(word)));
}
