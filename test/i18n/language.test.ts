import { chooseLanguage, languageOf, localeOf } from '../../src/i18n';

describe('language of a tag', () => {
  test.each([
    ['zh-CN', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh_CN.UTF-8', 'zh'],
    ['ZH', 'zh'],
    ['en-US', 'en'],
    ['en_GB', 'en'],
    [' en ', 'en'],
    ['fr-FR', null],
    ['english', null],
    ['C', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%p → %p', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  test('has the tag that Excel and Intl use', () => {
    expect(localeOf('zh')).toBe('zh-CN');
    expect(localeOf('en')).toBe('en-US');
  });
});

describe('choosing a language', () => {
  test("the user's own choice wins over the program's and the browser's", () => {
    expect(chooseLanguage('en', 'zh-CN', 'zh')).toBe('en');
  });
  test('without a choice it follows the program that shows the workbook', () => {
    expect(chooseLanguage(null, 'en-US', 'zh-CN')).toBe('en');
  });
  test('a language we do not speak is passed over', () => {
    expect(chooseLanguage(undefined, 'fr-FR', 'en-GB')).toBe('en');
  });
  test('Chinese when nobody wishes anything', () => {
    expect(chooseLanguage()).toBe('zh');
    expect(chooseLanguage('fr-FR')).toBe('zh');
  });
});
