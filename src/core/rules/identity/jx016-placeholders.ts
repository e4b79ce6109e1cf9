import { MAX_COLS } from '../../address';
import { contains } from '../../address';
import type { Address } from '../../grid';
import type { FormInstance, ProjectIndicators } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { placeholderIn, promptOnly, unmistakablePrompt, type Placeholder } from './placeholders';
import { typedTexts } from './texts';

interface Found extends Placeholder {
  readonly cell: Address;
  readonly text: string;
}

const keyOf = ({ row, col }: Address): number => row * MAX_COLS + col;

/**
 * Cells of a paper form that no field claims: conclusions, problems, measures, and labels. They go on
 * below the table, as far as the sheet does; what two forms of a sheet both see is reported once.
 */
function* unclaimedTexts(form: FormInstance, claimed: ReadonlySet<number>) {
  const { area, grid, funds, headerRows } = form;
  for (let row = area.top; row <= Math.max(area.bottom, grid.area.bottom); row++) {
    if (row >= headerRows.top && row <= headerRows.bottom) continue;
    for (let col = area.left; col <= area.right; col++) {
      const cell = { row, col };
      // The 资金 block explains itself in the column of reasons.
      if (claimed.has(keyOf(cell)) || (funds && contains(funds.area, cell))) continue;
      const text = grid.value(row, col);
      if (typeof text === 'string') yield { cell, text };
    }
  }
}

function* placeholders(form: FormInstance, project: ProjectIndicators): Generator<Found> {
  const isPaper = form.definition.shape === 'paper';
  const claimed = new Set<number>();
  const masked = new Set(
    (['contact', 'phone'] as const).flatMap((id) => {
      const field = form.fields.get(id);
      return field ? [keyOf(field.cell)] : [];
    }),
  );
  for (const { text, cell } of typedTexts(form, project)) {
    claimed.add(keyOf(cell));
    const found = masked.has(keyOf(cell)) ? promptOnly(text) : placeholderIn(text);
    if (found) yield { ...found, cell, text };
  }
  if (!isPaper) return;
  for (const labelled of [...form.fields.values(), ...form.goals.values()]) {
    claimed.add(keyOf(labelled.label.cell));
  }
  if (form.title && typeof form.title.value === 'string') {
    const { cell, value: text } = form.title;
    claimed.add(keyOf(cell));
    const found = placeholderIn(text);
    if (found?.kind === 'mark') yield { ...found, cell, text };
  }
  for (const { text, cell } of unclaimedTexts(form, claimed)) {
    const found = unmistakablePrompt(text);
    if (found) yield { ...found, cell, text };
  }
}

/** Template marks and prompts that nobody replaced: the form was handed in unfinished. */
export const jx016 = defineRule({
  id: 'JX016',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  // What is only a placeholder is nothing else that is wrong: no name, no number, no reason.
  supersedes: [
    'JX007',
    'JX008',
    'JX018',
    'JX021',
    'JX033',
    'JX061',
    'JX065',
    'JX161',
    'JX167',
    'JX173',
    'JX174',
    'JX201',
  ],
  basis: { zh: `${basis.peers.zh}、${basis.publishedForms.zh}`, en: 'Peer practice; published forms' },
  title: {
    zh: '模板中的占位符和填写提示不得保留',
    en: 'Placeholders and prompts of the template are replaced',
  },
  advice: {
    zh: '用实际内容替换占位符（*、×、XX）；不用的“目标2：”等空项整行删除；填写提示改为正式内容。',
    en: 'Replace the marks (*, ×, XX) by real content, delete empty items, write over prompts.',
  },
  messages: {
    mark: {
      zh: '“{{text}}”中留有占位符“{{found}}”，应填写实际内容。',
      en: '"{{text}}" still holds the placeholder "{{found}}"; fill in the real content.',
    },
    item: {
      zh: '“{{found}}”后面没有内容，应填写或删除。',
      en: 'Nothing stands behind "{{found}}"; fill it in or delete it.',
    },
    prompt: {
      zh: '单元格中仍是填写提示（“{{found}}”），应填写正式内容。',
      en: 'The cell still holds the prompt of the form ("{{found}}"); write the real content.',
    },
  },
  check({ form, project, report }) {
    for (const { kind, found, cell, text } of placeholders(form, project)) {
      report({
        message: kind,
        cell,
        data: { found, text: text.length > 40 ? `${text.slice(0, 40)}…` : text },
        actual: text,
      });
    }
  },
});
