import { useEffect, useRef } from 'react';
import type { ExcelWorkbook } from '../host/officejs';
import { EXCEL_VERSIONS, type ApiVersion } from './standin';
import { offers } from './session';

/** What `office.js` tells a page in Excel; the stand-in loads the Excel library alone. */
function officeOf(version: ApiVersion, displayLanguage: string | undefined) {
  const host = { host: 'Excel', platform: 'PC' };
  return {
    HostType: { Excel: 'Excel' },
    context: {
      displayLanguage: displayLanguage ?? navigator.language,
      requirements: { isSetSupported: offers(version) },
    },
    onReady: (then?: (info: typeof host) => void) => {
      then?.(host);
      return Promise.resolve(host);
    },
    actions: { associate: () => undefined },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
}

/** The pane of a built release, by its own script: what is shown and tried is what ships. */
export function ReleasedPane({
  script,
  workbook,
  displayLanguage,
  version,
}: {
  script: string;
  /** Another workbook gets a new pane, as in Excel. */
  workbook: ExcelWorkbook;
  displayLanguage: string | undefined;
  version: ApiVersion | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = frame.current!;
    const page = document.createElement('div');
    page.id = 'pane';
    Object.assign(window, { Office: officeOf(version ?? EXCEL_VERSIONS.latest, displayLanguage) });
    const released = document.createElement('script');
    released.src = script;
    place.replaceChildren(page, released);
  }, [script, workbook, displayLanguage, version]);
  return <div ref={frame} className="released-pane" />;
}
