/** The annual report: what it says of a county, what it says of what is missing, and the documents it becomes. */
import { TemplateHandler } from 'easy-template-x';
import { wordTemplate } from '../../support/word-template';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReport, examine } from '../../../scripts/county/check';
import { makeCounty } from '../../../scripts/county/county';
import { HAMLET } from '../../../scripts/county/golden';
import { plantProblems } from '../../../scripts/county/plant';
import { countyFiles } from '../../../scripts/county/workbooks';
import { bytesOf } from '../../../scripts/county/write';
import { defaultProfile as profile } from '../../../src/core/profile';
import { ruleById } from '../../../src/core/rules';
import { rollUp, type FilePart, type Rollup } from '../../../src/core/rollup';
import { rewriteArchive, TextFileError } from '../../../src/host/file';
import { buildZip, listZip } from '../../../src/host/file/zip';
import {
  annualReportToDocx,
  composeAnnualReport,
  countProblems,
  fillReportTemplate,
  loopPlaceholders,
  reportPlaceholders,
  TemplateFault,
  textOf,
  type AnnualReport,
} from '../../../src/report/annual';
import { amount, file, indicators, libraryFile, part, table } from '../../support/rollup-parts';

let rollup: Rollup;
let report: AnnualReport;
let docx: Uint8Array;

beforeAll(async () => {
  const { files } = plantProblems(countyFiles(makeCounty(HAMLET, 2020)), 1, 2020);
  const outcome = await examine(
    await Promise.all(files.map(async (one) => ({ path: one.path, bytes: await bytesOf(one) }))),
  );
  rollup = outcome.rollup;
  const problems = countProblems(outcome.found, (id) => ruleById(id)!.title.zh);
  report = composeAnnualReport(rollup, profile, problems);
  docx = await annualReportToDocx(report);
});

const blocksOf = ({ lead, body, annex }: AnnualReport) => [...lead, ...body, ...annex.blocks];
const sentencesOf = (one: AnnualReport): string[] =>
  blocksOf(one).flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'note' ? [textOf(block.pieces)] : [],
  );
const docxText = (bytes: Uint8Array) => new TemplateHandler().getText(bytes.slice().buffer);

const lonely = (...files: FilePart[]) => rollUp(part(...files), { profile });

describe('what the report says', () => {
  it('is, sentence by sentence, what it was', () => {
    const lines = blocksOf(report).map((block) =>
      block.kind === 'heading'
        ? `${'#'.repeat(block.level)} ${block.text}`
        : block.kind === 'table'
          ? [block.caption, ...block.rows.map((row) => textOf(row.flatMap((piece) => [piece, ' '])))].join(
              '\n',
            )
          : block.kind === 'chart'
            ? `${block.caption}：${JSON.stringify(block.series)}`
            : textOf(block.pieces),
    );
    expect([report.title, ...lines].join('\n')).toMatchSnapshot();
  });

  it('has no number in its own words: every one is a figure with its method', () => {
    for (const block of blocksOf(report)) {
      if (block.kind === 'heading') expect(block.text).not.toMatch(/\d/);
      const pieces =
        block.kind === 'table'
          ? block.rows.flat()
          : block.kind === 'paragraph' || block.kind === 'note'
            ? block.pieces
            : [];
      for (const piece of pieces) {
        if (typeof piece === 'string') expect(piece).not.toMatch(/[\d０-９]/);
        else if (piece.kind === 'figure') expect(piece.method).not.toBe('');
      }
    }
  });

  it('leaves a stage of which nothing came in to a sentence, and prints no number for it', () => {
    const lines = indicators(2, 4, 3);
    const one = composeAnnualReport(
      lonely(
        libraryFile([{ unit: '临溪县水利局', name: '渠道维修', budget: 10, kind: '部门预算' }]),
        file('a.xlsx', [
          table('目标', '临溪县水利局', '渠道维修', { indicators: lines, budget: amount(10) }),
        ]),
      ),
      profile,
      null,
    );
    const text = sentencesOf(one).join('\n');
    for (const missing of ['事前绩效评估评分表', '项目绩效监控表', '项目支出绩效自评表'])
      expect(text).toContain(`本次汇总的材料中没有${missing}，本项暂无数据`);
    expect(text).toContain('没有同时进行审核');
    expect(text).not.toMatch(/执行率\d|平均得分\d|红灯项目\d/);
    expect(one.figures.find(({ id }) => id === '监控_全部项目_预算执行率')).toMatchObject({
      value: null,
      text: '—',
    });
  });

  it('says why a rate is undefined instead of printing nought', () => {
    const one = composeAnnualReport(
      lonely(
        file('a.xlsx', [table('监控', '临溪县水利局', '渠道维修', { indicators: indicators(2, 4, 3) })]),
      ),
      profile,
      [],
    );
    const text = sentencesOf(one).join('\n');
    expect(text).toContain(
      '没有预算数、执行数都填写的项目，预算资金总额、执行资金总额和预算资金执行率无法计算',
    );
    expect(text).toContain('偏差值无法计算');
    expect(text).toContain('没有发现问题');
  });
});

describe('the Word document', () => {
  it('is read again with every figure that the county was made for, none contradicted by the ledgers', async () => {
    expect(await compareReport(HAMLET, rollup, docx)).toEqual([]);
  });

  it('holds every sentence, and its charts as native ones with their data', async () => {
    const text = await docxText(docx);
    for (const sentence of sentencesOf(report)) expect(text).toContain(sentence);
    const names = listZip(docx).map(({ name }) => name);
    const charts = report.body.filter(({ kind }) => kind === 'chart').length;
    expect(charts).toBe(4);
    expect(names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(charts);
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(charts);
  });

  it('is the same to the byte for the same report', async () => {
    expect(Buffer.from(await annualReportToDocx(report)).equals(Buffer.from(docx))).toBe(true);
  });

  it('takes whatever stands in a cell for text', async () => {
    const name = '<w:br/>&渠道\u0001]]>{年度}';
    const money = { budget: amount(10), executed: amount(1) };
    const one = composeAnnualReport(
      lonely(file('a.xlsx', [table('监控', name, name, { indicators: indicators(2, 4, 3, 1), ...money })])),
      profile,
      null,
    );
    const text = await docxText(await annualReportToDocx(one));
    expect(text).toContain('<w:br/>&渠道]]>{年度}');
  });
});

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const nestedLoops = (depth: number) =>
  paragraph('{#审核问题}').repeat(depth) + paragraph('{/审核问题}').repeat(depth);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const MEGABYTES = 'x'.repeat(4 * 2 ** 20);
const loop = (inner: string) => paragraph('{#数据来源}') + inner + paragraph('{/数据来源}');
const BRACES = '<!DOCTYPE d [<!ENTITY o "{"><!ENTITY c "}">]>';
const EXPANSION = `<!DOCTYPE d [<!ENTITY e0 "x">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
).join('')}]>`;

/** A Word document with this markup for its text, and this before its root. */
async function rawTemplate(body: string, doctype = ''): Promise<Uint8Array> {
  return rewriteArchive(await wordTemplate('正文'), (name, content) => {
    if (name !== 'word/document.xml') return content;
    const [head, tail] = new TextDecoder().decode(content).split(/<w:p>.*<\/w:p>/) as [string, string];
    return new TextEncoder().encode(head.replace(/^<\?xml[^>]*\?>/, `$&${doctype}`) + body + tail);
  });
}

const fill = (template: Uint8Array) => fillReportTemplate(template, '模板.docx', report, profile);

describe('a template of one’s own', () => {
  it('gets figures and tables in place of its placeholders', async () => {
    const template = await wordTemplate(
      '{年度}年执行率{监控_部门预算项目_预算执行率}，量化率{项目目标_平均量化率}',
      '{#评价等次分布}',
      '{等次}：{项目数}个',
      '{/评价等次分布}',
    );
    const text = await docxText(await fill(template));
    expect(text).toContain('2020年执行率73.17%，量化率84.71%');
    expect(text).toContain('优：');
    expect(text).not.toMatch(/[{}]/);
  });

  it('can name every placeholder there is', async () => {
    const names = reportPlaceholders(profile).map(({ name }) => `{${name}}`);
    const loops = loopPlaceholders().flatMap(({ name, columns }) => [
      `{#${name}}`,
      columns.map((title) => `{${title}}`).join(''),
      `{/${name}}`,
    ]);
    expect(await docxText(await fill(await wordTemplate(...names, ...loops)))).not.toMatch(/[{}]/);
    const tables = blocksOf(report).filter((block) => block.kind === 'table');
    for (const { id, columns } of tables)
      expect(loopPlaceholders().find(({ name }) => name === id)?.columns).toEqual(
        columns.map(({ title }) => title),
      );
    const page = readFileSync(join(__dirname, '../../../docs/annual-report-placeholders.md'), 'utf8');
    for (const name of names) expect(page).toContain(`\`${name}\``);
  });

  it.each([
    ['names what it does not know', ['{年度}{县长}{#花名}{a}{/花名}'], 'unknown', ['县长', '花名', 'a']],
    ['holds no placeholder', ['总结'], 'empty', []],
  ])('that %s is refused with the reason', async (_, lines, code, names) => {
    const error = await fill(await wordTemplate(...lines)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TemplateFault);
    expect(error).toMatchObject({ code, names });
  });

  it('whose marks do not pair up is refused', async () => {
    const error = await fill(await wordTemplate('{#审核问题}{合计}')).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'broken' });
  });

  it.each<[string, string, object, string?]>([
    ['holds a million placeholders in one text', paragraph('{年度}'.repeat(1_000_000)), { code: 'tooMany' }],
    ['writes them by number', paragraph('&#123;年度&#x7D;'.repeat(6000)), { code: 'tooMany' }],
    ['holds tables within tables within tables', nestedLoops(40), { code: 'tooMany' }],
    ['is nested 50,000 deep', `${'<w:x>'.repeat(50_000)}${'</w:x>'.repeat(50_000)}`, { code: 'tooDeep' }],
    ['is nested so and closes nothing', '<w:x>'.repeat(50_000), { code: 'tooDeep' }],
    ['repeats megabytes of text', loop(paragraph(MEGABYTES)), { code: 'tooLong' }],
    ['does so within a paragraph', paragraph(`{#数据来源}${MEGABYTES}{/数据来源}`), { code: 'tooLong' }],
    [
      'repeats a paragraph as long outside of the marks',
      `<w:p><w:pPr><w:numPr/></w:pPr>${run(`{#数据来源}{数据}{/数据来源}${MEGABYTES}`)}</w:p>`,
      { code: 'tooLong' },
    ],
    [
      'repeats a row as long before the marks',
      `<w:tbl>${row(MEGABYTES, '{#数据来源}', '{/数据来源}')}</w:tbl>`,
      { code: 'tooLong' },
    ],
    [
      'repeats a column as long above the marks',
      `<w:tbl>${row(MEGABYTES)}${row('{#数据来源}')}${row('{/数据来源}')}</w:tbl>`,
      { code: 'tooLong' },
    ],
    ['repeats thousands of empty paragraphs', loop('<w:p/>'.repeat(20_000)), { code: 'tooLong' }],
    [
      'repeats some beside thousands of others',
      loop('<w:p/>'.repeat(500)) + '<w:p/>'.repeat(90_000),
      { code: 'tooLong' },
    ],
    ['holds more paragraphs than any report', '<w:p/>'.repeat(110_000), { code: 'tooLong' }],
    [
      'names what is as long as a book',
      paragraph(`{${'['.repeat(2 ** 20)}}`),
      { code: 'unknown', names: ['['.repeat(60)] },
    ],
    [
      'does so in the description of a picture',
      `<w:p><w:r><w:drawing><wp:docPr descr="{${'[ '.repeat(2 ** 19)}"/></w:drawing></w:r></w:p>`,
      { code: 'unknown' },
    ],
    ['hides its placeholders in entities', paragraph('&o;县长&c;'), { code: 'empty' }, BRACES],
  ])('that %s is refused with the true reason', async (_, body, reason, doctype = '') => {
    const error = await fill(await rawTemplate(body, doctype)).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(TemplateFault);
    expect(error).toMatchObject(reason);
  });

  it('whose entities stand for other entities is filled in, and they are not', async () => {
    const text = await docxText(await fill(await rawTemplate(paragraph('{年度}&e8;'), EXPANSION)));
    expect(text).toContain('2020');
    expect(text).not.toContain('xx');
  });

  it('with megabytes of text beside what is repeated, in the same table as well, is filled in', async () => {
    const beside = `<w:tbl>${row(MEGABYTES, '乙')}${row('{#数据来源}{数据}', '{数值}{/数据来源}')}</w:tbl>`;
    const text = await docxText(await fill(await rawTemplate(paragraph(MEGABYTES) + beside)));
    expect(text.length).toBeLessThan(3 * MEGABYTES.length);
    expect(text).not.toMatch(/[{}]/);
  });

  it('that can be read in more than one way is damaged', async () => {
    const body = `<w:p><w:r><w:t>{年度}</w:t></w:r></w:q>${'<w:p/>'.repeat(3)}`;
    await expect(fill(await rawTemplate(body))).rejects.toMatchObject({ failure: { code: 'damaged' } });
  });

  it('with braces beside its placeholders, in the codes of fields, is filled in', async () => {
    const codes = `<w:p><w:r><w:instrText>ADDIN {"x":"${'{'.repeat(9_000)}"}</w:instrText></w:r></w:p>`;
    expect(await docxText(await fill(await rawTemplate(codes + paragraph('{年度}'))))).toContain('2020');
  });

  it('with text boxes in tables, deeper than plain text, is filled in', async () => {
    const boxes = `${'<w:x>'.repeat(60)}${paragraph('{年度}')}${'</w:x>'.repeat(60)}`;
    expect(await docxText(await fill(await rawTemplate(boxes)))).toContain('2020');
  });

  it('that is no Word document, or unpacks to an absurd size, is refused unread', async () => {
    await expect(fill(new TextEncoder().encode('{年度}'))).rejects.toMatchObject({ code: 'noWord' });
    const bomb = await buildZip([
      { name: '[Content_Types].xml', content: new Uint8Array(1) },
      { name: '_rels/.rels', content: new Uint8Array(1) },
      { name: 'word/document.xml', content: new Uint8Array(40 * 2 ** 20) },
    ]);
    await expect(fill(bomb)).rejects.toBeInstanceOf(TextFileError);
  });
});
