import { RIBBON_TASKS, type RibbonTask, type TaskRequests } from './requests';

/** The part of Excel that ribbon buttons need. */
export interface Ribbon {
  /** Names the code that a button of the manifest or a keyboard shortcut runs. */
  associate(task: RibbonTask, run: (event?: { completed(): void }) => Promise<void>): void;
  showPane(): Promise<void>;
}

/**
 * Gives the ribbon's buttons their work. The pane does it, seen or unseen, so that its list always belongs to
 * the marks on the sheet. Every event is completed first of all: Excel greys the ribbon out until then, and
 * shows the pane only afterwards.
 */
export function registerRibbon(ribbon: Ribbon, requests: TaskRequests): void {
  const show = async (): Promise<void> => {
    // Excel refuses while another workbook is in front. The marks are on the sheet, and a click opens the pane.
    await ribbon.showPane().catch(() => undefined);
  };
  for (const task of RIBBON_TASKS) {
    ribbon.associate(task, async (event) => {
      // A keyboard shortcut comes without an event.
      event?.completed();
      if (task !== 'clearMarks') await Promise.all([requests.ask(task), show()]);
      // The sheet shows that its marks have gone; the pane comes up only if it has something else to say.
      else if ((await requests.ask(task)) !== 'done') await show();
    });
  }
}
