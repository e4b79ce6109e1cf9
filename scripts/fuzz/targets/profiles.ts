/** 口径 as JSON files, with thresholds, severities, years and rules of one's own: read, and then audited by. */
import type { RuleFailure } from '../../../src/core/audit';
import { readProfileText } from '../../../src/core/custom-rules';
import { profileToJson, profiles } from '../../../src/core/profile';
import { mutateJson } from '../mutate-json';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { auditGrids, gridOf, printed } from './pipeline';
import { jsonTexts } from './values';

const grids = [gridOf(printed('project-selfeval', '自评表')), gridOf(printed('indicator-ledger', '台账'))];

const OWN = {
  id: 'own-2020',
  version: '1',
  name: { zh: '本县口径', en: 'Our own' },
  extends: 'mof-2020',
  deviation: { threshold: 0.2 },
  grades: [
    { value: '优', from: 90 },
    { value: '良', from: 80 },
    { value: '差', from: 0 },
  ],
  rules: {
    JX120: { severity: 'off' },
    JX125: { severity: 'warning', params: { tolerancePoints: 0.1 }, since: 2019, until: 2030 },
  },
  customRules: [
    {
      id: 'ZD-001',
      forms: '自评表、台账',
      condition: 'sum(指标.分值) = 90 and count(指标.得分) >= 3',
      severity: '核实性',
      message: '分值合计应为 90。',
    },
    {
      id: 'ZD-002',
      forms: '全部',
      condition: '全年执行数 <= 全年预算数',
      severity: 'error',
      message: '{{x}}<b>',
    },
  ],
};

/** A profile of another version may know parameters that ours does not: the rule is run without them, and says so. */
const isUnknownParameter = ({ message }: RuleFailure): boolean => message.includes('no parameter "');

export const target: Target = {
  seeds: () =>
    Promise.resolve(
      [OWN, ...profiles.map(profileToJson)].map((profile) => bytesOfText(JSON.stringify(profile))),
    ),
  fresh: jsonTexts,
  mutate: mutateJson,
  check(input) {
    const { profile, problems } = readProfileText(textOfBytes(input));
    if (!profile) {
      holds(problems.length > 0, 'refused without a reason');
      for (const { text } of problems) holds(text.zh !== '' && text.en !== '', 'a reason without words');
    } else auditGrids(grids, profile, isUnknownParameter);
  },
};
