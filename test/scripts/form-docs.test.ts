import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formPages } from '../../scripts/form-docs/render';
import { stalePages } from '../../scripts/stale-pages';
import { templates } from '../../src/core/templates';

const folder = join(__dirname, '../../docs/forms');

it('every form and register has a page that says what its definition says', () => {
  expect(stalePages(folder, formPages())).toEqual([]);
});

it.each(templates.map(({ id }) => id))('%s has a picture', (id) => {
  const picture = join(folder, 'images', `${id}.png`);
  expect(existsSync(picture) && statSync(picture).size > 1000).toBe(true);
});

it('a page has the field names that rules use, and the labels that are looked for', () => {
  const page = formPages().get('project-selfeval.md')!;
  expect(page).toContain('`executionRate`');
  expect(page).toContain('未完成原因分析与拟采取的措施');
  expect(page).toContain('npx jixiao template project-selfeval');
});
