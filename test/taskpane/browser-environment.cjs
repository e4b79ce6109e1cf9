/**
 * jsdom, with what every browser of our users has and jsdom lacks: streams, encodings, layout observers,
 * scrolling and media queries. The workbook files of the tests are read by the product's own adapter, which needs the
 * former; the pane needs the latter.
 */
const { TestEnvironment } = require('jest-environment-jsdom');

const FROM_NODE = [
  'ArrayBuffer',
  'Blob',
  'CompressionStream',
  'DecompressionStream',
  'ReadableStream',
  'Response',
  'TextDecoder',
  'TextDecoderStream',
  'TextEncoder',
  'TransformStream',
  'Uint8Array',
  'WritableStream',
  'structuredClone',
];

/** Nothing has a size in jsdom: here the scrolled part of the pane has 320 × 720 and a row of its list 60. */
const WIDTH = 320;
const SCROLLER_HEIGHT = 720;
const ROW_HEIGHT = 60;

const isScroller = (element) => element.hasAttribute('data-scroller');

function heightOfContent(scroller) {
  const list = scroller.querySelector('[role="list"][style]');
  return list ? Number.parseFloat(list.style.height) : 0;
}

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global } = this;
    for (const name of FROM_NODE) global[name] = globalThis[name];

    global.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    global.matchMedia = (query) => ({
      media: query,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
    });
    global.HTMLElement.prototype.scrollIntoView = () => undefined;
    const sizes = {
      offsetWidth: () => WIDTH,
      clientWidth: () => WIDTH,
      offsetHeight: (element) => (isScroller(element) ? SCROLLER_HEIGHT : ROW_HEIGHT),
      clientHeight: (element) => (isScroller(element) ? SCROLLER_HEIGHT : ROW_HEIGHT),
      scrollHeight: (element) => (isScroller(element) ? heightOfContent(element) : ROW_HEIGHT),
    };
    for (const [name, sizeOf] of Object.entries(sizes)) {
      Object.defineProperty(global.HTMLElement.prototype, name, {
        configurable: true,
        get() {
          return sizeOf(this);
        },
      });
    }
    // Fluent's keyboard navigation takes an element without an offsetParent for a hidden one, and a body
    // without a size for a hidden page.
    global.document.body.getBoundingClientRect = () => new global.DOMRect(0, 0, WIDTH, SCROLLER_HEIGHT);
    Object.defineProperty(global.HTMLElement.prototype, 'offsetParent', {
      configurable: true,
      get() {
        return this.parentElement;
      },
    });
    global.HTMLElement.prototype.scrollTo = function scrollTo(options) {
      this.scrollTop = options.top ?? 0;
      queueMicrotask(() => this.dispatchEvent(new global.Event('scroll')));
    };
  }
};
