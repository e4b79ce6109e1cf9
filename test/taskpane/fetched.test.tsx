/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** Parts of the pane that are loaded on demand, and what the user sees when they cannot be. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../src/i18n';
import { fetched } from '../../src/taskpane/views/fetched';

function Greeting({ name }: { readonly name: string }) {
  return <p>hello {name}</p>;
}

function show(load: () => Promise<typeof Greeting>) {
  const Fetched = fetched(load);
  const view = (
    <I18nextProvider i18n={createI18n('en')} defaultNS="pane">
      <FluentProvider theme={webLightTheme}>
        <Fetched name="Anna" />
      </FluentProvider>
    </I18nextProvider>
  );
  return { view, ...render(view) };
}

describe('a part of the pane that is fetched when it is shown', () => {
  it('is fetched once, however often it is shown', async () => {
    const load = jest.fn(() => Promise.resolve(Greeting));
    const { view, unmount } = show(load);
    expect(await screen.findByText('hello Anna')).toBeTruthy();
    unmount();
    render(view);
    expect(screen.getByText('hello Anna')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says so when it cannot be fetched, and is asked for again', async () => {
    const load = jest
      .fn<Promise<typeof Greeting>, []>()
      .mockRejectedValueOnce(new Error('ChunkLoadError'))
      .mockResolvedValueOnce(Greeting);
    show(load);
    expect(await screen.findByText(/This part could not be opened/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('hello Anna')).toBeTruthy();
  });
});
