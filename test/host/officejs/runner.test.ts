import { createRunner, type ExcelApi } from '../../../src/host/officejs/runner';
import { toFailure } from '../../../src/host/officejs/failure';
import { HostError } from '../../../src/host/workbook';

const officeError = (code: string): Error => Object.assign(new Error(`message of ${code}`), { code });

/** Excel that throws what it is told, one error for each try, and then answers. */
function excelThat(...errors: readonly Error[]): { excel: ExcelApi; tries: () => number } {
  let tries = 0;
  const run = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> => {
    const error = errors[tries++];
    return error ? Promise.reject(error) : batch({} as Excel.RequestContext);
  };
  return { excel: { run } as unknown as ExcelApi, tries: () => tries };
}

describe('while the user edits a cell', () => {
  const editing = officeError('InvalidOperationInCellEditMode');

  it('a batch waits until editing is over', async () => {
    const { excel, tries } = excelThat(editing, editing);
    const run = createRunner({ excel, retryDelays: [1, 1, 1] });
    await expect(run(() => Promise.resolve('done'))).resolves.toBe('done');
    expect(tries()).toBe(3);
  });

  it('and gives up after a bounded time, saying what the matter is', async () => {
    const { excel, tries } = excelThat(...Array<Error>(9).fill(editing));
    const run = createRunner({ excel, retryDelays: [1, 1] });
    await expect(run(() => Promise.resolve())).rejects.toMatchObject({ failure: { code: 'editing' } });
    expect(tries()).toBe(3);
  });

  it('waits no longer than five seconds in all by default', async () => {
    jest.useFakeTimers();
    try {
      const { excel } = excelThat(...Array<Error>(99).fill(editing));
      const outcome = createRunner({ excel })(() => Promise.resolve()).catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(5000);
      expect(await outcome).toBeInstanceOf(HostError);
    } finally {
      jest.useRealTimers();
    }
  });
});

it('another error is not tried again', async () => {
  const { excel, tries } = excelThat(officeError('AccessDenied'));
  const run = createRunner({ excel, retryDelays: [1, 1] });
  await expect(run(() => Promise.resolve())).rejects.toMatchObject({ failure: { code: 'protected' } });
  expect(tries()).toBe(1);
});

describe('what Excel says becomes what the user is told', () => {
  it.each([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['ItemNotFound', 'sheetGone'],
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['ApiNotFound', 'unsupported'],
    ['InvalidSelection', 'noSelection'],
    ['InactiveWorkbook', 'elsewhere'],
    ['InvalidOrTimedOutSession', 'closed'],
    ['RequestAborted', 'closed'],
    ['ServiceNotAvailable', 'busy'],
    ['Conflict', 'busy'],
    ['GeneralException', 'failed'],
  ])('%s → %s', (code, expected) => {
    expect(toFailure(officeError(code), '表')).toEqual({
      code: expected,
      sheet: '表',
      detail: `${code}: message of ${code}`,
    });
  });

  it('keeps the words of any other error', () => {
    expect(toFailure('broken')).toEqual({ code: 'failed', detail: 'broken' });
    expect(toFailure(new HostError({ code: 'tooLarge' }), '表')).toEqual({ code: 'tooLarge', sheet: '表' });
  });
});
