import { documentName, type Submission } from '../../../core/rollup';
import { lineCount } from '../figures';
import { heading, named, note, paragraph, say, type Block, type Piece, type ReportTable } from '../model';
import { column, type Section, type SectionContext } from './parts';

const STATUSES = [
  ['报齐单位', ['complete', 'received'], '应报的表都已报送；没有项目台账的，为有此表的单位'],
  ['部分报送单位', ['partial'], '项目台账中的项目有缺的单位'],
  ['未报单位', ['missing'], '应报而没有收到的单位'],
] as const;

/** 报送情况: of each document, how many units have handed in all, some, or none. */
function submissionTable(submissions: readonly Submission[]): ReportTable | null {
  const byDocument = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const name = documentName(submission.document);
    byDocument.set(name, [...(byDocument.get(name) ?? []), submission]);
  }
  if (byDocument.size === 0) return null;
  return {
    kind: 'table',
    id: '报送情况',
    caption: '绩效表格报送情况',
    columns: [
      column('表', 44, 'left'),
      column('单位数', 14),
      ...STATUSES.map(([title]) => column(title, 14)),
    ],
    rows: [...byDocument].map(([name, own]): Piece[] => [
      named(name),
      lineCount('单位数', '报送此表或者应报此表的单位', own.length),
      ...STATUSES.map(([title, statuses, method]) =>
        lineCount(
          title,
          method,
          own.filter(({ status }) => (statuses as readonly string[]).includes(status)).length,
        ),
      ),
    ]),
  };
}

function scope({ rollup, figures }: SectionContext): Block[] {
  const units = figures.get('预算单位总数');
  const from = rollup.hasRoster ? '单位花名册所列预算单位' : '报送表格写明的单位（未提供单位花名册）';
  const projects = rollup.hasLibrary
    ? say`项目台账所列项目${figures.get('项目台账项目数')}个`
    : say`未提供项目台账，项目以报送的表格为准`;
  const blocks: Block[] = [paragraph(...say`${from}共${units}家，${projects}。`)];
  if (figures.value('部门预算项目单位数') === null) return blocks;
  const [own, special] = [figures.get('部门预算项目单位数'), figures.get('专项项目单位数')];
  const [both, none] = [figures.get('两类项目都有的单位数'), figures.get('没有项目表的单位数')];
  if (own.value === 0 && special.value === 0) return blocks;
  const apart =
    own.value! + special.value! === units.value
      ? ''
      : '因两类单位有重合，或者有的单位没有项目、项目未注明类别，两类单位数之和与单位总数不一定相等。';
  return [
    ...blocks,
    paragraph(
      ...say`报送了项目表格的单位中，有部门预算项目的${own}家，有专项项目的${special}家，其中两类项目都有的${both}家；没有项目表格的单位${none}家。${apart}`,
    ),
  ];
}

/** 组织开展情况: who takes part, and who has handed in what. */
export const organisation: Section = (context) => {
  const { rollup, figures } = context;
  const table = submissionTable(rollup.submissions);
  const counts = (['已汇总文件数', '名册台账文件数', '无法读取文件数', '未识别文件数'] as const)
    .filter((id) => figures.some(id))
    .map((id) => figures.get(id));
  const words: Readonly<Record<string, string>> = {
    已汇总文件数: '已汇总',
    名册台账文件数: '花名册、台账',
    无法读取文件数: '无法读取',
    未识别文件数: '没有识别到表格',
  };
  const files = counts.flatMap((figure): Piece[] => ['，', words[figure.id!]!, figure, '个']);
  return [
    heading(1, '年度预算绩效工作组织开展情况'),
    heading(2, '参加单位和项目'),
    ...scope(context),
    heading(2, '表格报送情况'),
    paragraph(...say`本次汇总收到文件${figures.get('文件数')}个${files}。`),
    ...(table
      ? [
          paragraph('各类绩效表格的报送情况见下表。'),
          table,
          note(
            rollup.hasLibrary || rollup.hasRoster
              ? '单位数为报送此表或者应报此表的单位；应报范围按单位花名册和项目台账确定。'
              : '未提供单位花名册和项目台账，无法判断是否报齐，只列已报送的单位。',
          ),
        ]
      : [paragraph('收到的文件中没有绩效目标、监控、自评表格，报送情况无法统计。')]),
  ];
};
