/** An error as Excel answers it; office.js turns it into an `OfficeExtension.Error` with this code. */
export class StandInError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StandInError';
  }
}

export const itemNotFound = (what: string) =>
  new StandInError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (what: string) =>
  new StandInError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );

export const accessDenied = (what = 'sheet') =>
  new StandInError('AccessDenied', `You cannot perform the requested operation: the ${what} is protected.`);
