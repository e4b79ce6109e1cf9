import { ruleCases } from '../../../support/rule-cases';
import { evaluation, monitoring, target } from './projects';

const growing = {
  name: 'more from period to period',
  table: [
    monitoring(5, { rows: { 0: { actual: '1个' }, 1: { actual: '20场' } } }),
    monitoring(9, { rows: { 0: { actual: '3个' }, 1: { actual: '45场' } } }),
  ],
};

ruleCases('JX146', {
  valid: [
    growing,
    { name: 'one period', table: [monitoring(7)] },
    {
      name: 'a rate that fell',
      table: [
        monitoring(5, { rows: { 4: { actual: '96%' } } }),
        monitoring(9, { rows: { 4: { actual: '93%' } } }),
      ],
    },
    {
      name: 'another year',
      table: [monitoring(9, { year: 2023, rows: { 1: { actual: '50场' } } }), monitoring(5)],
    },
    {
      name: 'the same in another unit',
      table: [
        monitoring(5, { rows: { 3: { actual: '8000人次' } } }),
        monitoring(9, { rows: { 3: { actual: '0.9万人次' } } }),
      ],
    },
  ],
  invalid: [
    {
      name: 'less money executed',
      table: [
        monitoring(5),
        monitoring(9, { funds: { total: { initialBudget: 180, executed: 60, forecast: 180 } } }),
      ],
      findings: [
        {
          sheet: '9月监控',
          at: { fund: 'total', column: 'executed' },
          message: 'executed',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'less done',
      table: [
        monitoring(5, { rows: { 1: { actual: '40场' } } }),
        monitoring(9, { rows: { 1: { actual: '38场' } } }),
      ],
      findings: [{ sheet: '9月监控', at: { row: 1, column: 'actual' }, message: 'progress' }],
    },
    {
      name: 'both, in files of their own and the later one first',
      table: [
        monitoring(9, {
          file: '9月.xlsx',
          funds: { total: { initialBudget: 180, executed: 70, forecast: 180 } },
          rows: { 0: { actual: '1个' } },
        }),
        monitoring(5, { file: '5月.xlsx', rows: { 0: { actual: '2个' } } }),
      ],
      findings: [
        { sheet: '9月监控', at: { fund: 'total', column: 'executed' } },
        { sheet: '9月监控', at: { row: 0, column: 'actual' } },
      ],
    },
  ],
});

ruleCases('JX203', {
  valid: [
    growing,
    {
      name: 'nothing until autumn, as planned',
      table: [monitoring(5, { rows: { 0: { actual: '0个' } } }), evaluation()],
    },
    {
      name: 'a rate',
      table: [
        monitoring(9, { rows: { 4: { actual: '20%' } } }),
        evaluation({ rows: { 4: { actual: '95%' } } }),
      ],
    },
    {
      name: 'half by September, all by December',
      table: [monitoring(9, { rows: { 1: { actual: '40场' } } }), evaluation()],
    },
    { name: 'no monitoring', table: [target(), evaluation()] },
  ],
  invalid: [
    {
      name: 'nearly everything in the last quarter',
      table: [monitoring(9, { rows: { 3: { actual: '1500人次' } } }), evaluation()],
      findings: [{ sheet: '自评表', at: { row: 3, column: 'actual' }, message: 'jump', severity: 'info' }],
    },
    {
      name: 'between May and September',
      table: [
        monitoring(5, { rows: { 1: { actual: '3场' } } }),
        monitoring(9, { rows: { 1: { actual: '58场' } } }),
      ],
      findings: [{ sheet: '9月监控', at: { row: 1, column: 'actual' }, message: 'jump' }],
    },
    {
      name: 'in another file',
      table: [
        monitoring(7, { file: 'a.xlsx', rows: { 1: { actual: '4场' } } }),
        evaluation({ file: 'b.xlsx' }),
      ],
      findings: [{ sheet: '自评表', at: { row: 1, column: 'actual' } }],
    },
  ],
});

ruleCases('JX086', {
  valid: [
    { name: 'one year', table: [target(), evaluation()] },
    {
      name: 'more than last year',
      table: [evaluation({ year: 2023, rows: { 1: { actual: '58场' } } }), target()],
    },
    {
      name: 'a little less than what happened to be reached',
      table: [evaluation({ year: 2023, rows: { 1: { actual: '63场' } } }), target()],
    },
    {
      name: 'the same rates every year',
      table: [
        target({
          year: 2022,
          sheet: '2022',
          rows: { 0: { target: '≥2个' }, 1: { target: '≥50场' }, 3: { target: '≥9000人次' } },
        }),
        target({
          year: 2023,
          sheet: '2023',
          rows: { 0: { target: '≥3个' }, 1: { target: '≥55场' }, 3: { target: '≥9900人次' } },
        }),
        target(),
      ],
    },
    {
      name: 'last year’s result of another project',
      table: [
        evaluation({ year: 2023, name: '图书馆运行维护项目', rows: { 1: { actual: '99场' } } }),
        target(),
      ],
    },
  ],
  invalid: [
    {
      name: 'below last year’s result',
      table: [evaluation({ year: 2023, rows: { 1: { actual: '96场' } } }), target()],
      findings: [
        { sheet: '目标表', at: { row: 1, column: 'target' }, message: 'below', severity: 'warning' },
      ],
    },
    {
      name: 'a project that bears its year in its name, in another file',
      table: [
        evaluation({
          year: 2023,
          name: '2023年公共文化服务提升项目',
          file: '2023.xlsx',
          rows: { 3: { actual: '2万人次' } },
        }),
        target({ name: '2024年公共文化服务提升项目', file: '2024.xlsx' }),
      ],
      findings: [{ sheet: '目标表', at: { row: 3, column: 'target' }, message: 'below' }],
    },
    {
      name: 'the same for three years',
      table: [
        target({ year: 2022, sheet: '2022', rows: { 1: { target: '≥50场' }, 3: { target: '≥9000人次' } } }),
        target({ year: 2023, sheet: '2023', rows: { 1: { target: '≥55场' }, 3: { target: '≥9900人次' } } }),
        target(),
      ],
      findings: [{ sheet: '目标表', at: { row: 0, column: 'target' }, message: 'same', severity: 'info' }],
    },
  ],
});
