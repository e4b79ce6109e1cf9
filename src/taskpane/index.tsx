/** The add-in's one page: pane, commands and functions share its runtime, so all of them are loaded here. */
import { createRoot } from 'react-dom/client';
import { associateFunctions, setFunctionLanguage } from '../functions';
import { ExcelWorkbook } from '../host/officejs';
import { Pane } from './Pane';
import { initialLanguage } from './shell/language';
import { themeOfBackground } from './shell/office-theme';
import { Standstill } from './shell/Standstill';

/** The baseline that everything works on: Excel 2021. */
const BASELINE = ['ExcelApi', '1.14'] as const;

const page = document.getElementById('pane')!;
Object.assign(page.style, { position: 'fixed', inset: '0' });
const root = createRoot(page);

async function start(): Promise<void> {
  if (typeof Office === 'undefined') {
    root.render(<Standstill reason="notExcel" language={initialLanguage()} />);
    return;
  }
  const { host } = await Office.onReady();
  // Formulas wait for their functions, so these come before anything that draws.
  if (typeof CustomFunctions !== 'undefined') associateFunctions();

  const { displayLanguage, requirements, officeTheme } = Office.context;
  const language = initialLanguage(displayLanguage);
  setFunctionLanguage(language);
  if (host !== Office.HostType.Excel) {
    root.render(<Standstill reason="notExcel" language={language} />);
    return;
  }
  if (!requirements.isSetSupported(...BASELINE)) {
    root.render(<Standstill reason="tooOld" language={language} />);
    return;
  }
  root.render(
    <Pane
      workbook={new ExcelWorkbook()}
      displayLanguage={displayLanguage}
      theme={themeOfBackground(officeTheme?.bodyBackgroundColor)}
      onLanguage={setFunctionLanguage}
    />,
  );
}

void start();
