/**
 * Writes the profile's figures and the check list's steps into their guides: `tsx scripts/guide-docs`. With `--check`
 * nothing is written, and the exit code is 1 when a page does not say what they say.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formattedPages, namedRoot, writeFiles } from '../checkout-files';
import { withPart } from '../marked-part';
import { generatedParts } from './render';

const root = namedRoot();

const page = (path: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce(
    (text, [name, part]) => withPart(text, name, part),
    readFileSync(join(root, path), 'utf8'),
  );

const pages = Object.entries(generatedParts).map(([path, parts]) => [path, page(path, parts)] as const);

void formattedPages(root, Object.fromEntries(pages)).then((formatted) =>
  writeFiles(root, 'guides', 'code', formatted),
);
