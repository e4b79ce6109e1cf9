/** Entry of a worker thread. */
import { readSource } from './read-source';
import { workInThread } from './thread-loop';

workInThread(({ item, path }) => readSource(path ?? item.file));
