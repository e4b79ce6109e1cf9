/** A thread does not take over the loader of its process: it has its own. */
require('tsx/cjs');
require('./thread.ts');
