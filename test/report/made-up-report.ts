/** A made-up report with one of everything: what the formats print does not depend on today's rules. */
import type { AuditReport, ReportFile, ReportFinding } from '../../src/report';
import { fixedTime } from '../../src/report';
import { countByRule, countBySeverity, countByUnit } from '../../src/report/tally';

export const TIME = fixedTime(1_600_000_000);

/** What a hostile cell may hold. */
export const HOSTILE = `=cmd|'/c calc'!A1 </td><script>alert("1")</script> & \u0007`;

const finding = (given: Partial<ReportFinding>): ReportFinding => ({
  rule: 'JX901',
  severity: 'error',
  sheet: '自评表',
  cell: 'C5',
  unit: '青禾县水务站',
  message: '三级指标“修建渠道长度”没有填写指标值。',
  expected: null,
  actual: null,
  basis: '平台实践',
  explanation: null,
  ...given,
});

const MEASURES = {
  quantRate: 0.75,
  executionRate: 0.952,
  completion: 0.992,
  deviation: 0.04,
  score: 98.72,
  grade: '优',
};

const NOTHING = {
  quantRate: null,
  executionRate: null,
  completion: null,
  deviation: null,
  score: null,
  grade: null,
};

const FILES: readonly ReportFile[] = [
  {
    file: '报送/青禾县 水务站 #1.xlsx',
    sha256: 'a'.repeat(64),
    sheets: [
      { name: '自评表', form: 'project-selfeval', recognised: true, rows: 12 },
      { name: "领导's 表", form: 'project-selfeval', recognised: true, rows: 3, note: '表种存疑。' },
      { name: '图', form: null, recognised: false, rows: 0, note: '“图”是图表，没有可以审核的单元格。' },
    ],
    findings: [
      finding({}),
      finding({
        cell: 'F9',
        rule: 'JX902',
        severity: 'warning',
        expected: 0.95,
        actual: HOSTILE,
        explanation: { text: '=1+1，汛期停工 <b>两</b> 个月。', date: '2020-09-01', stale: false },
      }),
      finding({
        sheet: "领导's 表",
        cell: 'AA12',
        rule: 'JX903',
        severity: 'info',
        explanation: { text: HOSTILE, date: '2020-12-31', stale: true },
        unit: null,
        message: `“${HOSTILE}”与上一行相同。`,
        expected: true,
        actual: '-1+2',
      }),
    ],
    measures: MEASURES,
    ownRules: [
      {
        id: 'ZD01',
        severity: 'warning',
        source: 'workbook',
        title: '执行数不应大于预算数',
        basis: '自定义审核',
        advice: '核对执行数。',
        tables: 0,
      },
    ],
    notes: ['规则 JX904 出错，没有查完：no such column'],
  },
  {
    file: '报送/青禾县 学校.xlsx',
    sha256: 'b'.repeat(64),
    sheets: [{ name: '台账', form: 'indicator-ledger', recognised: true, rows: 300 }],
    findings: [],
    measures: { ...NOTHING, quantRate: 1 },
  },
  { file: '报送/坏.xlsx', sheets: [], findings: [], measures: NOTHING, failure: '“报送/坏.xlsx”已损坏。' },
];

export const REPORT: AuditReport = {
  tool: 'jixiao',
  version: '1.2.3',
  profile: 'qinghe-2021',
  profileVersion: '2',
  profileName: '青禾县2021年口径',
  completionMethod: 'weighted',
  files: FILES,
  counts: countBySeverity(FILES),
  byRule: countByRule(FILES, () => undefined, 'zh').map((rule, index) => ({
    ...rule,
    title: ['每个三级指标都应有指标值', '完成值与指标值应可比', '两行内容不应相同'][index]!,
    advice: '按批复的绩效目标填写；确不适用的，注明“不适用”。',
    basis: ['平台实践', '财预〔2020〕10号', '良好实践'][index]!,
  })),
  byUnit: countByUnit(FILES),
  unchecked: [
    { rule: 'JX907', title: '各项目都应报送自评表', reason: '缺少单位花名册。' },
    { rule: 'JX908', title: '佐证材料应真实', reason: '只有人能看出材料是否真实。' },
  ],
  ruleChanges: [
    { rule: 'JX905', title: '指标值不得为空', from: 'warning', to: 'off', since: 2021 },
    { rule: 'JX906', title: '分值合计应为100', from: 'error', to: 'info' },
  ],
};
