/** The add-in's one page: pane, commands and functions share its runtime, so all of them are loaded here. */
import { createRoot } from 'react-dom/client';
import { ribbonRequests } from '../commands/requests';
import { associateFunctions, setDefaultProfile, setFunctionLanguage } from '../functions';
import { ExcelWorkbook } from '../host/officejs';
import type { Profile } from '../core/profile';
import type { Language } from '../i18n';
import { Pane } from './Pane';
import { initialLanguage } from './shell/language';
import { themeOfBackground } from './shell/office-theme';
import { Standstill, type StandstillReason } from './shell/Standstill';

/** The baseline that everything works on: Excel 2021. */
const BASELINE = ['ExcelApi', '1.14'] as const;

const page = document.getElementById('pane')!;
Object.assign(page.style, { position: 'fixed', inset: '0' });
const root = createRoot(page);

/** Formulas calculate by the workbook's profile, and may name it. */
const followProfile = (profile: Profile) => setDefaultProfile(profile, [profile]);

/** Says why there is no pane, to the ribbon's buttons as well: they show the page then. */
function standStill(reason: StandstillReason, language: Language): void {
  root.render(<Standstill reason={reason} language={language} />);
  ribbonRequests.listen(() => Promise.resolve('unfinished'));
}

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return standStill('notExcel', initialLanguage());
  const { host } = await Office.onReady();
  // Formulas wait for their functions, so these come before anything that draws.
  if (typeof CustomFunctions !== 'undefined') associateFunctions();

  const { displayLanguage, requirements, officeTheme } = Office.context;
  const language = initialLanguage(displayLanguage);
  setFunctionLanguage(language);
  if (host !== Office.HostType.Excel) return standStill('notExcel', language);
  if (!requirements.isSetSupported(...BASELINE)) return standStill('tooOld', language);
  root.render(
    <Pane
      workbook={new ExcelWorkbook()}
      displayLanguage={displayLanguage}
      theme={themeOfBackground(officeTheme?.bodyBackgroundColor)}
      onLanguage={setFunctionLanguage}
      onProfile={followProfile}
      requests={ribbonRequests}
    />,
  );
}

void start();
