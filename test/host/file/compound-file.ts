/**
 * The smallest compound file (CFB) with the given streams: header, one allocation sector, one directory
 * sector. Streams are named and empty, which is all that telling the formats apart takes.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const sector = 512;
  const perSector = sector / 128;
  const directorySectors = Math.max(1, Math.ceil((streams.length + 1) / perSector));
  const bytes = new Uint8Array(sector * (2 + directorySectors));
  const data = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  data.setUint16(0x18, 0x3e, true);
  data.setUint16(0x1a, 3, true);
  data.setUint16(0x1c, 0xfffe, true);
  data.setUint16(0x1e, 9, true);
  data.setUint16(0x20, 6, true);
  data.setUint32(0x2c, 1, true); // one sector of allocation table
  data.setUint32(0x30, 1, true); // the directory starts in sector 1
  data.setUint32(0x38, 4096, true);
  data.setUint32(0x3c, 0xfffffffe, true);
  data.setUint32(0x44, 0xfffffffe, true);
  for (let slot = 0; slot < 109; slot++) data.setUint32(0x4c + slot * 4, slot === 0 ? 0 : 0xffffffff, true);

  for (let slot = 0; slot < sector / 4; slot++) data.setUint32(sector + slot * 4, 0xffffffff, true);
  data.setUint32(sector, 0xfffffffd, true);
  for (let n = 0; n < directorySectors; n++) {
    data.setUint32(sector + (n + 1) * 4, n === directorySectors - 1 ? 0xfffffffe : n + 2, true);
  }

  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = sector * 2 + index * 128;
    for (const [n, unit] of [...name].entries()) data.setUint16(at + n * 2, unit.charCodeAt(0), true);
    data.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
  }
  return bytes;
}
