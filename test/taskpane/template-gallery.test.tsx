/** @jest-environment ./test/taskpane/browser-environment.cjs */
/** All tables there are: their pictures, their stages, and the way to find one. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { composeForm, formById, forms } from '../../src/core/forms';
import { defaultProfile as profile } from '../../src/core/profile';
import { blankTable, templates } from '../../src/core/templates';
import { matches } from '../../src/taskpane/templates/groups';
import { thumbnailOf } from '../../src/taskpane/templates/thumbnail';
import { accessibilityProblems, fileWith, openPane } from './support';

jest.setTimeout(30_000);
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

async function openGallery(language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const user = openPane(await fileWith({ name: '表', rows: [['一']] }), { displayLanguage: language });
  await user.click(screen.getByRole('tab', { name: language === 'zh-CN' ? '模板' : 'Templates' }));
  await screen.findByRole('searchbox');
  return user;
}

test('every table stands under its stage, with when that is due and a picture that no screen reader reads', async () => {
  await openGallery();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '绩效目标',
    '绩效监控',
    '绩效自评',
    '审核、调整与评价',
    '台账与汇总',
  ]);
  expect(screen.getByText('年度结束后，一般在次年第一季度')).toBeTruthy();
  const items = screen.getAllByRole('listitem');
  expect(items.length).toBe(20);
  for (const item of items) {
    const picture = item.querySelector('svg')!;
    expect(picture.closest('[aria-hidden]')).toBeTruthy();
    expect(within(item).getByRole('button').textContent).toContain(item.textContent);
  }
  expect(screen.getByRole('button', { name: '单位花名册' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '项目支出绩效自评表 财预〔2020〕10号' })).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test('a table is found by its name; a word that none has says what to try, and leads back', async () => {
  const user = await openGallery();
  const search = screen.getByRole('searchbox', { name: '查找表样' });
  await user.type(search, '部门 自评');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('部门（单位）整体支出绩效自评表'),
  ]);
  await user.type(search, '没有');
  expect(screen.getByRole('heading', { name: '没有这样的表' })).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '显示全部表样' }));
  expect(screen.getAllByRole('listitem').length).toBe(20);
  expect(document.activeElement).toBe(search);
});

test('the same in English', async () => {
  const user = await openGallery('en-US');
  expect(screen.getByText('All year')).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: 'Find a table' }), 'unit roster');
  expect(screen.getAllByRole('listitem').length).toBe(1);
  await user.type(screen.getByRole('searchbox'), 'zz');
  expect(screen.getByRole('heading', { name: 'There is no such table' })).toBeTruthy();
  expect(await accessibilityProblems()).toEqual([]);
});

test('whoever comes back from a table goes on from there', async () => {
  const user = await openGallery();
  await user.click(screen.getByRole('button', { name: /^项目支出绩效运行监控表/ }));
  await user.click(screen.getByRole('button', { name: '全部表样' }));
  expect(document.activeElement!.textContent).toContain('项目支出绩效运行监控表');
});

test.each([
  ['自评表', ['project-selfeval', 'department-selfeval']],
  ['财预〔2019〕136号', ['project-monitor', 'department-monitor', 'monitoring-summary']],
  ['财预[2019]136', ['project-monitor', 'department-monitor', 'monitoring-summary']],
  ['项目库', ['project-register']],
  ['整改', ['issue-log']],
  ['Self-Evaluation', ['project-selfeval', 'department-selfeval']],
  ['self evaluation', ['project-selfeval', 'department-selfeval']],
  ['项目（自评）', []],
])('“%s” finds what people call that', (typed, found) => {
  const ids = templates.filter((one) => matches(one, typed)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(found));
  if (found.length < 3) expect(ids).toEqual(found);
});

describe('a picture of a table', () => {
  const rects = (path: string) =>
    [...path.matchAll(/M(-?\d+) (-?\d+)h(-?\d+)v(-?\d+)/g)].map((match) => match.slice(1).map(Number));

  test.each(templates.map((template) => [template.id, template] as const))(
    'has lines, texts and a title inside of its page: %s',
    (_, template) => {
      const picture = thumbnailOf(blankTable(template, { profile }));
      expect(rects(picture.title)).toHaveLength(1);
      expect(rects(picture.texts).length).toBeGreaterThan(4);
      const lines = rects(picture.lines);
      expect(lines.length).toBeGreaterThan(20);
      for (const [x, y, width, height] of [...lines, ...rects(picture.texts)]) {
        expect(Math.min(x!, y!, width!, height!)).toBeGreaterThanOrEqual(0);
        expect(x! + width!).toBeLessThanOrEqual(picture.width + 1);
      }
    },
  );

  test('no two forms look alike', () => {
    const pictures = forms.map((form) => JSON.stringify(thumbnailOf(blankTable(form, { profile }))));
    expect(new Set(pictures).size).toBe(forms.length);
  });

  test('a merged area is one cell, and a long table ends with its page', () => {
    const indicators = (count: number) => Array.from({ length: count }, () => ({ level1: '产出指标' }));
    const form = formById('project-selfeval');
    const [few, many] = [20, 400].map((count) =>
      thumbnailOf(composeForm(form, { indicators: indicators(count) }, undefined, profile)),
    );
    expect(many!.height).toBe(few!.height);
    expect(many!.lines.length).toBeLessThan(few!.lines.length * 6);
    const levels = rects(few!.lines).filter(([x, , , height]) => x! > 0 && height! > 300);
    expect(levels.length).toBeGreaterThanOrEqual(1);
  });
});

test('pictures wait until they are scrolled into sight', async () => {
  const seen: { target: Element; show: () => void }[] = [];
  const before = window.IntersectionObserver;
  window.IntersectionObserver = class {
    constructor(private readonly tell: IntersectionObserverCallback) {}
    observe(target: Element) {
      const entry = { isIntersecting: true, target } as IntersectionObserverEntry;
      seen.push({ target, show: () => this.tell([entry], this as unknown as IntersectionObserver) });
    }
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  try {
    await openGallery();
    expect(document.querySelectorAll('li svg')).toHaveLength(0);
    act(() => seen[3]!.show());
    expect(document.querySelectorAll('li svg')).toHaveLength(1);
    expect(seen[3]!.target.querySelector('svg')).toBeTruthy();
  } finally {
    window.IntersectionObserver = before;
  }
});
