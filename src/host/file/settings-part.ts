import type { SettingValue } from '../workbook';
import type { Package } from './package';
import { attributes, escapeXml, rootChildren, splice, tags, textOf } from './xml';

/**
 * Our settings in a file: a custom XML part with a namespace of our own. Excel, WPS and LibreOffice keep
 * parts like this untouched; a custom document property ends at 255 characters, a defined name likewise,
 * and a hidden sheet would be one more sheet that everybody who counts sheets must know about.
 */
export const SETTINGS_NAMESPACE = 'urn:jixiao:settings:1';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Reads all settings of a package; JSON texts by key. */
export async function readSettings(pkg: Package, workbookPath: string): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  const path = await findPart(pkg, workbookPath);
  const xml = path === null ? null : await pkg.text(path);
  if (xml === null) return settings;
  for (const element of rootChildren(xml)) {
    const key = attributes(xml, element.open).get('key');
    if (key !== undefined) settings.set(key, textOf(xml, element));
  }
  return settings;
}

/** Writes one setting; `null` removes it, and with the last one the part. */
export async function writeSetting(
  pkg: Package,
  workbookPath: string,
  key: string,
  value: SettingValue,
): Promise<void> {
  const path = await findPart(pkg, workbookPath);
  const line = `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value))}</setting>`;
  if (path === null) {
    if (value === null) return;
    let number = 1;
    while (pkg.has(`customXml/item${number}.xml`)) number++;
    const xml = `${HEAD}<settings xmlns="${SETTINGS_NAMESPACE}">${line}</settings>`;
    await pkg.addPart(workbookPath, `customXml/item${number}.xml`, xml, 'customXml', 'application/xml');
    return;
  }
  const xml = (await pkg.text(path))!;
  const children = [...rootChildren(xml)];
  const old = children.find((child) => attributes(xml, child.open).get('key') === key);
  if (value === null) {
    if (!old) return;
    if (children.length === 1) await pkg.removePart(workbookPath, path);
    else pkg.set(path, splice(xml, old.start, old.end));
  } else if (old) pkg.set(path, splice(xml, old.start, old.end, line));
  else {
    const end = xml.lastIndexOf('</');
    pkg.set(path, splice(xml, end, end, line));
  }
}

async function findPart(pkg: Package, workbookPath: string): Promise<string | null> {
  for (const { type, target } of await pkg.relationships(workbookPath)) {
    if (type !== 'customXml') continue;
    const xml = await pkg.text(target);
    const root = xml === null ? undefined : tags(xml).next().value;
    if (xml && root && attributes(xml, root).get('xmlns') === SETTINGS_NAMESPACE) return target;
  }
  return null;
}
