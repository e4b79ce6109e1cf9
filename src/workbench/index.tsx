/** Entry of the trial environment. `?file=samples/x.xlsx` opens a file at once, `?lang=en` sets the language. */
import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';

const query = new URLSearchParams(window.location.search);
const file = query.get('file');
/** Only files of this server: the page asks nobody else for anything. */
const isOwn = file !== null && new URL(file, window.location.href).origin === window.location.origin;

createRoot(document.getElementById('workbench')!).render(
  <Workbench initialFile={isOwn ? file : null} displayLanguage={query.get('lang') ?? undefined} />,
);
