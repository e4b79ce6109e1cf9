import { themeOfBackground } from '../../src/taskpane/shell/office-theme';

describe("the look that goes with Office's background", () => {
  test.each([
    ['#FFFFFF', 'light'],
    ['#E6E6E6', 'light'],
    ['#b2b2b2', 'light'],
    ['#666666', 'dark'],
    ['#262626', 'dark'],
    ['000000', 'dark'],
    ['', undefined],
    ['white', undefined],
    [undefined, undefined],
  ])('%p → %p', (colour, theme) => {
    expect(themeOfBackground(colour)).toBe(theme);
  });
});
