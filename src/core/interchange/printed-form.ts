import { composeForm, type FormData, type FormDefinition, type LayoutDefinition } from '../forms';
import { createGrid } from '../grid';
import { squeeze } from '../indicator/text';
import { recogniseSheet } from '../recognise';
import type { CellValue } from '../grid';
import { infoAt } from './fields';
import { flatten, unflatten } from './flat';
import { readForm } from './form-data';
import type { Misfit } from './misfits';
import { splitTargets } from './split-targets';
import type { FlatForm } from './types';

/** Forms' data as one layout of our own prints them, and what that has no place for. */
export interface PrintedData {
  readonly layout: LayoutDefinition;
  readonly data: readonly FormData[];
  readonly misfits: readonly Misfit[];
}

const isSplit = ({ indicatorColumns }: LayoutDefinition): boolean =>
  indicatorColumns.includes('sign') && indicatorColumns.includes('meterUnit');

const isSame = (a: CellValue, b: CellValue | undefined): boolean =>
  a === b || (b !== undefined && squeeze(String(a)) === squeeze(String(b)));

/** What a form of ours says once it has been printed with these data. */
function printed(definition: FormDefinition, layout: LayoutDefinition, data: FormData): FlatForm {
  const { values, merges } = composeForm(definition, data, layout.id);
  const form = recogniseSheet(createGrid({ sheet: definition.name.zh, values, merges })).forms[0];
  return form ? flatten(readForm(form)[0]!.data) : new Map();
}

/**
 * The layout of a form that prints most of the data, with these as it has them (sign, value and unit in one cell or
 * in three), and everything that it does not print.
 */
export function printsOf(definition: FormDefinition, forms: readonly FormData[]): PrintedData {
  const all = definition.layouts.map((layout): PrintedData => {
    const data: FormData[] = [];
    const misfits: Misfit[] = [];
    for (const [form, one] of forms.entries()) {
      const { flat } = splitTargets(flatten(one), isSplit(layout));
      const own = unflatten(flat);
      const there = printed(definition, layout, own);
      data.push(own);
      for (const [path, value] of flat) {
        if (isSame(value, there.get(path))) continue;
        const name = infoAt(path)?.name ?? { zh: path, en: path };
        misfits.push({ kind: 'noPlace', name, value, form, from: null });
      }
    }
    return { layout, data, misfits };
  });
  return all.reduce((best, one) => (one.misfits.length < best.misfits.length ? one : best));
}
