/** What a person who looks at the pane, hears it, or has only a keyboard would complain about. */
import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** Texts that are cut off, or reach beyond the pane; each with where it stands. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const tell = (what: string, element: Element) =>
      found.push(
        `${what}: ${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 60)}`,
      );
    for (const element of document.querySelectorAll<HTMLElement>('[data-pane] *, [data-portal-node] *')) {
      const { width, height } = element.getBoundingClientRect();
      // What is for the ear only is one pixel large.
      if (width <= 1 || height <= 1 || element.closest('svg')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hasOwnText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      );
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const isTooWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
      if (isTooWide && !isField && (hasOwnText || overflowX !== 'hidden'))
        tell('wider than its place', element);
      if (element instanceof HTMLInputElement && element.value === '' && element.placeholder !== '') {
        const { font, paddingLeft, paddingRight } = getComputedStyle(element);
        const pen = document.createElement('canvas').getContext('2d')!;
        pen.font = font;
        const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        if (pen.measureText(element.placeholder).width > room + 1)
          found.push(`hint wider than its field: ${element.placeholder}`);
      }
      if (!hasOwnText) continue;
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2)
        tell('higher than its place', element);
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      if (text.left < -1 || text.right > innerWidth + 1) tell('beyond the pane', element);
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const { left, right } = around.getBoundingClientRect();
        if (text.left < left - 1 || text.right > right + 1) tell('cut at the side', element);
        break;
      }
    }
    return found;
  });
}

/**
 * What takes longer to move than anybody notices: each with how long, in milliseconds. The bar of work that nobody knows
 * the length of fades and comes again, and does not move.
 */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unnoticed = 10;
    const found = new Set<string>();
    const tell = (element: Element, what: string, time: number) => {
      if (time > unnoticed) found.add(`${element.getAttribute('class')} ${what}: ${time}`);
    };
    const times = (text: string) => text.split(',').map((one) => parseFloat(one) * 1000);
    const inPane = '[data-pane] *, [data-portal-node] *';
    for (const element of document.querySelectorAll(inPane)) {
      for (const part of ['', '::before', '::after']) {
        const { transitionProperty, transitionDuration } = getComputedStyle(element, part);
        if (transitionProperty !== 'none')
          tell(element, `${part} ${transitionProperty}`, Math.max(...times(transitionDuration)));
      }
    }
    for (const { effect } of document.getAnimations()) {
      if (!(effect instanceof KeyframeEffect) || !effect.target?.matches(inPane)) continue;
      const properties = new Set(effect.getKeyframes().flatMap((frame) => Object.keys(frame)));
      const fades = effect.target.closest('[role=progressbar]') && !properties.has('translate');
      if (!fades) tell(effect.target, 'animation', Number(effect.getComputedTiming().endTime));
    }
    return [...found];
  });
}

/** What axe-core finds wrong with what is seen. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined);
  if (!isThere) await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await page.evaluate(async () => {
    const result = await window.axe!.run(document, {
      resultTypes: ['violations'],
      // The pane's head is small enough without landmarks.
      rules: { region: { enabled: false } },
    });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.join('\n  ')}`);
}

/** A control of the pane, by its name; what the arrow keys move within is one place for the Tab key. */
const CONTROLS = 'a[href], button, input, textarea, select, [role=button], [role=switch], [tabindex="0"]';
const GROUPS = '[role=tablist], [role=radiogroup], [role=list], [role=menu], [role=toolbar]';

/**
 * Controls in sight that the keyboard does not reach, after the Tab key was pressed until it came round.
 * @param within the pane, or the dialog that has the focus
 */
export async function unreachedControls(page: Page, within: string): Promise<string[]> {
  await page.evaluate(
    ([around, controls]) => {
      const first = document.querySelector(around!)!.querySelector<HTMLElement>(controls!);
      first?.focus();
    },
    [within, CONTROLS],
  );
  const mark = () =>
    page.evaluate((around) => {
      const focused = document.activeElement;
      if (!focused?.closest(around)) return 'outside';
      const isNew = !focused.hasAttribute('data-reached');
      focused.setAttribute('data-reached', '');
      return isNew ? 'new' : 'again';
    }, within);
  while ((await mark()) === 'new') await page.keyboard.press('Tab');
  return page.evaluate(
    ([around, controls, groups]) =>
      [...document.querySelector(around!)!.querySelectorAll<HTMLElement>(controls!)]
        .filter((control) => {
          if (!control.checkVisibility({ visibilityProperty: true })) return false;
          if (control.matches(':disabled, [aria-hidden=true], [data-tabster-dummy]')) return false;
          // A search box is emptied by the Escape key.
          if (control.closest('[aria-hidden=true], .fui-SearchBox__dismiss')) return false;
          const group = control.closest(groups!);
          return !control.matches('[data-reached]') && !group?.querySelector('[data-reached]');
        })
        .map((control) => `${control.tagName.toLowerCase()} ${control.ariaLabel ?? control.textContent}`),
    [within, CONTROLS, GROUPS],
  );
}
