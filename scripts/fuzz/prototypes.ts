/** What every object inherits: an input that changes it has changed the whole program. */
const WATCHED: readonly (readonly [string, object])[] = [
  ['Object', Object.prototype],
  ['Array', Array.prototype],
  ['Function', Function.prototype],
  ['String', String.prototype],
  ['Map', Map.prototype],
  ['Set', Set.prototype],
  ['RegExp', RegExp.prototype],
  ['Promise', Promise.prototype],
];

/** The members of a prototype: what each holds, where that is no getter. */
function stateOf(prototype: object): ReadonlyMap<PropertyKey, { readonly value?: unknown }> {
  return new Map(
    Reflect.ownKeys(prototype).map((name) => {
      const property: { readonly value?: unknown } = Object.getOwnPropertyDescriptor(prototype, name)!;
      return [name, property];
    }),
  );
}

/** Looks at them now; the function that it gives names what has changed since, `null` when nothing has. */
export function watchPrototypes(): () => string | null {
  const before = WATCHED.map(([name, prototype]) => ({ name, prototype, state: stateOf(prototype) }));
  return () => {
    for (const { name, prototype, state } of before) {
      const keys = Reflect.ownKeys(prototype);
      for (const key of keys) {
        const known = state.get(key);
        if (known && (!('value' in known) || Reflect.get(prototype, key) === known.value)) continue;
        // Put back, so that it is told once and not of every input that follows.
        if (known) Object.defineProperty(prototype, key, known);
        else Reflect.deleteProperty(prototype, key);
        return `${name}.prototype has got ${known ? 'another' : 'a'} ${String(key)}`;
      }
      if (keys.length !== state.size) return `${name}.prototype has lost a member`;
    }
    return null;
  };
}
