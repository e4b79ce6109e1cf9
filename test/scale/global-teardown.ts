import { rmSync } from 'node:fs';
import { BUILT } from './global-setup';

export default function teardown(): void {
  const folder = process.env[BUILT];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
