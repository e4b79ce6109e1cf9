/**
 * Entry of the trial environment. Opens a sample at once; `?file=samples/x.xlsx` opens another file, `?file=`
 * none; `?lang=en` sets the language for a user who has not chosen one; `?api=1.14` has an older Excel emulated.
 */
import { createRoot } from 'react-dom/client';
import type { ApiVersion } from './standin';
import { Workbench } from './Workbench';

const isVersion = (text: string): text is ApiVersion => /^1\.\d{1,2}$/.test(text);

const query = new URLSearchParams(window.location.search);
const file = query.get('file') ?? 'samples/selfeval-planted.xlsx';
/** Only files of this server: the page asks nobody else for anything. */
const isOwn = file !== '' && new URL(file, window.location.href).origin === window.location.origin;

const api = query.get('api');

/** The pane of a built release, tried in place of the one from the source; its script's address stands in the page. */
const releasedPane = document.querySelector<HTMLMetaElement>('meta[name="jixiao-pane"]')?.content;

// A released pane brings a Fluent of its own: by the same ids, one would take the other's theme for its own.
createRoot(document.getElementById('workbench')!, { identifierPrefix: 'workbench-' }).render(
  <Workbench
    initialFile={isOwn ? file : null}
    displayLanguage={query.get('lang') ?? undefined}
    releasedPane={releasedPane}
    version={api !== null && isVersion(api) ? api : undefined}
  />,
);
