import fc from 'fast-check';
import { fillText, renderMessage } from '../../src/i18n';

const sum = { zh: '合计 {{sum}}，应为 {{total}}', en: 'Sum {{sum}}, expected {{total}}' };

describe('filling a text', () => {
  test('prints numbers and says that a value is blank', () => {
    expect(fillText(sum, { sum: 0.1 + 0.2, total: null }, 'zh')).toBe('合计 0.3，应为 空');
    expect(fillText(sum, { sum: 89, total: 90 }, 'en')).toBe('Sum 89, expected 90');
  });

  test('shows what a cell holds as it is: no escaping, no second filling', () => {
    const text = { zh: '“{{value}}”', en: '"{{value}}"' };
    expect(fillText(text, { value: '<b>A&B</b> {{value}} $t(product)' }, 'zh')).toBe(
      '“<b>A&B</b> {{value}} $t(product)”',
    );
  });

  test('leaves a placeholder without data standing instead of printing a hole', () => {
    expect(fillText(sum, { sum: 1 }, 'zh')).toBe('合计 1，应为 {{total}}');
    expect(fillText({ zh: '{{toString}}', en: '' }, {}, 'zh')).toBe('{{toString}}');
  });

  test('puts any text in unchanged, once for each time it is named', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const text = { zh: '{{a}}|{{ a }}', en: '' };
        expect(fillText(text, { a: value }, 'zh')).toBe(`${value}|${value}`);
      }),
    );
  });
});

describe('the sentence of a finding', () => {
  const rule = { title: { zh: '权重合计', en: 'Sum of weights' }, messages: { off: sum } };

  test('comes from the texts of its rule', () => {
    expect(renderMessage(rule, { id: 'off', data: { sum: 88, total: 90 } }, 'zh')).toBe('合计 88，应为 90');
  });

  test('is the title of the rule when the rule does not know the message', () => {
    expect(renderMessage(rule, { id: 'constructor', data: {} }, 'en')).toBe('Sum of weights');
  });
});
