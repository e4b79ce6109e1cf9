import type { FormData } from '../forms';
import { squeeze } from '../indicator/text';
import { textOf } from '../indicator';
import type { FormInstance } from '../recognise/types';
import { subjectOf, unitOf } from '../templates';

/** Whose form it is: a project, or a unit for forms of whole departments; and the unit that carries it out. */
export interface Subject {
  readonly name: string;
  /** `null` when the form names none. */
  readonly unit: string | null;
}

const subject = (name: string, unit: string | null): Subject => ({
  name: squeeze(name),
  unit: unit === null ? null : squeeze(unit),
});

export const subjectOfData = (data: FormData): Subject => subject(subjectOf(data), unitOf(data));

export function subjectOfForm({ fields, projects: [project] }: FormInstance): Subject {
  const unit = (fields.get('implementingUnit') ?? fields.get('unitName'))?.value ?? null;
  return subject(project?.projectName ?? project?.unitName ?? '', textOf(unit));
}

/** Two units may call their projects the same; a form that names no unit may be of either. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.name === b.name && (a.unit === b.unit || a.unit === null || b.unit === null);
}

/** The form of a subject: of its very unit where there is one. */
export function formOfSubject(forms: readonly FormInstance[], wanted: Subject): FormInstance | undefined {
  const alike = forms.filter((form) => isSameSubject(subjectOfForm(form), wanted));
  return alike.find((form) => subjectOfForm(form).unit === wanted.unit) ?? alike[0];
}
