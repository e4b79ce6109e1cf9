/** Writes docs/forms from the definitions: `tsx scripts/form-docs`, with `--check` to look only. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePages } from '../write-pages';
import { formPages } from './render';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'forms');
writePages(folder, 'docs/forms', formPages());
