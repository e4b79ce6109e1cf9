import type { Arbitrary } from 'fast-check';
import type { Random } from '../county/random';

/** One part of the product that reads what others made, and how it is tried. Every input is bytes, so that it can be kept. */
export interface Target {
  /** Inputs to begin with: what the product itself writes, and what it was once broken by. */
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /** Inputs that are put together from nothing. */
  readonly fresh?: Arbitrary<Uint8Array>;
  /** An input a little different. */
  readonly mutate: (input: Uint8Array, random: Random) => Uint8Array | Promise<Uint8Array>;
  /** Gives an input to the product; throws whatever must not happen, a broken promise as {@link Broken}. */
  readonly check: (input: Uint8Array) => void | Promise<void>;
}

/** The product came to an end, but not to the one it promises. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken with `what` where a promise does not hold. */
export function holds(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Broken(what);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const bytesOfText = (text: string): Uint8Array => encoder.encode(text);

/** Whatever the bytes are, a text: wrong ones become U+FFFD. */
export const textOfBytes = (bytes: Uint8Array): string => decoder.decode(bytes);
