import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexPage, rulePage } from '../../scripts/rule-docs/render';
import { stalePages } from '../../scripts/stale-pages';
import { ruleById, rules } from '../../src/core/rules';

describe('the page of a rule', () => {
  it('says in both languages what it asks, on which basis, and what may be changed', () => {
    const page = rulePage(ruleById('JX023')!);
    expect(page).toContain('# JX023');
    expect(page).toContain('财预〔2021〕101号');
    expect(page).toContain('强制性');
    expect(page).toContain('error, must be fixed');
    expect(page).toContain('| `alsoStandard` |');
  });

  it('is linked from the list of all rules', () => {
    const index = indexPage(rules);
    for (const { id } of rules) expect(index).toContain(`[${id}](${id}.md)`);
  });
});

describe('the check of the pages', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rule-docs-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const pages = new Map([
    ['JX001.md', 'one\n'],
    ['JX002.md', 'two\n'],
  ]);

  it('is content with pages that say what they should', () => {
    for (const [name, text] of pages) writeFileSync(join(folder, name), text);
    expect(stalePages(folder, pages)).toEqual([]);
  });

  it('names pages that are missing, stale or belong to no rule', () => {
    writeFileSync(join(folder, 'JX002.md'), 'too\n');
    writeFileSync(join(folder, 'JX999.md'), 'nobody\n');
    expect(stalePages(folder, pages)).toEqual(['JX001.md', 'JX002.md', 'JX999.md']);
  });

  it('names every page of a folder that is not there', () => {
    expect(stalePages(join(folder, 'nowhere'), pages)).toEqual(['JX001.md', 'JX002.md']);
  });
});
