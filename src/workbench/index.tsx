/**
 * Entry of the trial environment. Opens a sample at once; `?file=samples/x.xlsx` opens another file, `?file=`
 * none; `?lang=en` sets the language for a user who has not chosen one; `?api=1.14` has an older Excel emulated.
 */
import { createRoot } from 'react-dom/client';
import type { ApiVersion } from './standin';

const isVersion = (text: string): text is ApiVersion => /^1\.\d{1,2}$/.test(text);

const query = new URLSearchParams(window.location.search);
const file = query.get('file') ?? 'samples/selfeval-planted.xlsx';
/** Only files of this server: the page asks nobody else for anything. */
const isOwn = file !== '' && new URL(file, window.location.href).origin === window.location.origin;

const api = query.get('api');

/** The pane of a built release, tried in place of the one from the source; its script's address stands in the page. */
const releasedPane = document.querySelector<HTMLMetaElement>('meta[name="jixiao-pane"]')?.content;

const trial = {
  initialFile: isOwn ? file : null,
  displayLanguage: query.get('lang') ?? undefined,
  version: api !== null && isVersion(api) ? api : undefined,
};
const root = createRoot(document.getElementById('workbench')!);
// Each is fetched alone: beside a release there may be no other Fluent.
if (releasedPane === undefined)
  void import('./Workbench').then(({ Workbench }) => root.render(<Workbench {...trial} />));
else
  void import('./ReleaseTrial').then(({ ReleaseTrial }) =>
    root.render(<ReleaseTrial script={releasedPane} {...trial} />),
  );
