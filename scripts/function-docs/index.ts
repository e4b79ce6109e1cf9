/**
 * Writes docs/functions.md and the READMEs' tables from the catalogue: `tsx scripts/function-docs`. With
 * `--check` nothing is written; files that do not say what the catalogue says are named, exit code 1.
 */
import { namedRoot, writeFiles } from '../checkout-files';
import { functionPages } from './pages';

const root = namedRoot();

void functionPages(root).then((pages) => writeFiles(root, 'functions', 'catalogue', pages));
