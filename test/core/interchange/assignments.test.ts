/** What a layout fills in where, looked through by a person and put right. */
import { assignmentsOf, fieldsFor, presets, withAssignments } from '../../../src/core/interchange';

describe.each(presets.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  const assignments = assignmentsOf(layout);

  test('is the same again when nothing is changed', () => {
    expect(withAssignments(layout, layout.name, assignments)).toEqual({ layout, problems: [] });
  });

  test('says of every cell and column what is printed there, and offers the field that it has', () => {
    for (const { table, field, label } of assignments) {
      expect(label).not.toBeNull();
      expect(fieldsFor(layout, table).has(field!)).toBe(true);
    }
  });

  test('leaves out what is to be left out, and no other', () => {
    const [first, ...others] = assignments;
    const { layout: without } = withAssignments(layout, '另存', [{ ...first!, field: null }, ...others]);
    expect(assignmentsOf(without!)).toEqual(others);
    expect(without!.name).toBe('另存');
  });
});

test('a field in two places is refused', () => {
  const layout = presets.find(({ places }) => places.length > 1)!;
  const [first, second, ...others] = assignmentsOf(layout);
  const { problems } = withAssignments(layout, layout.name, [
    first!,
    { ...second!, field: first!.field },
    ...others,
  ]);
  expect(problems).toHaveLength(1);
});
