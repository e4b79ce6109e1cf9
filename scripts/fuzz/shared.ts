/**
 * What the process that tries inputs shares with the one that watches it: a file with the input at hand, so that it is
 * known even when the process never answers again.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** How many inputs were begun, how long the last one is, and whether it is being checked. */
const HEAD = 12;
const ROOM = 4 * 2 ** 20;

export class InputNote {
  private readonly file: number;
  private readonly head = Buffer.alloc(HEAD);
  private count = 0;

  constructor(path: string) {
    this.file = openSync(path, 'r+');
  }

  /** Notes that this input is checked from now on; what does not fit is kept as far as it does. */
  begin(input: Uint8Array): void {
    const length = Math.min(input.length, ROOM);
    this.write(++this.count, length, 1, input.subarray(0, length));
  }

  end(): void {
    this.write(this.count, this.head.readUInt32LE(4), 0);
  }

  close(): void {
    closeSync(this.file);
  }

  private write(count: number, length: number, isChecking: number, input?: Uint8Array): void {
    this.head.writeUInt32LE(count >>> 0, 0);
    this.head.writeUInt32LE(length, 4);
    this.head.writeUInt32LE(isChecking, 8);
    writeSync(this.file, input ? Buffer.concat([this.head, input]) : this.head, 0, undefined, 0);
  }
}

/** The input that was begun last: its number while it is being checked, and its bytes. */
export function readNote(path: string): { readonly at: number | null; readonly bytes: Uint8Array } {
  const note = readFileSync(path);
  if (note.length < HEAD) return { at: null, bytes: new Uint8Array() };
  const [count, length, isChecking] = [0, 4, 8].map((at) => note.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  return { at: isChecking === 1 ? count : null, bytes: new Uint8Array(note.subarray(HEAD, HEAD + length)) };
}
