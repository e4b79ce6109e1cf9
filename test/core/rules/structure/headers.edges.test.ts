/** Headers with columns missing, and the tasks of a department as they are printed: what their rules say of each. */
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

const table = (drawing: string) => ({ grid: layout(drawing) });

describe('a header (JX240)', () => {
  const told = (head: string, ...rows: readonly string[]) =>
    found('JX240', [
      table(`
        项目支出绩效自评表（2022年度） | < | < | < | < | <
        项目名称 | 农村饮水 | < | < | < | <
        ${[head, ...rows].join('\n')}
      `),
    ]).map(({ message, severity }) => [message.data?.['missing'], severity]);

  test('is whole with three levels and a target', () => {
    expect(
      told(
        '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分',
        '产出指标 | 数量指标 | 铺设管网 | ≥12公里 | 12公里 | 10',
      ),
    ).toEqual([]);
  });

  test('is told what it lacks, in the words of the form', () => {
    expect(
      told(
        '一级指标 | 内容 | 三级指标 | 年度指标值 | 实际完成值 | 得分',
        '产出指标 | 数量指标 | 铺设管网 | ≥12公里 | 12公里 | 10',
      ),
    ).toEqual([['二级指标', 'error']]);
    expect(
      told(
        '内容 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分',
        '产出指标 | 数量指标 | 铺设管网 | ≥12公里 | 12公里 | 10',
      ),
    ).toEqual([['一级指标', 'error']]);
    expect(
      told(
        '一级指标 | 二级指标 | 三级指标 | 内容 | 实际完成值 | 得分',
        '产出指标 | 数量指标 | 铺设管网 | ≥12公里 | 12公里 | 10',
      ),
    ).toEqual([['年度指标值', 'error']]);
  });

  test('may call second levels 指标名称, if all of them are', () => {
    const head = '一级指标 | 指标名称 | 年度指标值 | 实际完成值 | 得分 | 备注';
    expect(told(head, '产出指标 | 数量 | ≥12公里 | 12公里 | 10 | ')).toEqual([]);
    expect(told(head, '产出指标 | 铺设管网 | ≥12公里 | 12公里 | 10 | ')).toEqual([['二级指标', 'error']]);
    expect(
      told(
        head,
        '产出指标 | 数量 | ≥12公里 | 12公里 | 10 | ',
        '产出指标 | 铺设管网 | ≥12公里 | 12公里 | 10 | ',
      ),
    ).toEqual([['二级指标', 'error']]);
    expect(
      told('序号 | 指标名称 | 年度指标值 | 实际完成值 | 得分 | 备注', '1 | 数量 | ≥12公里 | 12公里 | 10 | '),
    ).toEqual([['一级指标', 'info']]);
  });

  test('without any level is a list, where it has what indicators have', () => {
    expect(
      told(
        '序号 | 指标名称 | 年度指标值 | 实际完成值 | 得分 | 备注',
        '1 | 铺设管网 | ≥12公里 | 12公里 | 10 | ',
      ),
    ).toEqual([['一级指标、二级指标', 'info']]);
    expect(
      told('序号 | 指标名称 | 年度指标值 | 分值 | 得分 | 备注', '1 | 铺设管网 | ≥12公里 | 10 | 10 | '),
    ).toEqual([['一级指标、二级指标、实际完成值', 'error']]);
  });
});

describe('a list of targets (JX240)', () => {
  const severity = (head: string, row: string) =>
    found('JX240', [
      table(`
        项目支出绩效目标表（2022年度） | < | < | < | <
        项目名称 | 农村饮水 | < | < | <
        ${head}
        ${row}
      `),
    ]).map((one) => one.severity);

  test('is in doubt only with all that a platform prints of an indicator', () => {
    expect(
      severity('指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值', '铺设管网 | 10 | 公里 | ≥ | 12'),
    ).toEqual(['info']);
    expect(severity('指标名称 | 备注 | 计量单位 | 指标性质 | 指标值', '铺设管网 |  | 公里 | ≥ | 12')).toEqual(
      ['error'],
    );
    expect(
      severity('一级指标 | 指标名称 | 指标权重 | 计量单位 | 指标值', '产出指标 | 铺设管网 | 10 | 公里 | 12'),
    ).toEqual(['error']);
  });
});

/** A department's form with its tasks: columns of amounts, lines, and their sum. */
const tasks = (lines: readonly string[], sum: string, columns = '总额 | 财政拨款 | 其他资金') =>
  table(`
    部门整体支出绩效目标申报表 | < | < | < | < | <
    部门名称 | 临溪县教育局 | < | < | < | <
    年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | <
    ^ | ^ | ^ | ${columns}
    ${lines.map((line) => `^ | ${line}`).join('\n')}
    ^ | 金额合计 | < | ${sum}
    年度总体目标 | 保障义务教育。 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 | <
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | | <
  `);

describe('the money of tasks (JX133)', () => {
  test('may miss by the tolerance', () => {
    const two = (sum: string) => tasks(['运转 | 公用 | 60 | 60 | 0', '校舍 | 维修 | 40 | 30 | 10'], sum);
    expect(cells('JX133', [two('100.01 | 90 | 10')])).toEqual([]);
    expect(said('JX133', [two('100.02 | 90 | 10')])).toEqual([
      expect.stringMatching(/^自评表!D7 .*100\.02.*100.*0\.02/),
    ]);
    expect(found('JX133', [two('100.02 | 90 | 10')])[0]!.fix).toEqual({
      kind: 'suggestion',
      edits: [{ sheet: '自评表', cell: { row: 6, col: 3 }, value: 100 }],
    });
  });

  test('is not added up where a source is not told, or nothing is', () => {
    expect(cells('JX133', [tasks(['运转 | 公用 | 60 |  | 10'], '60 |  | 10')])).toEqual([]);
    expect(cells('JX133', [tasks(['运转 | 公用 | 60 | 50 | '], '60 | 50 | ')])).toEqual([]);
    expect(cells('JX133', [tasks(['运转 | 公用 |  |  | '], '60 | 50 | 10')])).toEqual([]);
    expect(cells('JX133', [tasks(['运转 | 公用 | 60 | 50 | 5'], '60 | 50 | 5')])).toEqual(['自评表!D5']);
    expect(
      cells('JX133', [tasks(['运转 | 公用 | 60 | 50 | '], '60 | 50 | ', '总额 | 财政拨款 | 备注')]),
    ).toEqual(['自评表!D5']);
  });

  test('is added up where some tasks have theirs', () => {
    const one = ['运转 | 公用 | 60 | 60 | 0', '校舍 | 维修 |  |  | '];
    expect(cells('JX133', [tasks(one, '60 | 60 | 0')])).toEqual([]);
    expect(cells('JX133', [tasks(one, '70 | 60 | 0')])).toEqual(['自评表!D7']);
  });
});

describe('goals of a department (JX032)', () => {
  const form = (goals: string, name: string) =>
    table(`
      部门整体支出绩效目标申报表（2022年度） | < | < | < | <
      部门名称 | 临溪县教育局 | < | < | <
      ${goals}
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 数量指标 | ${name} | |
      效益指标 | 社会效益指标 | …… | |
    `);

  test('are missed at the first place for them', () => {
    expect(said('JX032', [form('年度总体目标 |  | < | < | <', '……')])).toEqual([
      expect.stringContaining('自评表!B3'),
    ]);
    expect(cells('JX032', [form('年度总体目标 | 保障义务教育。 | < | < | <', '……')])).toEqual(['自评表!C4']);
    expect(cells('JX032', [form('年度总体目标 |  | < | < | <', '维修校舍')])).toEqual([]);
  });
});
