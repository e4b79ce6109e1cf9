/** Writes docs/rules from the rules' own texts: `tsx scripts/rule-docs`, with `--check` to look only. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/core/rules';
import { writePages } from '../write-pages';
import { rulePages } from './render';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'rules');
writePages(folder, 'docs/rules', rulePages(rules));
