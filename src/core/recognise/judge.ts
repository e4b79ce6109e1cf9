import { formById, forms } from '../forms';
import { indicatorColumns } from '../forms/labels';
import type { FormDefinition, FormId, IndicatorColumnId } from '../forms/types';
import type { FieldValue } from '../grid';
import type { Answers } from './answers';
import type { TableHeader } from './header-row';
import { judgeTitle } from './title';
import type { RecognitionReason, TableHeading } from './types';

/** Candidates in the order in which they are tried: columns of its own tell a ledger, whatever its title says. */
export const DEFINITIONS: readonly FormDefinition[] = [
  ...forms.filter(({ shape }) => shape === 'ledger'),
  ...forms.filter(({ shape }) => shape === 'paper'),
];
const projectSelfEvaluation = formById('project-selfeval');

/** A judgement whether a table is this form, with what speaks for it. */
export interface Judgement {
  readonly definition: FormDefinition;
  readonly confidence: number;
  readonly reasons: readonly RecognitionReason[];
}

/**
 * True when a header has what a form must have, and nothing that belongs to another one. Levels may lack: 二级 beside
 * 一级, and all of them where the title says which form it is; 单位 may lack in a list of one unit's projects.
 */
function fits({ columns }: TableHeader, { shape, indicators }: FormDefinition, isTitled: boolean): boolean {
  const mayLack = (id: IndicatorColumnId) =>
    (id === 'level2' && columns.has('level1')) ||
    (id === 'unitName' && columns.has('projectName')) ||
    (isTitled && shape === 'paper' && (id === 'level1' || id === 'level2'));
  const isComplete = indicators.required.every((id) => columns.has(id) || mayLack(id));
  if (!isComplete || indicators.foreign.some((id) => columns.has(id))) return false;
  if (shape === 'paper') return true;
  const name = columns.get('name')!.col;
  return (['unitName', 'projectName'] as const).every((id) => (columns.get(id)?.col ?? -1) < name);
}

function columnsReason({ columns }: TableHeader): RecognitionReason {
  const ids = [...columns.keys()];
  return {
    text: {
      zh: `表头有${ids.map((id) => indicatorColumns[id].label.zh).join('、')}`,
      en: `header has ${ids.map((id) => indicatorColumns[id].label.en).join(', ')}`,
    },
    cell: columns.get('name')!.header.cell,
  };
}

function judgeForm(
  header: TableHeader,
  title: FieldValue | null,
  definition: FormDefinition,
): Judgement | null {
  const verdict = judgeTitle(title, definition);
  if (verdict === 'against' || !fits(header, definition, verdict === 'for')) return null;
  const { columns } = header;
  // Targets with results but without points could be any stage: only the title can tell.
  const isTold = verdict === 'for' || (columns.has('score') && definition === projectSelfEvaluation);
  if (definition.shape === 'paper' && !isTold) return null;

  const reasons = [columnsReason(header)];
  if (verdict === 'for' && title) {
    reasons.unshift({
      text: { zh: `标题是“${String(title.value).trim()}”`, en: `titled "${String(title.value).trim()}"` },
      cell: title.cell,
    });
  }
  const found = Math.max(
    ...definition.layouts.map(
      ({ indicatorColumns: wanted }) => wanted.filter((id) => columns.has(id)).length / wanted.length,
    ),
  );
  // A ledger's own columns say as much as a title.
  const isSaid = verdict === 'for' || definition.shape === 'ledger';
  const confidence = Math.min(1, (isSaid ? 0.5 : 0.3) + 0.5 * found);
  return { definition, confidence, reasons };
}

/**
 * Which form a table is: as the user once said, or else by its title and columns.
 * @returns `'none'` when the user said it is none; `null` when it cannot be told.
 */
export function judge(
  header: TableHeader,
  title: FieldValue | null,
  heading: TableHeading,
  answers: Answers,
): Judgement | 'none' | null {
  const answer = answers.get(heading.key);
  if (answer === 'none') return 'none';
  if (answer !== undefined && heading.candidates.includes(answer)) {
    const definition = formById(answer);
    const said: RecognitionReason = {
      text: { zh: `您说明过这是${definition.name.zh}`, en: `you said that it is: ${definition.name.en}` },
    };
    return { definition, confidence: 1, reasons: [said, columnsReason(header)] };
  }
  for (const definition of DEFINITIONS) {
    const judgement = judgeForm(header, title, definition);
    if (judgement) return judgement;
  }
  return null;
}

const RANK = { for: 0, silent: 1, against: 2 } as const;

/** By what a table is told from others, and which forms it could be. */
export function headingOf(header: TableHeader, title: FieldValue | null): TableHeading {
  const labels = [...header.columns.entries()].sort(([, a], [, b]) => a.col - b.col).map(([id]) => id);
  // The same table a year later is the same table.
  const name = String(title?.value ?? '')
    .replace(/[\s\d]+/g, '')
    .slice(0, 60);
  return { key: [name, ...labels].join('|'), candidates: candidatesOf(header, title) };
}

function candidatesOf(header: TableHeader, title: FieldValue | null): FormId[] {
  return DEFINITIONS.map((definition) => ({ definition, rank: RANK[judgeTitle(title, definition)] }))
    .filter(({ definition, rank }) => fits(header, definition, rank === RANK.for))
    .sort((a, b) => a.rank - b.rank)
    .map(({ definition }) => definition.id);
}

/** True when a table's title names no form, and does not speak against all that it could be. */
export function isOpenQuestion(title: FieldValue | null, { candidates }: TableHeading): boolean {
  if (DEFINITIONS.some((definition) => judgeTitle(title, definition) === 'for')) return false;
  return candidates.some((id) => judgeTitle(title, formById(id)) !== 'against');
}
