import type { LocalizedText } from '../../text';
import type { ChoiceSpec, NumberSpec } from '../field-types';

/** 文号 */
export const order = {
  of2020: { zh: '财预〔2020〕10号', en: '财预〔2020〕10号' },
  of2021: { zh: '财预〔2021〕101号', en: '财预〔2021〕101号' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What no document settles. */
export const leftOpen: LocalizedText = {
  zh: '文件没有规定，取通行做法',
  en: 'Left open by the documents; the usual way',
};

/** A share of a whole. */
export const ratio: NumberSpec = { kind: 'number', unit: 'percent', min: 0, max: 1 };

export const points: NumberSpec = { kind: 'number', unit: 'points', min: 0, max: 1000 };

/** Edges of bands may stand anywhere: the lowest one is often "everything else". */
export const edge = (unit: NumberSpec['unit']): NumberSpec => ({
  kind: 'number',
  unit,
  min: Number.MIN_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
});

export const nature: ChoiceSpec = {
  kind: 'choice',
  choices: [
    { value: '定量', name: { zh: '定量', en: 'Quantitative' } },
    { value: '定性', name: { zh: '定性', en: 'Qualitative' } },
  ],
};

export const light: ChoiceSpec = {
  kind: 'choice',
  choices: [
    { value: 'blue', name: { zh: '蓝灯', en: 'Blue' } },
    { value: 'green', name: { zh: '绿灯', en: 'Green' } },
    { value: 'yellow', name: { zh: '黄灯', en: 'Yellow' } },
    { value: 'red', name: { zh: '红灯', en: 'Red' } },
  ],
};

export const qualitativeResults: ChoiceSpec = {
  kind: 'choice',
  choices: [
    { value: 'achieved', name: { zh: '达成', en: 'Achieved' } },
    { value: 'partial', name: { zh: '部分达成', en: 'Partly achieved' } },
    { value: 'missed', name: { zh: '未达成', en: 'Missed' } },
  ],
};
