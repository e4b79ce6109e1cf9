/** Tags in a text that is XML, nearly XML, or made to keep a reader busy. */
import { attributes, isNested, tags } from '../../../src/host/file/xml';

const namesIn = (xml: string) => [...tags(xml)].map(({ name, kind }) => `${kind} ${name}`);

test('comments, CDATA, declarations and quoted brackets hide no tag and show none', () => {
  const xml =
    '<?xml version="1.0"?><!DOCTYPE x><!-- <no> --><x:a b="1>2" c=\'"\'><![CDATA[<no>]]><d e="/"/></x:a >';
  expect(namesIn(xml)).toEqual(['open a', 'empty d', 'close a']);
  const [first] = tags(xml);
  expect(attributes(xml, first!).get('b')).toBe('1>2');
});

test.each([
  ['<a/>', true],
  ['<?xml version="1.0"?>\n<a><b/><c></c></a>\n<!-- end -->', true],
  ['<x:a><y:b></y:b></x:a>', true],
  ['', false],
  ['text', false],
  ['<a>', false],
  ['<a></b>', false],
  ['<a></a></a>', false],
  ['<a/><b/>', false],
  ['<a><b></a></b>', false],
  ['<a>1 < 2</a>', false],
  ['<a></a><b', false],
  ['<a><!-- never closed</a>', false],
])('%s is nested: %s', (xml, isIt) => {
  expect(isNested(xml)).toBe(isIt);
});

// Looking for the end of each anew would take hours.
test.each(['<!--', '<![CDATA[', '<?', '<a ', '<a "', "<!x '", '<', '<a>', '</a>', '<a b="'])(
  'two million times %s come to an end',
  (piece) => {
    const xml = piece.repeat(2_000_000);
    let count = 0;
    for (const _ of tags(xml)) count++;
    expect(count).toBe(piece === '<a>' || piece === '</a>' ? 2_000_000 : 0);
    expect(isNested(xml)).toBe(false);
  },
);
