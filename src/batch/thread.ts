/** Entry of a worker thread. */
import { readFile } from 'node:fs/promises';
import { workInThread } from './thread-loop';

workInThread(({ item, path }) => readFile(path ?? item.file));
