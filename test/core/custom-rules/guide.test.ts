/** The guide's examples are what the product understands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft, FUNCTION_NAMES, readProfileText } from '../../../src/core/custom-rules';

const guide = readFileSync(join(__dirname, '../../../docs/custom-rules.md'), 'utf8');
const examples = [...guide.matchAll(/^\| (ZD-\d+) +\| (\S+) +\| `(.+?)` +\| (\S+) +\| (.+?) +\|$/gm)];

test('every rule of its table can be used', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
  for (const [, id = '', forms = '', condition = '', severity = '', message = ''] of examples)
    expect(checkDraft({ id, forms, condition, severity, message }, 'workbook').problems).toEqual([]);
});

test('its profile can be read', () => {
  const [, json = ''] = /```json\n([\s\S]+?)```/.exec(guide)!;
  expect(readProfileText(json).problems).toEqual([]);
});

test('it names every function', () => {
  for (const name of FUNCTION_NAMES) expect(guide).toContain(`\`${name}\``);
});
