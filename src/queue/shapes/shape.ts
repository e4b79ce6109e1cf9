/** What comes out of Redis may be anything: a shape takes it for what it should be, or says where it is not. */

/** Takes an unknown value for a T. */
export type Shape<T> = (value: unknown, at: string) => T;

/** A stored value is not what it should be; `message` says where. */
export class ShapeError extends Error {
  constructor(at: string) {
    super(`unexpected value at ${at}`);
    this.name = 'ShapeError';
  }
}

function fail(at: string): never {
  throw new ShapeError(at);
}

export const text =
  (longest = 100_000): Shape<string> =>
  (value, at) =>
    typeof value === 'string' && value.length <= longest ? value : fail(at);

export const number: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(at);

/** A whole number from 0 to `most`. */
export const whole =
  (most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value, at) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
      ? (value as number)
      : fail(at);

export const flag: Shape<boolean> = (value, at) => (typeof value === 'boolean' ? value : fail(at));

export const oneOf =
  <T extends string>(...values: readonly T[]): Shape<T> =>
  (value, at) =>
    values.find((one) => one === value) ?? fail(at);

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, at) =>
    value === null ? null : shape(value, at);

export const either =
  <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> =>
  (value, at) => {
    try {
      return a(value, at);
    } catch {
      return b(value, at);
    }
  };

export const list =
  <T>(shape: Shape<T>, most = 10_000_000): Shape<T[]> =>
  (value, at) =>
    Array.isArray(value) && value.length <= most
      ? (value as unknown[]).map((one, index) => shape(one, `${at}[${index}]`))
      : fail(at);

export const tuple =
  <T extends readonly unknown[]>(...shapes: { readonly [Index in keyof T]: Shape<T[Index]> }): Shape<T> =>
  (value, at) =>
    Array.isArray(value) && value.length === shapes.length
      ? (shapes.map((shape, index) => shape((value as unknown[])[index], `${at}[${index}]`)) as unknown as T)
      : fail(at);

function objectAt(value: unknown, at: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(at);
}

/** An object whose names are free. */
export const dictionary =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value, at) =>
    Object.fromEntries(
      Object.entries(objectAt(value, at)).map(([name, one]) => [
        name,
        shape(one, `${at}.${name.slice(0, 40)}`),
      ]),
    );

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** An object with these members; others are left out. `optional` ones may be absent. */
export const object =
  <T>(fields: Fields, optional: Fields = {}): Shape<T> =>
  (value, at) => {
    const given = objectAt(value, at);
    const own = (name: string): unknown => (Object.hasOwn(given, name) ? given[name] : undefined);
    const taken: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) taken[name] = shape(own(name), `${at}.${name}`);
    for (const [name, shape] of Object.entries(optional)) {
      const one = own(name);
      if (one !== undefined) taken[name] = shape(one, `${at}.${name}`);
    }
    return taken as T;
  };

/**
 * Reads JSON text of a shape.
 * @throws ShapeError when it is none, or of another shape.
 */
export function readJson<T>(json: string, shape: Shape<T>, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    fail(what);
  }
  return shape(value, what);
}
