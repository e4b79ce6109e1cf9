/** What stands in the editor of one field, and what it means. Numbers stay as typed until they are read. */
import type { LocalizedText } from '../../core/text';
import type { BandsSpec, FieldSpec, NumberSpec, TextSpec, ChoiceSpec } from '../../core/profile/field-types';
import { points, ratio } from '../../core/profile/fields/shared';
import { type SCHEME_LEVELS } from '../../core/profile/weight-sums';
import type { Band, QualitativeBand, WeightScheme } from '../../core/profile/types';
import { numberText, typedNumber } from './number-text';

/** A band; `from` is `null` for the lowest one where that takes everything else. */
export interface BandDraft {
  readonly from: string | null;
  readonly value: string;
}
export type SchemeDraft = Readonly<Record<'name' | (typeof SCHEME_LEVELS)[number], string>>;
export interface QualitativeDraft {
  readonly result: QualitativeBand['result'];
  /** One a line. */
  readonly phrases: string;
  readonly from: string;
  readonly to: string;
}
export type FieldDraft = string | readonly BandDraft[] | readonly SchemeDraft[] | readonly QualitativeDraft[];

/** What is wrong with what was typed: a text of ours by its key, or a sentence of the profile's own checks. */
export type DraftProblem =
  | { readonly key: 'number' | 'whole'; readonly spec: NumberSpec; readonly index?: number }
  | { readonly key: 'blank' | 'bandOrder' | 'fromTo' | 'noPhrase'; readonly index: number }
  | { readonly key: 'said'; readonly text: LocalizedText };

type Simple = NumberSpec | ChoiceSpec | TextSpec;

/** A number, word or choice as it stands in the editor. */
export function simpleDraft(spec: Simple, value: unknown): string {
  if (value === null || value === undefined) return '';
  return spec.kind === 'number' ? numberText(value as number, spec.unit) : String(value);
}

/** A field's value as it stands in the editor. */
export function fieldDraft(spec: FieldSpec, value: unknown): FieldDraft {
  switch (spec.kind) {
    case 'number':
    case 'choice':
      return simpleDraft(spec, value);
    case 'bands':
      return (value as readonly Band<unknown>[]).map(({ from, value: one }) => ({
        from: from <= Number.MIN_SAFE_INTEGER ? null : numberText(from, spec.edge.unit),
        value: simpleDraft(spec.value, one),
      }));
    case 'schemes':
      return (value as readonly WeightScheme[]).map(({ name, ...scheme }) => ({
        name,
        执行率: String(scheme.执行率),
        成本: scheme.成本 === undefined ? '' : String(scheme.成本),
        产出: String(scheme.产出),
        效益: String(scheme.效益),
        满意度: String(scheme.满意度),
      }));
    case 'qualitative':
      return (value as readonly QualitativeBand[]).map(({ result, phrases, from, to }) => ({
        result,
        phrases: phrases.join('\n'),
        from: numberText(from, ratio.unit),
        to: numberText(to, ratio.unit),
      }));
  }
}

/** Reads the parts of a field, and keeps what is wrong with them. */
class Reader {
  readonly problems: DraftProblem[] = [];

  simple(spec: Simple, typed: string, index?: number): unknown {
    if (spec.kind === 'text') return this.text(typed, index ?? 0);
    // A word that is none of the choices cannot be chosen.
    if (spec.kind === 'choice') return spec.choices.find(({ value }) => String(value) === typed)?.value;
    if (spec.none && typed.trim() === '') return null;
    return this.number(spec, typed, index);
  }

  number(spec: NumberSpec, typed: string, index?: number): number {
    const number = typedNumber(typed, spec);
    if (number !== null) return number;
    const key = spec.isWhole ? 'whole' : 'number';
    this.problems.push({ key, spec, ...(index !== undefined && { index }) });
    return 0;
  }

  text(typed: string, index: number): string {
    if (typed.trim() === '') this.problems.push({ key: 'blank', index });
    return typed.trim();
  }

  bands(spec: BandsSpec, drafts: readonly BandDraft[]): Band<unknown>[] {
    const read = drafts.map(({ from, value }, index) => ({
      from: from === null ? Number.MIN_SAFE_INTEGER : this.number(spec.edge, from, index),
      value: this.simple(spec.value, value, index),
    }));
    const at = read.findIndex(({ from }, index) => index > 0 && from >= read[index - 1]!.from);
    if (at > 0 && this.problems.length === 0) this.problems.push({ key: 'bandOrder', index: at });
    return read;
  }

  scheme({ name, ...shares }: SchemeDraft, index: number): WeightScheme {
    const share = (level: (typeof SCHEME_LEVELS)[number]) => this.number(points, shares[level], index);
    return {
      name: this.text(name, index),
      执行率: share('执行率'),
      ...(shares.成本.trim() !== '' && { 成本: share('成本') }),
      产出: share('产出'),
      效益: share('效益'),
      满意度: share('满意度'),
    };
  }

  qualitative({ result, phrases, ...edges }: QualitativeDraft, index: number): QualitativeBand {
    const listed = phrases
      .split('\n')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '');
    if (listed.length === 0) this.problems.push({ key: 'noPhrase', index });
    const before = this.problems.length;
    const [from, to] = [this.number(ratio, edges.from, index), this.number(ratio, edges.to, index)];
    if (this.problems.length === before && from > to) this.problems.push({ key: 'fromTo', index });
    return { result, phrases: listed, from, to };
  }
}

/** What was typed for one number, word or choice, with everything that is wrong with it. */
export function readSimple(
  spec: Simple,
  typed: string,
): { readonly value: unknown; readonly problems: readonly DraftProblem[] } {
  const reader = new Reader();
  const value = reader.simple(spec, typed);
  return { value, problems: reader.problems };
}

/** What was typed as a value of the profile, with everything that is wrong with it. */
export function readField(
  spec: FieldSpec,
  draft: FieldDraft,
): { readonly value: unknown; readonly problems: readonly DraftProblem[] } {
  const reader = new Reader();
  const read = () => {
    switch (spec.kind) {
      case 'number':
      case 'choice':
        return reader.simple(spec, draft as string);
      case 'bands':
        return reader.bands(spec, draft as readonly BandDraft[]);
      case 'schemes':
        return (draft as readonly SchemeDraft[]).map((one, index) => reader.scheme(one, index));
      case 'qualitative':
        return (draft as readonly QualitativeDraft[]).map((one, index) => reader.qualitative(one, index));
    }
  };
  return { value: read(), problems: reader.problems };
}
