/** A worker thread whose files are made when their turn comes: nothing goes over a disk. */
import { workInThread } from '../../src/batch/thread-loop';
import { makeWorkbook } from './workbooks';

workInThread(({ item }) => makeWorkbook(item.file), false);
