import { comparableName } from '../../audit/names';
import type { StageTable } from '../../audit/dossier-types';
import { squeeze, textOf } from '../../indicator';
import type { IndicatorRow } from '../../recognise/types';
import { basis, countParam, defineRule, lengthParam, numberParam } from '../define';

interface Given {
  readonly unit: string;
  readonly table: StageTable;
  readonly row: IndicatorRow;
  readonly reason: string;
}

/** Two units rarely fall short for a reason that reads the same to the letter. */
export const jx260 = defineRule({
  id: 'JX260',
  scope: 'cross',
  severity: 'warning',
  forms: ['S'],
  requires: ['severalUnits'],
  basis: basis.peers,
  params: { fewestUnits: 2, fewestChars: 15 },
  paramFields: {
    fewestUnits: countParam('至少几个单位相同才提示', 'Fewest units with the same'),
    fewestChars: lengthParam('原因至少几个字才比较', 'Fewest characters it compares'),
  },
  title: {
    zh: '不同单位的偏差原因不应一字不差',
    en: 'Different units do not give one reason word for word',
  },
  advice: {
    zh: '请各单位分别说明本项目没有完成的具体原因和改进措施。',
    en: 'Let each unit say why its own project fell short and what it will do.',
  },
  likelihood: {
    zh: '很少见：同受疫情、灾害影响的单位原因相近，但逐字相同（15字以上）一般是抄写的。',
    en: 'Rare: units hit by the same flood give like reasons, but fifteen and more characters in the very same words are copied.',
  },
  messages: {
    shared: {
      zh: '“{{name}}”的偏差原因与{{unit}}的一字不差：“{{reason}}”。',
      en: 'The reason given for "{{name}}" is word for word that of {{unit}}: "{{reason}}".',
    },
  },
  needs: ['reason'],
  check({ dossiers, facts, params, report }) {
    const given = new Map<string, Given[]>();
    for (const { tables, unit } of dossiers) {
      if (unit === null) continue;
      for (const table of tables.filter(
        ({ stage, form }) => stage === '自评' && form.columns.has('reason'),
      )) {
        for (const row of table.project.rows) {
          const reason = row.isEmptyBranch ? null : textOf(row.value('reason'));
          if (reason === null) continue;
          const key = squeeze(reason).replace(/[,，.。;；、!！]/g, '');
          if (key.length < numberParam(params, 'fewestChars')) continue;
          const one = { unit, table, row, reason };
          const known = given.get(key);
          if (known) known.push(one);
          else given.set(key, [one]);
        }
      }
    }
    for (const [first, ...others] of given.values()) {
      if (!first) continue;
      const units = new Set([first, ...others].map(({ unit }) => comparableName(unit)));
      if (units.size < numberParam(params, 'fewestUnits')) continue;
      for (const { table, row, unit, reason } of others) {
        if (comparableName(unit) === comparableName(first.unit)) continue;
        report(table.workbook, table.form.sheet, {
          message: 'shared',
          cell: row.cell('reason'),
          data: { name: facts(table.form, row).name, unit: first.unit, reason },
          actual: reason,
        });
      }
    }
  },
});
