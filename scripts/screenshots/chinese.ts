import type { Page } from 'playwright-core';

/** A browser without Chinese fonts draws every character as the same empty box. */
function drawsChinese(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.font = '40px sans-serif';
    const [one, other] = ['绩', '效'].map((text) => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.fillText(text, 0, 60);
      return canvas.toDataURL();
    });
    return one !== other;
  });
}

/** @throws Error when the browser has no Chinese font: a picture of boxes is none */
export async function mustDrawChinese(page: Page): Promise<void> {
  if (!(await drawsChinese(page))) {
    throw new Error(
      '浏览器没有中文字体，截图会全是方框；请先安装一种中文字体（如 Noto Sans CJK）。' +
        '\nThe browser has no Chinese font and would draw boxes: install one (such as Noto Sans CJK) first.',
    );
  }
}
