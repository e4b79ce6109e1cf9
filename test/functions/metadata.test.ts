import { functionsMetadata, metadataFiles } from '../../scripts/functions-metadata';
import { aliasId, functionBodies, functionCatalogue } from '../../src/functions';

const { zh, en } = functionsMetadata();
const byId = new Map(zh.functions.map((one) => [one.id, one]));

test('code, catalogue and registration speak of the same functions', () => {
  const ids = functionCatalogue.map(({ id }) => id);
  expect(Object.keys(functionBodies).sort()).toEqual([...ids].sort());
  expect([...byId.keys()]).toEqual(ids.flatMap((id) => [id, aliasId(id)]));
});

test('names and ids are what Excel allows, and nothing has two owners', () => {
  for (const { id, name } of zh.functions) {
    expect(id).toMatch(/^[A-Z0-9_.]+$/);
    expect(name).toMatch(/^\p{L}[\p{L}0-9._]{2,127}$/u);
    expect(name).not.toMatch(/[\uff00-\uffef%]/);
  }
  const names = zh.functions.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test('an alias is hidden and otherwise the same', () => {
  for (const { id, name } of functionCatalogue) {
    const [visible, alias] = [byId.get(id)!, byId.get(aliasId(id))!];
    expect(visible.name).toBe(name);
    expect(visible.options).toBeUndefined();
    expect(alias).toEqual({
      ...visible,
      id: aliasId(id),
      name: id,
      options: { excludeFromAutoComplete: true },
    });
  }
});

test('a function is one function in every language: only descriptions differ', () => {
  const bare = (functions: typeof zh.functions) =>
    functions.map(({ description: _text, parameters, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ description: _words, ...parameter }) => parameter),
    }));
  expect(bare(en.functions)).toEqual(bare(zh.functions));
  for (const { description, parameters } of zh.functions) {
    for (const text of [description, ...parameters.map((one) => one.description)])
      expect(text).toMatch(/\p{Script=Han}/u);
  }
  for (const { description, parameters } of en.functions) {
    for (const text of [description, ...parameters.map((one) => one.description)])
      expect(text).toMatch(/[a-z]{3}/);
  }
});

test('every function takes ranges, an optional 口径 last, and required parameters first', () => {
  for (const { parameters } of zh.functions) {
    expect(parameters[0]!.dimensionality).toBe('matrix');
    expect(parameters.at(-1)).toMatchObject({ name: '口径', optional: true });
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
  }
});

test('what spills is declared as a matrix', () => {
  for (const { id, spills } of functionCatalogue) {
    expect(byId.get(id)!.result?.dimensionality === 'matrix').toBe(spills);
  }
});

test('the files hold what a manifest refers to', () => {
  const files = metadataFiles();
  expect(Object.keys(files)).toEqual(['functions.json', 'functions.en-US.json']);
  expect(JSON.parse(files['functions.json']!)).toEqual(zh);
});
