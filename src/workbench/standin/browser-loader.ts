import { createAssociation } from './association';
import type { Bridge, StandInHost } from './host';

interface OfficeJsWindow {
  CustomFunctions?: unknown;
  OfficeExtension?: { readonly HostBridge: { init(bridge: unknown): void } };
}

/**
 * Loads the real office.js (its Excel library, unmodified) into this page, on a stand-in host. `office.js`
 * itself would look for Excel around the page and load nothing.
 * @param url where the page's own server keeps `excel-win32-16.01.js`
 */
export async function loadOfficeJsInPage(host: StandInHost, url: string): Promise<void> {
  const page = window as unknown as OfficeJsWindow;
  const association = createAssociation();
  page.CustomFunctions = { _association: association, associate: association.associate };
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be loaded.`));
    document.head.append(script);
  });
  if (!page.OfficeExtension) throw new Error(`${url} is not office.js.`);
  // Excel is another process: what it does for a request is not done within the add-in's call.
  const bridge: Bridge = {
    sendMessageToHost: (text) => void setTimeout(() => host.bridge.sendMessageToHost(text), 0),
  };
  page.OfficeExtension.HostBridge.init(bridge);
  host.bridge.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
}
