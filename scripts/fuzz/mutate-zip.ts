import type { Random } from '../county/random';
import { buildZip, inflateEntry, listZip } from '../../src/host/file/zip';
import { mutateBytes, mutateText } from './mutate';
import { bytesOfText, textOfBytes } from './target';

const TAG = /<[^<>]*>/g;
const NUMBER = /\d+/g;

/** Values that stand in attributes and cells of XML, at their edges. */
const XML_WORDS = [
  '<',
  '>',
  '&',
  '"',
  '&#x0;',
  '&#xffffffff;',
  '&x;',
  '<![CDATA[x]]>',
  '<!-- x -->',
  '<?x?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  'A1:XFD1048576',
  'XFD1048576',
  'XFE1048577',
  'A0',
  '-1',
  '99999999999',
  '1e999',
  't="s"',
  't="str"',
  't="b"',
  't="d"',
  't="e"',
  't="inlineStr"',
  'r:id="rId99"',
  'xml:space="preserve"',
];

/** XML with one of its tags, numbers or characters changed. */
export function mutateXml(xml: string, random: Random): string {
  const pattern = random.chance(0.3) ? NUMBER : TAG;
  const places = [...xml.slice(0, 200_000).matchAll(pattern)];
  if (places.length === 0 || random.chance(0.15)) return mutateText(xml, random, XML_WORDS);
  const place = random.pick(places);
  const [text] = place;
  const [before, after] = [xml.slice(0, place.index), xml.slice(place.index + text.length)];
  if (pattern === NUMBER)
    return before + random.pick(['0', '-1', '4294967296', '1048577', '1e9', 'x', '']) + after;
  switch (random.whole(0, 5)) {
    case 0:
      return before + after;
    case 1:
      return before + text.repeat(random.whole(2, 50)) + after;
    case 2:
      return before + random.pick(places)[0] + after;
    case 3:
      return before + mutateText(text, random, XML_WORDS) + after;
    case 4:
      return before + text + random.pick(XML_WORDS) + after;
    default:
      return before + text + random.pick(places)[0] + after;
  }
}

/** A zip with the content or the name of one of its parts changed; everything around it fits together again. */
export async function mutateZip(input: Uint8Array, random: Random): Promise<Uint8Array> {
  try {
    const entries = listZip(input);
    if (entries.length === 0 || entries.length > 200) return mutateBytes(input, random);
    const parts = await Promise.all(
      entries.map(async (entry) => ({ name: entry.name, content: await inflateEntry(input, entry) })),
    );
    for (let count = random.whole(1, 3); count > 0; count--) {
      const at = random.whole(0, parts.length - 1);
      const { name, content } = parts[at]!;
      const act = random.whole(0, 24);
      if (act === 0) parts.splice(at, 1);
      else if (act === 1) parts.push({ name: random.pick(parts).name, content });
      else if (act === 2) parts[at] = { name: mutateText(name, random), content };
      else if (/\.(?:xml|rels)$/.test(name))
        parts[at] = { name, content: bytesOfText(mutateXml(textOfBytes(content), random)) };
      else parts[at] = { name, content: mutateBytes(content, random) };
      if (parts.length === 0) break;
    }
    return await buildZip(parts);
  } catch {
    // No zip any more.
    return mutateBytes(input, random);
  }
}
