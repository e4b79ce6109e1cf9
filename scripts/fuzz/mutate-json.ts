import type { Random } from '../county/random';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, mutateText } from './mutate';
import { bytesOfText, textOfBytes } from './target';

/** A member of an object by a name of any kind: `__proto__` as JSON has it, not as a literal would. */
function withMember(object: object, name: string, value: unknown): object {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function strange(random: Random): unknown {
  switch (random.whole(0, 6)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(HOSTILE_NUMBERS);
    case 3:
      return [];
    case 4:
      return withMember({}, random.pick(['__proto__', 'constructor', 'x']), { polluted: true });
    case 5:
      return nested(random.whole(1, 300));
    default:
      return random.pick(HOSTILE_TEXTS);
  }
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { x: value };
  return value;
}

/** A JSON value with one place in it changed. */
function changed(value: unknown, random: Random): unknown {
  if (typeof value === 'object' && value !== null && !random.chance(0.15)) {
    const names = Object.keys(value);
    if (Array.isArray(value)) {
      const list = value as unknown[];
      const at = random.whole(0, list.length);
      if (random.chance(0.15)) return [...list.slice(0, at), strange(random), ...list.slice(at)];
      if (random.chance(0.1)) return [...list.slice(0, at), ...list.slice(at + 1)];
      if (random.chance(0.1)) return Array.from({ length: random.whole(2, 60) }, () => list).flat();
      return list.map((one, index) => (index === at ? changed(one, random) : one));
    }
    if (names.length === 0 || random.chance(0.15))
      return withMember(
        value,
        random.pick(['__proto__', 'constructor', 'prototype', ...HOSTILE_TEXTS]),
        strange(random),
      );
    const name = random.pick(names);
    const member = (value as Record<string, unknown>)[name];
    if (random.chance(0.1)) return Object.fromEntries(Object.entries(value).filter(([one]) => one !== name));
    if (random.chance(0.1)) return withMember(value, mutateText(name, random), member);
    return withMember(value, name, changed(member, random));
  }
  if (typeof value === 'string' && random.chance(0.7)) return mutateText(value, random);
  if (typeof value === 'number' && random.chance(0.7))
    return random.chance(0.5) ? value * random.pick([-1, 0, 10, 1e9]) : value + random.pick([-1, 1, 0.5]);
  return strange(random);
}

/** JSON text changed by its structure; now and then as a text, so that it may be JSON no more. */
export function mutateJson(input: Uint8Array, random: Random): Uint8Array {
  const text = textOfBytes(input);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bytesOfText(mutateText(text, random));
  }
  if (random.chance(0.05)) return bytesOfText(mutateText(text, random));
  for (let count = random.whole(1, 3); count > 0; count--) value = changed(value, random);
  return bytesOfText(JSON.stringify(value));
}
