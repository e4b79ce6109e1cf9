/** Where a run of the command line reads and writes; tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** What is given on standard input; nothing when left out. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** True when stderr is a terminal, so that progress may be shown. */
  readonly showsProgress: boolean;
}

/** 0: no error findings; 1: some; 2: something could not be read, or the call was wrong; 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;
