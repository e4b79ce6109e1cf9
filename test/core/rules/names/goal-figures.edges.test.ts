/** Which figures of a goal count, when the table takes them up, and when goal and table contradict each other (JX047, JX048). */
import { layout } from '../../../support/layout';
import type { Table } from '../across/found';
import { found, said } from '../across/found';

/** 三级指标, 指标值 and, where needed, a remark. */
type Line = readonly [name: string, target: string | number, note?: string];

/** A target table whose own indicators are rates that no goal speaks of. */
function drawn(goal: string, ...lines: readonly Line[]): Table {
  const rows = lines.map(
    ([name, target, note = '']) => `产出指标 | 数量指标 | ${name} | ${target} | ${note}`,
  );
  return {
    grid: layout(`
      项目支出绩效目标表（2025年度） | < | < | < | <
      项目名称 | 综合整治 | < | < | <
      年度绩效目标 | ${goal} | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      ${[...rows, '产出指标 | 质量指标 | 合格率 | ≥95% |'].join('\n      ')}
      产出指标 | 时效指标 | 及时率 | ≥85% |
      满意度指标 | 服务对象满意度指标 | 认可度 | ≥92% |
    `),
  };
}

/** The figures of a goal of which JX047 says that no indicator takes them up. */
const missing = (goal: string, ...lines: readonly Line[]): string[] =>
  said('JX047', [drawn(goal, ...lines)]).flatMap((text) =>
    [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1]!),
  );
/** What JX048 found: the indicator's target and the figure of the goal. */
const differing = (goal: string, ...lines: readonly Line[]): string[] =>
  found('JX048', [drawn(goal, ...lines)])
    .filter(({ message }) => message.id === 'differs')
    .map(({ actual, expected }) => `${String(actual)} ${String(expected)}`);

describe('the figures that a goal promises', () => {
  test.each<[string, string[]]>([
    ['整治沟渠12.35公里。', ['12.35公里']],
    ['整治沟渠1,200公里。', ['1200公里']],
    ['绿化荒坡3万亩。', ['3万亩']],
    ['绿化荒坡3千亩。', ['3千亩']],
    ['绿化荒坡3百亩。', ['3百亩']],
    ['储备化肥3千克。', ['3千克']],
    ['整治沟渠3千米。', ['3千米']],
    ['硬化5公里万福路。', ['5公里']],
    ['新建高标准农田500亩。', ['500亩']],
    ['建设12个便民驿站。', ['12个便民驿站']],
    ['建设12个站。', []],
    ['建设12个A级景区。', []],
    ['建设12个以上。', []],
    ['建设5个便民月台。', ['5个便民月台']],
    ['建设3百个便民驿站。', ['3百个便民驿站']],
    ['购置电脑12台，培训300人，走访40户，宣传6场次，服务500人次。', []],
    ['整治沟渠9公里和每村的绿化。', ['9公里']],
    ['清淤300方，采用3方式。', ['300方']],
    ['采用300方案。', []],
    ['用8个月完成。', []],
    ['提升8个百分点以上。', []],
    ['完成8个阶段目标任务。', []],
    ['处理垃圾2吨/日。', []],
    ['处理垃圾2吨。', ['2吨']],
    ['按照2024年部署整治沟渠9公里。', []],
    ['按照部署整治沟渠9公里。', ['9公里']],
    ['3年内整治沟渠9公里。', []],
    ['三年内整治沟渠9公里。', []],
    ['2期整治沟渠9公里。', []],
    ['二期整治沟渠9公里。', []],
    ['十四五整治沟渠9公里。', []],
    ['建设标准化沟渠9公里。', []],
    ['整治G321公里桩。', []],
    ['整治第9公里处边坡。', []],
    ['整治沟渠5至8公里。', []],
    ['整治沟渠5-8公里。', []],
    ['整治沟渠5~8公里。', []],
    ['整治沟渠5到8公里。', []],
    ['整治沟渠5公里至8公里。', []],
    ['整治沟渠5公里-8公里。', []],
    ['整治沟渠达到8公里。', ['8公里']],
  ])('%s', (goal, figures) => {
    expect(missing(goal)).toEqual(figures);
  });

  test.each(['平方公里', '平方米', '公顷', '亩', '立方米', '公里', '米', '吨', '公斤', '个便民驿站'])(
    'counts what stands before %s, not what comes in between',
    (unit) => {
      expect(missing(`制作12${unit}。`)).toEqual([`12${unit}`]);
      expect(missing(`制作12张${unit}。`)).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    ['入户走访服务', '5轮次', '8次'],
    ['技能培训服务', '5轮人次', '8人次'],
    ['护林巡查队伍', '5支人员', '8人'],
    ['危房改造补助', '5类户型', '8户'],
    ['采购储备物资', '5批次', '8批'],
  ])('of %s %s are no other figure than %s', (name, figure, target) => {
    expect(differing(`${name}${figure}。`, [name, target])).toEqual([]);
    const unit = target.slice(1);
    expect(differing(`${name}5${unit}。`, [name, target])).toEqual([`${target} 5${unit}`]);
  });
});

describe('a figure is taken up', () => {
  test.each<[string, string]>([
    ['3平方公里', '3000000平方米'],
    ['3平方千米', '300公顷'],
    ['30亩', '20000平方米'],
    ['30亩', '2公顷'],
    ['3万亩', '30000亩'],
    ['3千亩', '3000亩'],
    ['3百亩', '300亩'],
    ['3万平方米', '30000㎡'],
    ['9公里', '9000米'],
    ['9千米', '9000米'],
    ['9km', '9000米'],
    ['2吨', '2000公斤'],
    ['2吨', '2000千克'],
    ['2吨', '2000kg'],
    ['600立方米', '6百方'],
    ['600m³', '6百立方'],
    ['6万人次', '60000人次'],
    ['5场次', '五场'],
  ])('%s as %s', (figure, target) => {
    const goal = `黄河滩区补助${figure}。`;
    expect(differing(goal, ['黄河滩区补助', target])).toEqual([]);
    const another = target.replace(/^./, '7');
    expect(differing(goal, ['黄河滩区补助', another])).toEqual([`${another} ${figure}`]);
  });

  test.each<[string, Line]>([
    ['a remark', ['围栏', '齐全', '含图斑120号']],
    ['a remark, with decimals', ['围栏', '齐全', '合同价12.35']],
    ['a name', ['12.35标段围栏', '齐全']],
    ['a figure alone', ['围栏', 120]],
  ])('wherever it stands: %s', (_, line) => {
    const goal = String(line.join(' ')).includes('120') ? '绿化荒坡120亩。' : '绿化荒坡12.35亩。';
    expect(missing(goal)).toHaveLength(1);
    expect(missing(goal, line)).toEqual([]);
  });

  test('not by a part of another figure, nor by two cells together', () => {
    expect(missing('绿化荒坡12亩。', ['围栏', '齐全', '合同价12.35'])).toEqual(['12亩']);
    expect(missing('绿化荒坡12亩。', ['围栏', '齐全', '图斑120号'])).toEqual(['12亩']);
    expect(missing('绿化荒坡12亩。', ['1标段围栏1', '2', ''])).toEqual(['12亩']);
  });

  test('by some of the indicators together', () => {
    const goal = '铺设供水管网24公里。';
    const main: Line = ['铺设供水管网长度', '12公里'];
    expect(differing(goal, main)).toEqual(['12公里 24公里']);
    expect(differing(goal, main, ['配水支管', '12公里'])).toEqual([]);
    expect(differing(goal, main, ['配水支管', '11公里'])).toEqual(['12公里 24公里']);
    expect(differing(goal, main, ['配水支管', '9公里'], ['入户支管', '3公里'])).toEqual([]);
    expect(differing(goal, ['入户支管', '5公里'], main, ['配水支管', '12公里'])).toEqual([]);
    // People and metres add up to nothing.
    expect(differing(goal, main, ['受益群众', '12000人'])).toEqual(['12公里 24公里']);
    // Of a figure without a unit nobody knows.
    expect(differing('新建供水蓄水池18座。', ['新建供水蓄水池数量', '6座'], ['维修旧池', 12])).toEqual([]);
    // A share counts nothing.
    expect(differing('新建供水蓄水池18座。', ['新建供水蓄水池数量', '6座'], ['利用旧池', '12%'])).toEqual([
      '6座 18座',
    ]);
  });

  test('too many indicators to add up may well do so', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, index): Line => [`第${index}段`, `${(index + 1) * 2}00米`]);
    const main: Line = ['铺设供水管网长度', '12公里'];
    expect(differing('铺设供水管网99公里。', main, ...others(7))).toEqual(['12公里 99公里']);
    expect(differing('铺设供水管网99公里。', main, ...others(8))).toEqual([]);
  });

  test('together with other figures of the goal', () => {
    const main: Line = ['铺设供水管网长度', '12公里'];
    expect(differing('铺设供水管网5公里，改造支管7公里。', main)).toEqual([]);
    expect(differing('铺设供水管网5公里，改造支管6公里。', main)).toEqual(['12公里 5公里']);
    expect(differing('铺设供水管网5公里，植树7000棵。', main)).toEqual(['12公里 5公里']);
    // Taken up by one indicator is enough.
    expect(differing('铺设供水管网5公里，改造支管7公里。', main, ['改造旧管', '1公里'])).toEqual([]);
  });
});

describe('JX048 speaks of the same thing only', () => {
  test.each<[string, string, Line]>([
    ['the word for a count', '新建监测站点6座。', ['新建监测站点数量', '8座']],
    ['…', '新建监测站点6座。', ['新建监测站点总数', '8座']],
    ['…', '新建监测站点6座。', ['新建监测站点总数量', '8座']],
    ['…', '新建监测站点6座。', ['新建监测站点的数量', '8座']],
    ['…', '新建监测站点6座。', ['监测站点座数', '8座']],
    ['…', '铺设供水管网6公里。', ['铺设供水管网总长', '8公里']],
    ['…', '铺设供水管网6公里。', ['铺设供水管网总长度', '8公里']],
    ['a word for a count in the middle', '新建水量监测站点6座。', ['新建水量监测站点', '8座']],
    ['the unit in brackets', '新建监测站点6座。', ['新建监测站点数（座）', 8]],
    ['a longer unit in brackets', '铺设供水管网6公里。', ['铺设供水管网（公里）', 8]],
    ['the unit in brackets of ASCII', '新建监测站点6座。', ['新建监测站点数(座)', 8]],
    ['four characters', '维修泵站6座。', ['维修泵站数量', '8座']],
    ['two things joined', '整治沟渠和水塘6公里。', ['整治沟渠和水塘长度', '8公里']],
  ])('%s: %s', (_, goal, line) => {
    expect(differing(goal, line)).toEqual([`${line[1]} ${/\d+[座公里]+/.exec(goal)![0]}`]);
  });

  test.each<[string, string, readonly Line[]]>([
    ['a limit', '新建监测站点6座。', [['新建监测站点数量', '≤8座']]],
    ['a limit below', '新建监测站点6座。', [['新建监测站点数量', '<8座']]],
    ['another dimension', '新建监测站点6座。', [['新建监测站点', '8立方米']]],
    ['a note that is no unit', '新建监测站点6座。', [['新建监测站点数（不含改建）', 8]]],
    ['a unit not at the end', '新建监测站点6座。', [['新建监测站点数（座）（新）', 8]]],
    ['a name too short', '建泵站6座。', [['建泵站数量', '8座']]],
    [
      'two indicators',
      '新建监测站点6座。',
      [
        ['新建监测站点', '8座'],
        ['监测站点数量', '9座'],
      ],
    ],
    ['two figures', '新建监测站点6座，监测站点容量500立方米。', [['监测站点数量', '8座']]],
    ['a range', '新建监测站点6座。', [['新建监测站点数量', '8-9座']]],
  ])('silent: %s', (_, goal, lines) => {
    expect(differing(goal, ...lines)).toEqual([]);
  });

  test('points at both, and gives the value as it stands', () => {
    const [finding] = found('JX048', [drawn('新建监测站点6座。', ['新建监测站点数量', '≥8座 '])]);
    expect(finding).toMatchObject({ cell: { row: 4, col: 3 }, cells: [{ top: 2, left: 1 }] });
    expect(said('JX048', [drawn('新建监测站点6座。', ['新建监测站点数量', '≥8座'])])[0]).toContain(
      '“新建监测站点数量”的指标值为“≥8座”，目标中写的是“6座”',
    );
  });
});

describe('a whole of which the table takes up nothing', () => {
  const goal = '共29个扶持基地，规划里程169公里。';
  const few: Line = ['结对扶持基地数', 3];

  test.each<[string, string, readonly Line[], string[]]>([
    ['a count without unit', goal, [few], ['3 29个扶持基地']],
    ['a count of things', goal, [['结对扶持基地数', '3个']], ['3个 29个扶持基地']],
    ['beside other counts', goal, [few, ['检查工作', '5次']], ['3 29个扶持基地']],
    ['总计', goal.replace('共', '总计'), [few], ['3 29个扶持基地']],
    ['计', goal.replace('共', '计'), [few], ['3 29个扶持基地']],
    ['设计 is no whole', goal.replace('共', '设计'), [few], []],
    ['共建设 is no whole', goal.replace('共', '共建设'), [few], []],
    ['no whole', goal.replace('共', ''), [few], []],
    ['nothing that is counted', '共29座，规划里程169公里。', [few], []],
    ['occasions', goal, [['结对扶持基地', '3次']], []],
    ['a limit', goal, [['结对扶持基地数', '≤3']], []],
    ['two of them', goal, [few, ['新建扶持基地数', 5]], []],
    ['other things', goal, [['结对帮扶村数', 3]], []],
    ['a goal of one figure', '共29个扶持基地。', [few], []],
    ['a figure taken up', goal, [few, ['里程', '169公里']], []],
  ])('%s', (_, text, lines, expected) => {
    expect(differing(text, ...lines)).toEqual(expected);
  });

  test('JX047 leaves that figure to JX048', () => {
    expect(missing('共29个项目，规划里程169公里。', ['结算项目数', 3])).toEqual(['169公里']);
    expect(missing('共29个项目，规划里程169公里。', ['结算报告数', 3])).toEqual(['29个项目', '169公里']);
  });
});

describe('JX047 keeps silent where an indicator may well mean it', () => {
  test.each<[string, string, readonly Line[], string[]]>([
    ['two characters', '绿化荒山800亩。', [['荒山成活率', '≥90%']], []],
    ['words that say nothing', '新建排水渠800米。', [['排水渠完好率', '≥90%']], []],
    ['nothing but such words', '全县完成绿化800亩。', [['全县完成率', '≥90%']], ['800亩']],
    ['no two characters in a row', '绿化荒山800亩。', [['荒地山林成活率', '≥90%']], ['800亩']],
    ['a length that is counted', '整治沟渠9公里。', [['道路', '5公里']], []],
    [
      'a length among others',
      '整治沟渠9公里。',
      [
        ['道路', '5公里'],
        ['车辆', '3辆'],
      ],
      [],
    ],
    ['another dimension', '整治沟渠9公里。', [['道路', '5亩']], ['9公里']],
    ['things are many', '建设12个便民驿站。', [['车辆', '3辆']], ['12个便民驿站']],
    ['a row that does not apply', '绿化荒坡100亩。', [['道路', '不适用']], ['100亩']],
    ['where the work is', '惠及3个行政村和5个社区。', [], []],
    ['a hall of a village', '新建3个村史展馆。', [], ['3个村史展馆']],
    ['a model town', '新建3个美丽乡镇馆。', [], ['3个美丽乡镇馆']],
  ])('%s', (_, goal, lines, expected) => {
    expect(missing(goal, ...lines)).toEqual(expected);
  });

  test('one figure alone is left out, two are a goal of its own', () => {
    const kinds = (goal: string) =>
      found('JX047', [drawn(goal)]).map(({ message, severity }) => `${message.id} ${severity}`);
    expect(kinds('绿化荒坡800亩。')).toEqual(['some info']);
    expect(kinds('绿化荒坡800亩，整治沟渠9公里。')).toEqual(['none warning']);
    expect(said('JX047', [drawn('绿化荒坡800亩，整治沟渠9公里。')])[0]).toContain(
      '目标写有“800亩”、“9公里”，三级指标中没有一项与之对应',
    );
  });
});

describe('which goal a table breaks down', () => {
  /** The goal of the year at the left, that of all years at the right, each above a table of its own. */
  const mirrored = (annual: string, midTerm: string) => ({
    grid: layout(`
      项目支出绩效目标批复表（2025年度） | < | < | < | < | < | <
      项目名称 | 综合整治 | < | < | < | < | <
      总体目标 | 年度目标 | < | < | 中期目标 | < | <
      ^ | ${annual} | < | < | ${midTerm} | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 会议 | 4次 | 数量指标 | 会议 | 4次
      ^ | 质量指标 | 合格率 | ≥95% | 质量指标 | 合格率 | ≥95%
      满意度指标 | 服务对象满意度指标 | 认可度 | ≥92% | 服务对象满意度指标 | 认可度 | ≥92%
    `),
  });

  test('that of its own columns, on either side', () => {
    const at = (annual: string, midTerm: string) =>
      found('JX047', [mirrored(annual, midTerm)]).map(({ cell }) => cell.col);
    expect(at('整治沟渠。', '绿化荒坡800亩。')).toEqual([4]);
    expect(at('绿化荒坡800亩。', '整治沟渠。')).toEqual([1]);
    expect(at('绿化荒坡800亩。', '整治沟渠9公里。').sort()).toEqual([1, 4]);
  });

  test('none where each village has targets of its own', () => {
    const villages = (heads: string, values: string) => ({
      grid: layout(`
        项目支出绩效目标表（2025年度） | < | < | < | < | <
        项目名称 | 综合整治 | < | < | < | <
        年度绩效目标 | 绿化荒坡800亩。 | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | ${heads}
        产出指标 | 数量指标 | 会议 | ${values}
        产出指标 | 质量指标 | 合格率 | ${values}
        满意度指标 | 服务对象满意度指标 | 认可度 | ${values}
      `),
    });
    expect(found('JX047', [villages('指标值 | 备注 | 说明', '95% | |')])).toHaveLength(1);
    expect(found('JX047', [villages('柳溪村 | 石桥村 | 云岭村', '95% | 95% | 95%')])).toEqual([]);
  });

  test('a row that does not apply counts nothing, nor does a branch left empty', () => {
    const signed = (sign: string) => ({
      grid: layout(`
        项目支出绩效目标表（2025年度） | < | < | < | < | <
        项目名称 | 综合整治 | < | < | < | <
        年度绩效目标 | 铺设供水管网24公里。 | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位
        产出指标 | 数量指标 | 铺设供水管网长度 | ≥ | 12 | 公里
        产出指标 | 数量指标 | 配水支管 | ${sign} | 12 | 公里
        满意度指标 | 服务对象满意度指标 | 认可度 | ≥ | 92 | %
      `),
    });
    expect(found('JX048', [signed('≥')])).toEqual([]);
    expect(found('JX048', [signed('不适用')])).toHaveLength(1);
  });
});
