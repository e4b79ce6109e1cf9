/** Where rules across the stages of a project begin and cease to speak, and what they say. */
import { cells, found, said } from './found';
import type { CaseSheet } from '../../../support/rule-cases';
import { evaluation, indicators, monitoring, register, target } from './projects';

const lowered = { rows: { 1: { target: '≥50场' } } };

describe('the approved target table', () => {
  const wrong = evaluation(lowered);

  test('is named with its file where there are several, and with its sheet alone in one workbook', () => {
    expect(said('JX202', [target(), wrong])).toEqual([
      '自评表!E14 “组织惠民演出场次”的年度指标值为 ≥50场，批复的目标表（目标表）中为 ≥60场。',
    ]);
    expect(said('JX202', [target({ file: '上报/目标.xlsx' }), { ...wrong, file: 'b.xlsx' }])).toEqual([
      '自评表!E14 “组织惠民演出场次”的年度指标值为 ≥50场，批复的目标表（目标.xlsx 目标表）中为 ≥60场。',
    ]);
  });

  test('is the one of the very name and year', () => {
    const name = '2024年公共文化服务提升项目';
    const former = target({
      name: '2023年公共文化服务提升项目',
      sheet: '上年结转',
      rows: { 1: { target: '≥50场' } },
    });
    expect(cells('JX202', [former, target({ name }), evaluation({ ...lowered, name })])).toEqual([
      '自评表!E14',
    ]);
    expect(cells('JX202', [former, evaluation({ name })])).toEqual([]);
    expect(cells('JX202', [former, evaluation()])).toEqual(['自评表!E14']);
  });

  test('is not guessed among several', () => {
    expect(cells('JX202', [target(), target({ sheet: '目标表二' }), wrong])).toEqual([]);
  });

  test('is the form, where a ledger repeats it', () => {
    const ledger = register(
      '台账',
      `
      单位 | 项目名称 | 阶段 | 年度 | 一级指标 | 二级指标 | 三级指标 | 指标值
      云溪县文化馆 | 公共文化服务提升项目 | 目标 | 2024 | 产出指标 | 数量指标 | 组织惠民演出场次 | ≥50场
      `,
    );
    expect(cells('JX202', [ledger, target(), wrong])).toEqual(['自评表!E14']);
    expect(cells('JX202', [ledger, evaluation()])).toEqual(['自评表!E14']);
  });

  test('is not held against itself, nor against a table with targets for several places', () => {
    expect(cells('JX202', [target(), target({ ...lowered, year: 2023, sheet: '上年' })])).toEqual([]);
  });

  test('is offered for a target only where sign and unit stand in the same cell', () => {
    const fixes = (one: CaseSheet) => found('JX202', [one, wrong]).map(({ fix }) => fix);
    expect(fixes({ ...target(), layout: 'paper' })).toEqual([
      { kind: 'suggestion', edits: [{ sheet: '自评表', cell: { row: 13, col: 4 }, value: '≥60场' }] },
    ]);
    expect(fixes({ ...target(), layout: 'platform' })).toEqual([undefined]);
  });
});

describe('indicators that do not answer each other', () => {
  const added = Array.from({ length: 7 }, (_, index) => ({
    level1: '产出指标',
    level2: '时效指标',
    name: `第${'一二三四五六七'[index]}季度任务完成及时率`,
    target: '100%',
  }));
  const approved = (count: number) => target({ indicators: [...indicators, ...added.slice(0, count)] });

  test('are listed, at most five of them', () => {
    expect(said('JX033', [approved(2), evaluation()])).toEqual([
      '自评表!D12 批复的目标表（目标表）中的 2 个指标没有自评：第一季度任务完成及时率、第二季度任务完成及时率，应补上。',
    ]);
    expect(said('JX033', [approved(5), evaluation()])[0]).toContain('第五季度任务完成及时率，应补上');
    expect(said('JX033', [approved(6), evaluation()])[0]).toContain('第五季度任务完成及时率……，应补上');
  });

  test('are another table when fewer than half agree', () => {
    const others = added.slice(0, 3).map((row) => ({ ...row, actual: '100%', weight: 5, score: 5 }));
    expect(
      said('JX033', [target(), evaluation({ indicators: [...indicators.slice(0, 2), ...others] })]),
    ).toEqual([
      '自评表!D12 本表 5 个三级指标与批复的目标表（目标表）相同的只有 2 个，请核对是否为同一项目的表。',
    ]);
    const half = evaluation({ indicators: [...indicators.slice(0, 3), ...others] });
    expect(cells('JX033', [target(), half])).toHaveLength(4);
  });

  test('are offered their approved names', () => {
    const [renamed] = found('JX033', [target(), evaluation({ rows: { 1: { name: '开展惠民演出场数' } } })]);
    expect(renamed!.fix).toEqual({
      kind: 'suggestion',
      edits: [{ sheet: '自评表', cell: { row: 13, col: 3 }, value: '组织惠民演出场次' }],
    });
  });

  test('are no renaming under another 二级, with another target, or as another rate', () => {
    const kinds = (row: (typeof indicators)[number]) =>
      found('JX033', [target(), evaluation({ rows: { 1: row } })]).map(({ message }) => message.id);
    expect(kinds({ name: '惠民演出组织次数' })).toEqual(['renamed']);
    expect(kinds({ name: '惠民演出组织次数', level2: '质量指标' })).toEqual(['dropped', 'added']);
    expect(kinds({ name: '惠民演出组织次数', target: '≥61场' })).toEqual(['dropped', 'added']);
    expect(kinds({ name: '新购音响设备', target: '≥60场' })).toEqual(['dropped', 'added']);
  });

  test('of one name are told apart by their 二级', () => {
    const twice = (first: string, second: string) => [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '开放天数',
        target: first,
        actual: '320天',
        weight: 40,
        score: 40,
      },
      {
        level1: '效益指标',
        level2: '社会效益指标',
        name: '开放天数',
        target: second,
        actual: '320天',
        weight: 50,
        score: 50,
      },
    ];
    expect(
      cells('JX202', [
        target({ indicators: twice('≥300天', '≥310天') }),
        evaluation({ indicators: twice('≥300天', '≥310天').reverse() }),
      ]),
    ).toEqual([]);
  });
});

describe('points', () => {
  const platform = { ...target(), layout: 'platform' };

  test('of one indicator are not scaled, and are offered as approved', () => {
    const single = { ...target({ indicators: indicators.slice(0, 1) }), layout: 'platform' };
    const [changed] = found('JX107', [
      single,
      evaluation({ indicators: [{ ...indicators[0]!, weight: 10 }] }),
    ]);
    expect(changed!.fix).toEqual({
      kind: 'suggestion',
      edits: [{ sheet: '自评表', cell: { row: 12, col: 6 }, value: 20 }],
    });
  });

  test('that are blank or merged over several rows are left alone', () => {
    expect(cells('JX107', [platform, evaluation({ rows: { 0: { weight: null } } })])).toEqual([]);
    expect(
      cells('JX107', [{ ...target({ rows: { 0: { weight: null } } }), layout: 'platform' }, evaluation()]),
    ).toEqual([]);
  });
});

describe('from period to period', () => {
  const money = (executed: number | null) => ({
    funds: { total: { initialBudget: 180, executed, forecast: 180 } },
  });

  test('money shrinks by more than rounding', () => {
    expect(cells('JX146', [monitoring(5, money(75)), monitoring(9, money(74.99))])).toEqual([]);
    expect(said('JX146', [monitoring(5, money(75)), monitoring(9, money(74.98))])[0]).toContain(
      '1—9月执行数为 74.98 万元，小于上期（5月监控）的 75 万元',
    );
    expect(cells('JX146', [monitoring(5, money(null)), monitoring(9, money(10))])).toEqual([]);
    expect(cells('JX146', [monitoring(5, money(75)), monitoring(9, money(null))])).toEqual([]);
  });

  test('two tables of one period are no periods', () => {
    expect(
      cells('JX146', [monitoring(5, money(75)), monitoring(5, { ...money(70), sheet: '又一张' })]),
    ).toEqual([]);
  });

  test('what is less by intent, or counted otherwise, may shrink', () => {
    const complaints = (actual: string) => ({
      rows: { 1: { name: '群众投诉次数', target: '≤6次', actual } },
    });
    expect(cells('JX146', [monitoring(5, complaints('4次')), monitoring(9, complaints('3次'))])).toEqual([]);
    const counted = (actual: string | number | null) => ({ rows: { 1: { actual } } });
    expect(cells('JX146', [monitoring(5, counted('40场')), monitoring(9, counted(null))])).toEqual([]);
    expect(cells('JX146', [monitoring(5, counted('40')), monitoring(9, counted('30'))])).toEqual([]);
    expect(cells('JX146', [monitoring(5, counted('40场')), monitoring(9, counted('30公里'))])).toEqual([]);
  });

  const done = (actual: string, more = {}) => ({ rows: { 3: { actual, ...more } } });

  test('a leap is four times the pace and most of the target', () => {
    // 12000 in all: 2400 in nine months are 267 a month; 9600 in three are 3200.
    expect(said('JX203', [monitoring(9, done('2400人次')), evaluation(done('12000人次'))])).toEqual([
      '自评表!F16 “受益群众人次”前 9 个月完成目标的 20%（9月监控），其后 3 个月完成 80%，进度是此前的 12 倍。',
    ]);
    expect(cells('JX203', [monitoring(9, done('4800人次')), evaluation(done('12000人次'))])).toHaveLength(1);
    expect(cells('JX203', [monitoring(9, done('4801人次')), evaluation(done('12000人次'))])).toEqual([]);
    // In six months as much as in the six before times three is quick, not a leap.
    expect(cells('JX203', [monitoring(6, done('2400人次')), evaluation(done('9600人次'))])).toEqual([]);
    expect(cells('JX203', [monitoring(6, done('2400人次')), evaluation(done('12000人次'))])).toHaveLength(1);
  });

  test('no leap is told from the first months, of limits, or of other units', () => {
    expect(cells('JX203', [monitoring(4, done('240人次')), evaluation(done('12000人次'))])).toEqual([]);
    expect(cells('JX203', [monitoring(5, done('240人次')), evaluation(done('12000人次'))])).toHaveLength(1);
    const limit = { name: '群众投诉次数', target: '≤60次' };
    expect(cells('JX203', [monitoring(9, done('5次', limit)), evaluation(done('58次', limit))])).toEqual([]);
    const one = { name: '竣工验收', target: '1项' };
    expect(cells('JX203', [monitoring(9, done('0.1项', one)), evaluation(done('1项', one))])).toEqual([]);
    expect(cells('JX203', [monitoring(9, done('0.2万人次')), evaluation(done('12000人次'))])).toEqual([]);
    expect(
      cells('JX203', [monitoring(9, { ...done('2400人次'), year: 2023 }), evaluation(done('12000人次'))]),
    ).toEqual([]);
  });
});

describe('what a department counts', () => {
  const department = (rows: readonly (readonly [string, string])[]) => ({
    form: 'department-target' as const,
    sheet: '整体',
    data: {
      year: 2024,
      fields: { unitName: '云溪县文化馆' },
      indicators: rows.map(([name, wanted]) => ({
        level1: '产出指标',
        level2: '数量指标',
        name,
        target: wanted,
      })),
    },
  });
  const second = (more = {}) =>
    target({ name: '送戏下乡项目', sheet: '送戏', rows: { 1: { target: '≥40场' } }, ...more });

  test('adds up what has the same name and unit, at the same stage and in the same year', () => {
    const whole = department([['组织惠民演出场次', '≥90场']]);
    expect(said('JX204', [target(), second(), whole])).toEqual([
      expect.stringContaining('部门整体“组织惠民演出场次”为 90场，其 2 个项目的同名指标合计 100场。'),
    ]);
    expect(cells('JX204', [target(), second({ year: 2023 }), whole])).toEqual([]);
    expect(cells('JX204', [target(), second({ rows: { 1: { target: '≥40次' } } }), whole])).toEqual([]);
    expect(
      cells('JX204', [target(), second({ rows: { 1: { name: '下乡演出', target: '≥40场' } } }), whole]),
    ).toEqual([]);
    expect(
      cells('JX204', [
        target(),
        evaluation({ name: '送戏下乡项目', rows: { 1: { target: '≥40场' } } }),
        whole,
      ]),
    ).toEqual([]);
  });

  test('and leaves words, limits and satisfaction alone', () => {
    const rows = {
      rows: { 1: { name: '群众投诉次数', target: '≤6次' }, 2: { name: '组织水平', target: '有效提升' } },
    };
    const whole = department([
      ['群众投诉次数', '≤3次'],
      ['组织水平', '显著提升'],
      ['群众满意度', '≥99%'],
    ]);
    expect(cells('JX204', [target(rows), second({ ...rows }), whole])).toEqual([]);
  });
});

describe('a collection', () => {
  const roster = (units: readonly string[]) =>
    register(
      '花名册',
      `单位花名册 | < | <\n序号 | 单位名称 | 主管部门\n${units.map((unit, index) => `${index + 1} | ${unit} | 云溪县文化和旅游局`).join('\n')}`,
    );

  test('asks for who is missing once half have handed in', () => {
    expect(cells('JX248', [roster(['云溪县文化馆', '云溪县图书馆']), target()])).toEqual(['花名册!B4']);
    expect(cells('JX248', [roster(['云溪县文化馆', '云溪县图书馆', '云溪县博物馆']), target()])).toEqual([]);
  });

  test('takes a department for having handed in what names it', () => {
    expect(cells('JX248', [roster(['云溪县文化馆', '云溪县文化和旅游局']), target()])).toEqual([]);
  });

  test('compares years of files, where most agree', () => {
    const library = { name: '图书馆运行维护项目', unit: '云溪县图书馆', sheet: '图书馆' };
    const old = target({ name: '送戏下乡项目', sheet: '送戏', year: 2023, file: 'c.xlsx' });
    expect(cells('JX248', [target({ file: 'a.xlsx' }), target({ ...library, file: 'b.xlsx' }), old])).toEqual(
      ['送戏!A2'],
    );
    expect(cells('JX248', [target({ file: 'a.xlsx' }), old])).toEqual([]);
    const mixed = target({ name: '送书下乡项目', sheet: '送书', file: 'c.xlsx' });
    expect(
      cells('JX248', [target({ file: 'a.xlsx' }), target({ ...library, file: 'b.xlsx' }), old, mixed]),
    ).toEqual([]);
  });
});
