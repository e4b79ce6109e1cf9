/** Where rules about registers, units and years begin and cease to speak. */
import { cells, found, said } from './found';
import { evaluation, indicators, monitoring, register, target } from './projects';

const projects = (lines: string) =>
  register(
    '台账',
    `2024年度项目台账 | < | < | < | <\n序号 | 项目代码 | 项目名称 | 实施单位 | 年初预算数\n${lines}`,
  );

describe('the library', () => {
  const library = projects(`1 | A17 | 公共文化服务提升项目 | 云溪县文化馆 | 180
    2 | A18 | 文化馆水电维修 | 云溪县文化馆 | 20
    3 | | 非遗传习 |  | 75`);

  test('takes the nearest name of the unit', () => {
    expect(said('JX008', [library, target({ name: '公共文化服务能力提升' })])).toEqual([
      expect.stringContaining('项目台账中没有“公共文化服务能力提升”，相近的是“公共文化服务提升项目”'),
    ]);
    expect(found('JX008', [library, target({ name: '文化馆水电维护' })])[0]).toMatchObject({
      message: { id: 'near' },
      expected: '文化馆水电维修',
      actual: '文化馆水电维护',
    });
  });

  test('has projects that name no unit, which may be anybody’s', () => {
    expect(cells('JX008', [library, target({ name: '非遗传习' })])).toEqual([]);
    expect(cells('JX008', [library, target({ name: '非遗传习', unit: '云溪县图书馆' })])).toEqual([]);
  });

  test('is not asked about departments, nor about tables without a name', () => {
    const department = {
      form: 'department-target' as const,
      sheet: '整体',
      data: { year: 2024, fields: { unitName: '云溪县文化馆' }, indicators: [...indicators] },
    };
    expect(cells('JX008', [library, department])).toEqual([]);
    expect(cells('JX008', [library, target({ fields: { projectName: null } })])).toEqual([]);
  });

  test('is met by a name with blanks around it, and corrected in spelling at the cell', () => {
    expect(cells('JX009', [library, target({ name: ' 公共文化服务提升项目 ' })])).toEqual([]);
    const [spelling] = found('JX009', [library, target({ name: '公共文化服务提升（项目）' })]);
    expect(spelling!.fix).toEqual({
      kind: 'suggestion',
      edits: [{ sheet: '目标表', cell: spelling!.cell, value: '公共文化服务提升项目' }],
    });
  });

  test('covers by code, too, and leaves names to JX008 and JX011', () => {
    const missing = (...tables: Parameters<typeof cells>[1]) => cells('JX200', [library, ...tables]);
    expect(missing(target())).toEqual(['台账!C4']);
    expect(
      missing(target(), target({ name: '馆舍小修', sheet: '小修', fields: { projectCode: 'A18' } })),
    ).toEqual([]);
    expect(missing(target(), target({ name: '文化馆水电维修一期', sheet: '一期' }))).toEqual([]);
    expect(missing(target(), target({ name: '水电维修', sheet: '维修' }))).toEqual([]);
  });
});

describe('codes', () => {
  const roster = register(
    '花名册',
    '单位花名册 | < | < | <\n序号 | 单位代码 | 单位名称 | 主管部门\n1 | 205001 | 云溪县文化馆 | 云溪县文化和旅游局\n2 | | 云溪县体校 | 云溪县教育局\n3 | 311001 | 水管站 | ',
  );
  const coded = (departmentCode: string, fields = {}) => target({ fields: { departmentCode, ...fields } });

  test('of a unit that the form calls by a longer or shorter name', () => {
    expect(cells('JX012', [roster, coded('205001', { implementingUnit: '云溪县文化馆（本级）' })])).toEqual(
      [],
    );
    expect(cells('JX012', [roster, coded('205001', { implementingUnit: '文化馆' })])).toEqual([]);
    expect(cells('JX012', [roster, coded('311001', { implementingUnit: '云溪县水管站' })])).toEqual([]);
  });

  test('of another unit are named with it', () => {
    expect(said('JX012', [roster, coded('311001')])).toEqual([
      expect.stringContaining('代码“311001”在单位花名册中是“水管站”，本表单位为“云溪县文化和旅游局”'),
    ]);
  });

  test('that are none say nothing', () => {
    expect(cells('JX012', [roster, coded('12')])).toEqual([]);
    expect(cells('JX012', [roster, coded('无')])).toEqual([]);
  });
});

describe('last year', () => {
  const reached = (row: (typeof indicators)[number]) =>
    evaluation({ year: 2023, sheet: '上年', rows: { 1: row } });
  const wanted = (row: (typeof indicators)[number] = {}) => target({ rows: { 1: row } });

  test('counts from a tenth less on', () => {
    // 66 reached; 90% of it is 59.4.
    expect(cells('JX086', [reached({ actual: '66场' }), wanted({ target: '≥60场' })])).toEqual([]);
    expect(cells('JX086', [reached({ actual: '100场' }), wanted({ target: '≥90场' })])).toEqual([]);
    expect(said('JX086', [reached({ actual: '100场' }), wanted({ target: '≥89场' })])).toEqual([
      expect.stringContaining('“组织惠民演出场次”的指标值 ≥89场 低于上年实际完成值 100场（上年）'),
    ]);
  });

  test('is nothing to durations, limits, rates, words and single things', () => {
    const silent = (row: (typeof indicators)[number], actual: string) =>
      expect(cells('JX086', [reached({ ...row, actual }), wanted(row)])).toEqual([]);
    silent({ name: '开放天数', target: '≥300天' }, '360天');
    silent({ name: '群众投诉次数', target: '≤6次' }, '9次');
    silent({ name: '图书外借率', target: '≥60%' }, '96%');
    silent({ name: '新建场馆', target: '1座' }, '2座');
    silent({ name: '演出水平', target: '有效提升' }, '99场');
    silent({ target: '≥60场' }, '99公里');
    silent({ target: '≥60' }, '99场');
    silent({ target: '≥60场' }, '99');
  });

  test('and the two before must all be the same', () => {
    const year = (number: number, wantedThen: string) =>
      target({
        year: number,
        sheet: String(number),
        rows: { 0: { target: '≥2个' }, 1: { target: wantedThen }, 3: { target: `≥${number}人次` } },
      });
    expect(cells('JX086', [year(2022, '≥60场'), year(2023, '≥60场'), target()])).toHaveLength(1);
    expect(cells('JX086', [year(2022, '≥60场'), year(2023, '≥61场'), target()])).toEqual([]);
    expect(cells('JX086', [year(2022, '≥59场'), year(2023, '≥60场'), target()])).toEqual([]);
    expect(cells('JX086', [year(2021, '≥60场'), year(2023, '≥60场'), target()])).toEqual([]);
  });
});

describe('evidence', () => {
  const list = (lines: string) =>
    register(
      '材料',
      `佐证材料清单 | < | < | < | < | <\n序号 | 项目名称 | 三级指标 | 材料名称 | 存放位置 | 备注\n${lines}`,
    );
  const one = (index: number) =>
    `${index + 1} | 公共文化服务提升项目 | ${String(indicators[index]!.name)} | 验收单 | | `;

  test('is due for what was measured', () => {
    const tables = (row: (typeof indicators)[number]) => [
      evaluation({ indicators: [indicators[0]!, { ...indicators[1]!, ...row }] }),
      list(one(0)),
    ];
    expect(cells('JX230', tables({}))).toHaveLength(1);
    expect(cells('JX230', tables({ actual: null }))).toEqual([]);
    expect(cells('JX230', tables({ target: '有效提升', actual: '达成年度指标' }))).toEqual([]);
    expect(cells('JX230', [target({ indicators: indicators.slice(0, 2) }), list(one(0))])).toEqual([]);
    expect(
      cells('JX230', [
        evaluation({ indicators: indicators.slice(0, 2) }),
        list(`${one(0)}\n2 | 公共文化服务提升项目 | | 总结 | | `),
      ]),
    ).toEqual([]);
  });

  test.each([
    'a.pdf',
    'a.doc',
    'a.docx',
    'a.xls',
    'a.xlsx',
    'a.jpg',
    'a.jpeg',
    'A.PNG',
    'a.zip',
    'a.rar',
    'a.ofd',
    'a.wps',
    'a.et',
  ])('%s is a file', (file) => {
    const listed = list(`1 | 公共文化服务提升项目 | | ${file} | | `);
    expect(cells('JX231', [listed], ['b.pdf'])).toEqual(['材料!D3']);
    expect(cells('JX231', [listed], [file.toLowerCase()])).toEqual([]);
  });

  test('of two projects is compared from six characters on', () => {
    const cited = (document: string) =>
      list(`1 | 甲项目 | | ${document} | | \n2 | 乙项目 | | ${document} | | `);
    expect(cells('JX232', [cited('音响设备验收')])).toEqual(['材料!D4']);
    expect(cells('JX232', [cited('设备验收单')])).toEqual([]);
    expect(said('JX232', [cited('音响设备验收')])[0]).toContain(
      '“音响设备验收”同时是“甲项目”和“乙项目”的佐证材料',
    );
    expect(cells('JX232', [list('1 | | | 音响设备验收 | | \n2 | 乙项目 | | 音响设备验收 | | ')])).toEqual([]);
  });
});

describe('what units share', () => {
  const reasonOf = (length: number) => '因'.padEnd(length, '阴雨连绵施工受阻材料未到人员不足');
  const late = (reason: string | null, more = {}) =>
    evaluation({ rows: { 0: { actual: '3个', score: 15, reason } }, ...more });
  const other = { name: '馆舍修缮', unit: '云溪县图书馆', sheet: '图书馆' };

  test('is a reason from fifteen characters on', () => {
    expect(cells('JX260', [late(reasonOf(14)), late(reasonOf(14), other)])).toEqual([]);
    expect(cells('JX260', [late(reasonOf(15)), late(reasonOf(15), other)])).toHaveLength(1);
    expect(said('JX260', [late(reasonOf(15)), late(reasonOf(15), other)])[0]).toContain(
      '“新建文化广场数量”的偏差原因与云溪县文化馆的一字不差',
    );
  });

  test('is no reason in a monitoring table, nor of one unit', () => {
    const monitored = (more = {}) => monitoring(9, { rows: { 0: { reason: reasonOf(20) } }, ...more });
    expect(cells('JX260', [monitored(), monitored(other)])).toEqual([]);
    expect(
      cells('JX260', [late(reasonOf(20)), late(reasonOf(20), { ...other, unit: '云溪县文化馆' })]),
    ).toEqual([]);
  });

  test('are tables from five rows on, four fifths of them alike', () => {
    const copy = (count: number, alike: number) =>
      target({
        ...other,
        indicators: indicators
          .slice(0, count)
          .map((row, index) => (index < alike ? row : { ...row, name: `馆藏${String(row.name)}` })),
      });
    expect(cells('JX205', [target(), copy(5, 5)])).toHaveLength(1);
    expect(cells('JX205', [target(), copy(5, 4)])).toHaveLength(1);
    expect(cells('JX205', [target(), copy(5, 3)])).toEqual([]);
    expect(cells('JX205', [target(), copy(4, 4)])).toEqual([]);
    expect(found('JX205', [target(), copy(5, 5)])[0]).toMatchObject({
      message: { data: { count: 5, shared: 5, unit: '云溪县文化馆', project: '公共文化服务提升项目' } },
    });
    expect(found('JX205', [target(), copy(5, 5)])[0]!.cells).toHaveLength(4);
  });
});
