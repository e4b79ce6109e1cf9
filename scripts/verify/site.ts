/** A site as whoever checks it sees it, from a browser or from the command line. */

export interface Answer {
  readonly status: number;
  /** Where the answer came from in the end; another address than was asked for after a redirect. */
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
  readonly bytes: Uint8Array;
}

export interface Site {
  /** Address of the site, with a slash at the end. */
  readonly base: string;
  /** Fetches a file as the server has it now, past every cache. Rejects when the server gives no answer at all. */
  get(path: string): Promise<Answer>;
}
