import fc from 'fast-check';
import { fileNames, sheetNames } from '../../../src/core/templates';

test('project names become sheet names: short, allowed and all different', () => {
  expect(
    sheetNames(['校舍维修', '校舍维修', '2020年 [水利]/防汛:*?项目', null, "'引号'", 'history'], '项目'),
  ).toEqual(['校舍维修', '校舍维修 (2)', '2020年 水利 防汛 项目', '项目', '引号', '项目 (2)']);
});

test('any texts become different names that Excel takes', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }))), (texts) => {
      const names = sheetNames(texts, '项目');
      expect(names).toHaveLength(texts.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }
    }),
  );
});

test('names of files in an archive lead nowhere and are taken by every system', () => {
  const hostile = [
    '../../etc/passwd',
    '/root/x',
    'C:\\x',
    '..',
    '...',
    '',
    null,
    'CON',
    'nul.txt',
    'a\u202exslx',
    'a<b>|"',
    '甲'.repeat(300),
  ];
  const names = fileNames(hostile, '单位', '.xlsx');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[^.\s/\\:*?"<>|][^/\\:*?"<>|\p{Cc}\p{Cf}]*\.xlsx$/u);
    expect(name).not.toMatch(/^(?:con|nul)\./i);
  }
});
