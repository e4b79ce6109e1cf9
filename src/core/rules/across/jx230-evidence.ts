import { comparableName, projectKey } from '../../audit/names';
import { tablesAt } from '../../audit/dossiers';
import { squeeze, textOf } from '../../indicator';
import { nameSkeleton } from '../names/similar-names';
import { basis, defineRule, lengthParam, numberParam } from '../define';
import { linesOf, type FoundLine } from './registers';

const byProject = (lines: readonly FoundLine[]): ReadonlyMap<string, readonly FoundLine[]> => {
  const found = new Map<string, FoundLine[]>();
  for (const line of lines) {
    const key = projectKey(line.text('projectName'));
    if (key !== '') found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
};

/** What was reached is believed when something proves it. */
export const jx230 = defineRule({
  id: 'JX230',
  scope: 'cross',
  severity: 'warning',
  forms: ['T', 'M', 'S'],
  requires: ['evidence-list'],
  basis: { zh: '平台实践、2020年度报告', en: 'Platform practice; annual report 2020' },
  title: {
    zh: '每个有完成值的指标应列出佐证材料',
    en: 'Every indicator with a result has its evidence listed',
  },
  advice: {
    zh: '在佐证材料清单中补列该指标的材料名称和文号或页码。',
    en: 'Add the document of this indicator, with its number or page, to the list of evidence.',
  },
  messages: {
    missing: {
      zh: '佐证材料清单中没有“{{name}}”的材料。',
      en: 'The list of evidence has no document for "{{name}}".',
    },
  },
  needs: ['actual'],
  check({ dossiers, workbooks, facts, report }) {
    const lists = byProject(linesOf(workbooks, 'evidence-list'));
    for (const dossier of dossiers) {
      const listed = lists.get(projectKey(dossier.name));
      // A list that goes by projects and not by indicators covers them all.
      if (!listed || listed.some((line) => line.text('indicator') === null)) continue;
      const covered = new Set(listed.map((line) => nameSkeleton(line.text('indicator') ?? '')));
      for (const { form, project, workbook } of tablesAt(dossier, '自评')) {
        for (const row of project.rows) {
          const { name, nature, actual } = facts(form, row);
          if (row.isEmptyBranch || nature !== '定量' || actual.number === null) continue;
          if (name === '' || covered.has(nameSkeleton(name))) continue;
          report(workbook, form.sheet, { message: 'missing', cell: row.cell('name'), data: { name } });
        }
      }
    }
  },
});

/** Endings by which a listed document is a file and not a paper in a cupboard. */
const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|rar|ofd|wps|et)$/i;

const fileKey = (name: string): string => squeeze(name).toLowerCase();

/** A file that is listed lies where it is said to lie. */
export const jx231 = defineRule({
  id: 'JX231',
  scope: 'cross',
  severity: 'info',
  forms: ['S'],
  requires: ['evidence-list', 'fileNames'],
  basis: basis.good,
  title: {
    zh: '佐证材料清单所列的文件应在文件夹中',
    en: 'Files in the list of evidence are in the folder',
  },
  advice: {
    zh: '放入该文件，或改正清单中的文件名。',
    en: 'Put the file there, or correct its name in the list.',
  },
  messages: {
    missing: {
      zh: '文件夹中没有清单所列的“{{file}}”。',
      en: 'The folder has no "{{file}}", which the list names.',
    },
  },
  check({ workbooks, report }) {
    for (const line of linesOf(workbooks, 'evidence-list')) {
      const { fileNames } = line.workbook;
      if (fileNames === null) continue;
      const known = new Set(fileNames.map(fileKey));
      for (const column of ['document', 'location']) {
        const text = line.text(column);
        const file = text?.split(/[\\/]/).at(-1) ?? '';
        if (!FILE_ENDING.test(file.trim()) || known.has(fileKey(file))) continue;
        report(line.workbook, line.register.sheet, {
          message: 'missing',
          cell: line.cell(column),
          data: { file },
          actual: text,
        });
      }
    }
  },
});

/** Documents that any project may cite: a plan or a rule of the whole unit. */
const GENERAL = /方案|办法|制度|通知|规划|预算|批复|文件|决算|总结|报告|职责|规定|台账|账簿|明细账/;

/** One receipt proves one thing. */
export const jx232 = defineRule({
  id: 'JX232',
  scope: 'cross',
  severity: 'warning',
  forms: ['S'],
  requires: ['evidence-list'],
  basis: basis.good,
  params: { shortestName: 6 },
  paramFields: {
    shortestName: lengthParam('材料名称至少几个字才比较', 'Fewest characters of a name it compares'),
  },
  title: {
    zh: '不相关的项目不应引用同一份佐证材料',
    en: 'Unrelated projects do not cite the same evidence',
  },
  advice: {
    zh: '核对该材料属于哪个项目；确为共用的，在备注中说明。',
    en: 'Check which project the document belongs to; if they share it, say so in the remarks.',
  },
  likelihood: {
    zh: '少见：同一份合同、验收报告、发票只能证明一个项目；跨项目共用的多为制度、文件一类，已不计。',
    en: 'Rare: one contract, acceptance report or receipt proves one project; general documents that projects honestly share are left out.',
  },
  messages: {
    shared: {
      zh: '“{{paper}}”同时是“{{first}}”和“{{second}}”的佐证材料，请核对。',
      en: '"{{paper}}" is the evidence of both "{{first}}" and "{{second}}"; check it.',
    },
  },
  check({ workbooks, params, report }) {
    const cited = new Map<string, FoundLine>();
    for (const line of linesOf(workbooks, 'evidence-list')) {
      const [paper, project] = [line.text('document'), line.text('projectName')];
      if (paper === null || project === null || GENERAL.test(paper)) continue;
      if (squeeze(paper).length < numberParam(params, 'shortestName') || line.text('remark') !== null)
        continue;
      const key = `${comparableName(paper)}|${squeeze(textOf(line.text('reference')) ?? '')}`;
      const first = cited.get(key);
      if (!first) cited.set(key, line);
      else if (projectKey(first.text('projectName')) !== projectKey(project)) {
        report(line.workbook, line.register.sheet, {
          message: 'shared',
          cell: line.cell('document'),
          data: { paper, first: first.text('projectName') ?? '', second: project },
          actual: paper,
        });
      }
    }
  },
});
