/** A rule, its cases and its page exist together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/core/rules';
import { rulePages } from '../../../scripts/rule-docs/render';
import { stalePages } from '../../../scripts/stale-pages';

const root = join(__dirname, '..', '..', '..');

const caseFiles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'));

describe('a rule, its cases and its page', () => {
  it('are all there: rules exist', () => {
    expect(rules.length).toBeGreaterThan(0);
  });

  it.each(rules.map(({ id }) => id))('%s has cases', (id) => {
    expect(caseFiles.filter((text) => text.includes(`ruleCases('${id}'`))).toHaveLength(1);
  });

  it('pages say what the rules say: npm run docs', () => {
    expect(stalePages(join(root, 'docs', 'rules'), rulePages(rules))).toEqual([]);
  });

  it.each(rules.flatMap((rule) => (rule.params ? [[rule.id, rule] as const] : [])))(
    '%s says of each parameter what it is, and comes with one that may be set',
    (_, { params, paramFields = {} }) => {
      expect(Object.keys(paramFields).sort()).toEqual(Object.keys(params!).sort());
      for (const [name, { value }] of Object.entries(paramFields)) {
        const own = params![name];
        if (value.kind === 'text') expect(typeof own).toBe('string');
        else {
          expect(own).toBeGreaterThanOrEqual(value.min);
          expect(own).toBeLessThanOrEqual(value.max);
        }
      }
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks both languages', (_, rule) => {
    const params = Object.values(rule.paramFields ?? {}).map(({ name }) => name);
    const texts = [rule.title, rule.advice, rule.basis, ...Object.values(rule.messages), ...params];
    for (const { zh, en } of rule.likelihood ? [...texts, rule.likelihood] : texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en.trim()).not.toBe('');
      const names = (text: string) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].sort();
      expect(names(en)).toEqual(names(zh));
    }
  });
});
