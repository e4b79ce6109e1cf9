import { basis, defineRule } from '../define';
import { typedTexts } from '../identity/texts';
import { slipIn } from './typos';

/** A slip in a text that goes to the public. Only what is wrong wherever it stands. */
export const jx050 = defineRule({
  id: 'JX050',
  scope: 'project',
  severity: 'info',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: {
    zh: '文字不应有错别字、乱码、重复字和繁简混用',
    en: 'Texts have no typos, broken characters, doubled words or traditional characters',
  },
  advice: {
    zh: '改正文字；乱码多由转换文件编码造成，应从原文重新录入。',
    en: 'Correct the text; broken characters come from a wrong encoding: type them anew from the source.',
  },
  messages: {
    mojibake: {
      zh: '文字中有乱码“{{found}}”，应重新录入。',
      en: 'The text holds broken characters "{{found}}"; type it anew.',
    },
    typo: {
      zh: '“{{found}}”疑为“{{right}}”之误，请核对。',
      en: '"{{found}}" looks like a slip for "{{right}}"; check it.',
    },
    doubled: {
      zh: '“{{found}}”重复，应为“{{right}}”，请核对。',
      en: '"{{found}}" is said twice; "{{right}}" is enough.',
    },
    traditional: {
      zh: '文字中夹有繁体字“{{found}}”，应为“{{right}}”。',
      en: 'The text mixes in traditional characters "{{found}}"; write "{{right}}".',
    },
  },
  check({ form, project, report }) {
    for (const { text, cell } of typedTexts(form, project)) {
      const slip = slipIn(text);
      if (!slip) continue;
      const { kind, found, right } = slip;
      report({
        message: kind,
        cell,
        data: { found, ...(right !== null && { right }) },
        actual: text,
        ...(right !== null && { expected: right }),
      });
    }
  },
});
