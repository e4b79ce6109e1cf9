/** Loads the real office.js in Node, on a stand-in host. For tests. */
import { readFileSync } from 'node:fs';
import { Script, createContext } from 'node:vm';
import type { ExcelApi } from '../../host/officejs';
import { createAssociation } from './association';
import type { StandInHost } from './host';

/** The parts of office.js that tests reach for. */
export interface LoadedOfficeJs {
  readonly Excel: ExcelApi & typeof globalThis.Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof globalThis.OfficeExtension & {
    readonly HostBridge: { init(bridge: unknown): void };
  };
}

let compiled: Script | undefined;

/** The library as it ships, compiled once for all tests of a process. */
function officeJs(): Script {
  const file = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');
  return (compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file }));
}

/** The few pieces of a page that office.js touches while it loads. */
function pageShim(): Record<string, unknown> {
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    addEventListener() {},
    getElementsByTagName: () => [],
  });
  return {
    document: {
      ...element(),
      getElementsByTagName: () => [element()],
      createElement: element,
      body: element(),
      head: element(),
      location: { href: 'https://localhost/', hash: '' },
      cookie: '',
    },
    location: { href: 'https://localhost/', hash: '', search: '', hostname: 'localhost', protocol: 'https:' },
    navigator: { userAgent: 'Node', language: 'zh-CN' },
    addEventListener() {},
    removeEventListener() {},
    performance,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
}

/** A fresh office.js whose every request the given host answers. */
export function loadOfficeJs(host: StandInHost): LoadedOfficeJs {
  const association = createAssociation();
  const CustomFunctions = { _association: association, associate: association.associate };
  const page = createContext({ ...pageShim(), CustomFunctions });
  Object.assign(page, { window: page, self: page, top: page, parent: page });
  officeJs().runInContext(page);
  const library = page as unknown as LoadedOfficeJs;
  library.OfficeExtension.HostBridge.init(host.bridge);
  return library;
}
