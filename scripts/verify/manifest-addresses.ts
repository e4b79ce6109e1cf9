/** Every web address that an add-in's manifest names in an attribute, each once, in its order. */
export function manifestAddresses(manifest: string): string[] {
  const attributes = manifest.matchAll(/\s(?:DefaultValue|Value)="(https?:\/\/[^"]*)"/gi);
  return [...new Set([...attributes].map(([, address]) => address!.replaceAll('&amp;', '&')))];
}
