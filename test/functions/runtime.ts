/** The real office.js on the stand-in host, with our functions registered. */
import { associateFunctions } from '../../src/functions';
import { ArrayBackend, StandInHost } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

/** Gives this process the runtime's own `CustomFunctions`, as a page has it, and returns the host. */
export function startFunctions(): StandInHost {
  const host = new StandInHost(new ArrayBackend());
  globalThis.CustomFunctions = loadOfficeJs(host).CustomFunctions;
  associateFunctions();
  return host;
}
