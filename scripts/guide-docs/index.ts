/**
 * Writes the profile's figures into docs/guides/handover.md: `tsx scripts/guide-docs`. With `--check` nothing is
 * written, and the exit code is 1 when the page does not say what the profile says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formattedPages, namedRoot, writeFiles } from '../checkout-files';
import { withPart } from '../marked-part';
import { handoverParts } from './render';

const PAGE = 'docs/guides/handover.md';
const root = namedRoot();
const page = Object.entries(handoverParts).reduce(
  (text, [name, part]) => withPart(text, name, part),
  readFileSync(join(root, PAGE), 'utf8'),
);

void formattedPages(root, { [PAGE]: page }).then((pages) => writeFiles(root, 'guides', 'profile', pages));
