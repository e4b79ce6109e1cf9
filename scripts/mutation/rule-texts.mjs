/**
 * Leaves the texts for the user out of mutation: title, advice, messages, basis and likelihood of a rule. What a text says is
 * checked by reading it, and a test that repeated it word for word would prove nothing.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const TEXTS = new Set(['title', 'advice', 'messages', 'basis', 'likelihood']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'rule-texts', {
    shouldIgnore({ node }) {
      const isText = node.type === 'ObjectProperty' && TEXTS.has(node.key.name);
      return isText ? 'a text for the user' : undefined;
    },
  }),
];
