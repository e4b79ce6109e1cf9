/** How the ribbon asks the pane to do something: both live on the add-in's one page. */

/**
 * Something that a button of the ribbon or an entry of the cells' menu starts. The names are the ids of the functions
 * in manifest.xml and of the actions behind keyboard shortcuts.
 */
export const RIBBON_TASKS = [
  'auditSheet',
  'auditSelection',
  'clearMarks',
  'showTemplates',
  'showRollup',
  'repairFormulas',
  'formulasToValues',
  'showHelp',
] as const;
export type RibbonTask = (typeof RIBBON_TASKS)[number];

/** How it ended: `unfinished` when there is something left to tell the user. */
export type TaskEnd = 'done' | 'unfinished';

/** Carries tasks out, one at a time. */
export type TaskHandler = (task: RibbonTask) => Promise<TaskEnd>;

interface Waiting {
  readonly task: RibbonTask;
  readonly begin: (end: Promise<TaskEnd>) => void;
}

/** Passes tasks on to whoever carries them out, and keeps those that come before there is anybody. */
export class TaskRequests {
  private handler: TaskHandler | null = null;
  private waiting: readonly Waiting[] = [];

  /** Asks for a task; settles when it has ended. */
  ask(task: RibbonTask): Promise<TaskEnd> {
    if (this.handler) return this.handler(task);
    return new Promise((begin) => {
      this.waiting = [...this.waiting, { task, begin }];
    });
  }

  /** Takes over all tasks, those that wait included; returns what gives them up again. */
  listen(handler: TaskHandler): () => void {
    this.handler = handler;
    const { waiting } = this;
    this.waiting = [];
    for (const { task, begin } of waiting) begin(handler(task));
    return () => {
      if (this.handler === handler) this.handler = null;
    };
  }
}

/** The requests of the page's own ribbon buttons. */
export const ribbonRequests = new TaskRequests();
