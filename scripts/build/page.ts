/** The add-in's page and manifest as they are served: for one host, with one source of office.js. */
import { readFileSync } from 'node:fs';
import { DEVELOPMENT_HOST, type AddinOptions } from './options';

const CDN = 'https://appsforoffice.microsoft.com';
const OWN_SCRIPT = 'src="office-js/office.js"';
const OWN_POLICY = "default-src 'self';";

/** Replaces the one place where `text` has `from`. @throws Error when there is none, or several */
function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected ${from} once, found it ${parts.length - 1} times`);
  return parts.join(to);
}

/**
 * The page's HTML. With `cdn` office.js comes from the vendor's network and the policy lets its scripts in;
 * everything else, sending data above all, stays as forbidden as before.
 */
export function pageTemplate(path: string, options: Pick<AddinOptions, 'officeJs'>): string {
  const html = readFileSync(path, 'utf8');
  if (options.officeJs === 'bundled') return html;
  const withScript = replaceOnce(html, OWN_SCRIPT, `src="${CDN}/lib/1/hosted/office.js"`);
  return replaceOnce(withScript, OWN_POLICY, `${OWN_POLICY} script-src 'self' ${CDN};`);
}

/** The manifest with every address on the given host. */
export function manifestFor(manifest: string, { host }: Pick<AddinOptions, 'host'>): string {
  return manifest.replaceAll(`"${DEVELOPMENT_HOST}/`, () => `"${host.replaceAll('&', '&amp;')}/`);
}
