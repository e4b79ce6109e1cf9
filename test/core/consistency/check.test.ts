/** 文表一致: the figures of a text against the ledgers of 2020. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculationOf, checkText, relationCalculation, type Ledgers } from '../../../src/core/consistency';
import { consistencyToJson, consistencyToText } from '../../../src/report';
import { goldenLedgers, reasons, REPORT, verdicts } from './county';

let ledgers: Ledgers;
beforeAll(() => (ledgers = goldenLedgers()));

const check = (...lines: string[]) => checkText(lines, ledgers);
const said = (...lines: string[]) => reasons(check(...lines).figures);
const relationsOf = (...lines: string[]) =>
  checkText(lines, null).relations.map((one) => `${one.kind} ${one.verdict} ${relationCalculation(one)}`);

describe('the report of 2020', () => {
  test('has every figure confirmed', () => {
    const { figures } = check(...REPORT);
    expect(figures.length).toBeGreaterThan(25);
    expect(figures.filter(({ verdict }) => verdict !== 'confirmed').map(({ claim }) => claim.words)).toEqual(
      [],
    );
  });

  test('shows the calculation and the place', () => {
    const { figures } = check(...REPORT);
    const rate = figures.find(({ claim }) => claim.text === '84%')!;
    expect(calculationOf(rate.figure!, rate.claim.number)).toBe('1176 ÷ 1405 = 83.70% → 84%');
    const { paragraph, start, end } = rate.claim.place;
    expect(REPORT[paragraph - 1]!.slice(start, end)).toBe('84%');
    const deviation = figures.find(({ claim }) => claim.text === '9.59%')!;
    expect(calculationOf(deviation.figure!, deviation.claim.number)).toBe('82.76% − 73.17% = 9.59%');
  });

  test('asks about 56 + 31 units against 88, and confirms 198 + 103 projects and all rates', () => {
    const { relations, coverage } = check(...REPORT);
    expect(relations.map((one) => `${one.verdict} ${relationCalculation(one)} | ${one.result.text}`)).toEqual(
      [
        'confirmed 1176个 ÷ 1405个 = 83.70% → 84% | 84%',
        'confirmed 3102个 ÷ 3649个 = 85.01% → 85% | 85%',
        'confirmed 31423.98万元 ÷ 42948.32万元 = 73.17% | 73.17%',
        'confirmed 26224.43万元 ÷ 35237.04万元 = 74.42% | 74.42%',
        'confirmed 82.76% − 73.17% = 9.59% | 9.59%',
        'confirmed 86.75% − 74.42% = 12.33% | 12.33%',
        'asked 56家 + 31家 = 87 | 88 家',
        'confirmed 198个 + 103个 = 301 | 301 个',
      ],
    );
    expect(coverage).toEqual({ both: 0, none: 1 });
  });

  test('is read the same without its headings’ marks, in full-width digits and without spaces', () => {
    const wide = REPORT.map((line) =>
      line
        .replace(/[#\s]+/g, '')
        .replace(/[0-9%.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    );
    const { figures } = check(...wide);
    expect(figures.length).toBe(check(...REPORT).figures.length);
    expect(figures.filter(({ verdict }) => verdict !== 'confirmed').map(({ claim }) => claim.words)).toEqual(
      [],
    );
  });

  test('reads as the golden files do, with some of it changed', () => {
    const changed = REPORT.map((line) =>
      line
        .replace('73.17%', '73.16%')
        .replace('35237.04', '35237.40')
        .replace('平均量化率 85%', '平均量化率较上年提高3个百分点'),
    );
    const found = check(...changed);
    const run = { file: '报告.docx', profile: { id: 'yiwu-2020', version: '1' }, year: 2020 };
    for (const [name, text] of [
      ['check.zh.txt', consistencyToText(found, run.file, 'zh')],
      ['check.en.txt', consistencyToText(found, run.file, 'en')],
      ['check.json', consistencyToJson(found, run).replace(/"version": "[^"]*"/, '"version": "…"')],
    ] as const) {
      const path = join(__dirname, 'golden', name);
      if (process.env['JIXIAO_WRITE_GOLDEN']) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    }
  });
});

describe('other ways to say the same', () => {
  test.each([
    [
      '103个专项项目、198个部门预算项目，共301个。',
      ['103个 confirmed', '198个 confirmed', '301个 confirmed'],
    ],
    ['部门预算、专项执行率分别为73.17%和74.42%，整体完成率分别为82.76%、86.75%。', undefined],
    ['整体绩效目标二级、三级、定量指标分别为627个、1405个、1176个。', undefined],
    ['整体绩效目标平均量化率达百分之八十三点七。', undefined],
    ['全口径项目三百零一个，预算资金总额7.82亿元，已执行约5.8亿元，执行率超过七成即73.73%。', undefined],
    ['整体绩效目标三级指标一千四百余个，定量指标超过1100个。', undefined],
    ['部门预算项目预算资金总额429483200元。', undefined],
    ['部门预算项目（含县本级）偏差值为9.59个百分点，平均分90.3分。', undefined],
    ['部门单位整体绩效目标：三级指标总数1,405个；83.7%的平均量化率。', undefined],
    ['专项：单位数31，项目数103，预算（万元）35237.04，执行率74.42%。', undefined],
    ['两类合计预算资金总额78185.36万元，预算执行资金总额57648.41万元，执行率73.7%。', undefined],
  ])('%s', (line, wanted) => {
    const found = verdicts(check(line));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !one.endsWith('confirmed'))).toEqual([]);
    if (wanted) expect(found).toEqual(wanted);
  });
});

describe('what is contradicted, and why', () => {
  const contradicted = (line: string) => {
    const { figures } = check(line);
    return figures
      .filter(({ verdict }) => verdict === 'contradicted')
      .map(({ claim, hint }) => [claim.text, hint?.kind ?? null]);
  };
  test.each([
    ['截至9月，部门预算项目执行率73.18%。', [['73.18%', null]]],
    ['截至9月，部门预算项目执行率73.16%。', [['73.16%', 'truncated']]],
    ['专项项目执行率73.17%。', [['73.17%', 'otherScope']]],
    ['部门预算项目198个、专项项目103个，合计302个。', [['302个', null]]],
    ['全县88家预算单位编制整体绩效目标，三级指标1450个。', [['1450个', null]]],
    ['部门预算项目预算资金4.30亿元。', [['4.30亿元', null]]],
    ['全口径项目平均量化率不足80%。', [['80%', null]]],
    ['部门预算项目执行率超过80%。', [['80%', null]]],
    ['所有部门单位指标量化率均超过90%。', [['90%', null]]],
  ])('%s', (line, wanted) => expect(contradicted(line)).toEqual(wanted));

  test('those of which “each” is not true are named', () => {
    const [figure] = check('所有部门单位指标量化率均超过90%。').figures;
    expect(figure!.exceptions).toHaveLength(88);
    expect(figure!.exceptions[0]!.value).toBeCloseTo(0.8, 0);
  });

  test('the mean is compared with the mean where the text names it', () => {
    const line = '部门单位整体绩效目标平均量化率84%，按单位简单平均为';
    expect(verdicts(check(`${line}84%。`))[1]).toBe('84% confirmed');
    expect(verdicts(check(`${line}85%。`))[1]).not.toBe('85% confirmed');
  });

  test('a figure that agrees with the mean instead of the pooled rate is asked about, not refused', () => {
    const mean = ledgers.figures.find(
      ({ measure, scope, method }) =>
        measure === 'quantificationRate' && scope === 'departments' && method === 'meanOfUnits',
    )!;
    const printed = (mean.value! * 100).toFixed(4);
    const [figure] = check(`部门单位整体绩效目标平均量化率${printed}%。`).figures;
    expect(figure).toMatchObject({ verdict: 'undecided', reason: 'method', hint: { kind: 'mean' } });
  });
});

describe('a difference that may have another meaning is no contradiction', () => {
  test.each([
    ['执行率较上年提高3.2个百分点，同比增长12%。', ['3.2个百分点 change', '12% change']],
    ['2019年，部门预算项目执行率70.55%。', ['70.55% otherYear']],
    ['截至2020年5月，部门预算项目执行率40.11%。', ['40.11% otherPeriod']],
    ['抽查项目20个，执行率60%。', ['20个 part', '60% part']],
    ['教育局部门预算项目执行率95%。', ['95% wording']],
    ['水库工程完成投资3000万元，执行率95%。', ['3000万元 unknown', '95% noScope']],
    ['执行率95%。', ['95% noScope']],
    ['部门预算项目中未报送的项目3个。', ['3个 part']],
    ['量化率达到90%的单位有20家。', ['90% part', '20家 part']],
    ['部门预算、专项、基金执行率分别为70%、80%。', ['70% respective', '80% respective']],
    ['组织培训3期，参加150人次。', ['150人次 unknown']],
    ['部门预算项目满意度达到95%。', ['95% unknown']],
    ['专项债券项目12个，预算资金5000万元。', ['12个 part', '5000万元 part']],
    ['其中，中央专项资金预算总额3000万元。', ['3000万元 part']],
    ['完成项目50个。', ['50个 wording']],
    ['全县达到目标的项目50个，两类项目都有的单位2家。', ['50个 wording', '2家 part']],
    ['偏差值（百分点）、百分数保留两位小数。', []],
    ['部门预算支出42000万元。', ['42000万元 wording']],
  ])('%s', (line, wanted) => expect(said(line)).toEqual(wanted));

  test.each([
    '一、第3次会议、2020年5月20日至6月30日、1—9月、上午10:30。',
    '根据财预〔2020〕10号、（2018）125号、第88号文和《2019年工作方案》。',
    '联系电话：0996-1234567，手机13912345678，邮编839300，附件2，表3。',
    '一个体系、两项制度、三个方面、“十四五”、双监控，近3年，5个工作日。',
    '1.加强管理。2、压实责任。（3）强化应用。',
    '— 12 —',
    '得分80—90分，3至5个，70%~80%。',
    'V2.0版，代码A1234，GB2312。',
  ])('no figures: %s', (line) => expect(said(line)).toEqual([]));
});

describe('figures of the text among themselves', () => {
  test.each([
    ['部门预算项目198个、专项103个，共302个。', 'sum contradicted 198个 + 103个 = 301'],
    [
      '预算资金总额100.00万元，预算执行资金总额50.00万元，执行率51%。',
      'rate contradicted 50.00万元 ÷ 100.00万元 = 50.00% → 50%',
    ],
    ['整体完成率82.76%，执行率73.17%，偏差值9.60%。', 'deviation contradicted 82.76% − 73.17% = 9.59%'],
    ['平均量化率为84%（1176/1405）。', 'formula confirmed 1176 ÷ 1405 = 84%'],
    ['82.76%−73.17%=9.69%。', 'formula contradicted 82.76% − 73.17% = 9.59%'],
    ['部门预算单位56家、专项单位31家，共88家。', 'sum asked 56家 + 31家 = 87'],
  ])('%s', (line, wanted) => expect(relationsOf(line)).toContain(wanted));

  test('amounts as coarse as 亿元 leave a rate open', () => {
    expect(relationsOf('预算资金总额4.3亿元，预算执行资金总额3.1亿元，执行率73.17%。')).toEqual([]);
  });

  test('one figure with two values is asked about', () => {
    const found = relationsOf('部门预算项目198个。', '部门预算项目189个。');
    expect(found.filter((one) => one.startsWith('repeated'))).toHaveLength(1);
  });
});
