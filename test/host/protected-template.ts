/** A protected template in any host: it is filled in, read, audited, marked and unmarked like an open one. */
import { composeForm, formById, type ComposedForm } from '../../src/core/forms';
import type { Area } from '../../src/core/grid';
import { defaultProfile as profile } from '../../src/core/profile';
import { blankForm } from '../../src/core/templates';
import type { Workbook } from '../../src/host/workbook';
import { auditWorkbook, markFindings } from '../../src/jobs';
import { cleanSelfEvaluation } from '../../scripts/samples/clean-selfeval';

const SHEET = '自评表';

/** A workbook with one sheet of this name, made from the form. */
export type Maker = (sheet: {
  name: string;
  form: ComposedForm<'plain'>;
  isProtected: boolean;
}) => Promise<Workbook>;

const definition = formById('project-selfeval');
const filled = (): ComposedForm<'plain'> => {
  const data = { ...cleanSelfEvaluation, fields: { ...cleanSelfEvaluation.fields, contact: null } };
  return composeForm(definition, data, undefined, profile);
};

export function describeProtectedTemplate(host: string, make: Maker): void {
  describe(`a protected template in ${host}`, () => {
    const audited = async (isProtected: boolean) => {
      const workbook = await make({ name: SHEET, form: filled(), isProtected });
      const audit = await auditWorkbook(workbook, { profile });
      return { workbook, audit };
    };

    it('is recognised and audited like an open one', async () => {
      const [closed, open] = [await audited(true), await audited(false)];
      expect(closed.audit.sheets.map(({ forms }) => forms.map(({ form }) => form.definition.id))).toEqual(
        closed.audit.sheets.map(({ info }) => (info.name === SHEET ? [definition.id] : [])),
      );
      expect(closed.audit.findings.length).toBeGreaterThan(0);
      expect(closed.audit.findings).toEqual(open.audit.findings);
      expect(closed.audit.counts).toEqual(open.audit.counts);
    });

    it('shows its findings as marks, and loses them again', async () => {
      const { workbook, audit } = await audited(true);
      const cells = new Set(audit.findings.map(({ cell }) => `${cell.row},${cell.col}`));
      expect(await markFindings(workbook, audit.findings, [SHEET])).toEqual([
        { sheet: SHEET, marked: cells.size },
      ]);
      expect(await workbook.clearMarks([SHEET])).toEqual([{ sheet: SHEET, marked: 0 }]);
      expect((await workbook.sheets()).find(({ name }) => name === SHEET)!.isProtected).toBe(true);
    });

    it('takes what is filled in, and says calmly that a label is not for changing', async () => {
      const form = composeForm(definition, blankForm(definition, { profile }), undefined, profile);
      const workbook = await make({ name: SHEET, form, isProtected: true });
      const answers = form.locked.flatMap((line, row) =>
        line.flatMap((isLocked, col) =>
          isLocked || form.merges.some((area) => covers(area, row, col)) ? [] : [{ row, col }],
        ),
      );
      expect(answers.length).toBeGreaterThan(50);
      await workbook.write(answers.map((cell) => ({ sheet: SHEET, cell, value: '填报' })));
      const [reading] = await workbook.read([SHEET]);
      const grid = 'grid' in reading! ? reading.grid : null;
      expect(answers.every(({ row, col }) => grid?.value(row, col) === '填报')).toBe(true);

      const title = { row: 0, col: 0 };
      await expect(workbook.write([{ sheet: SHEET, cell: title, value: '改标题' }])).rejects.toMatchObject({
        failure: { code: 'protected' },
      });
      expect(grid?.value(0, 0)).toBe(form.values[0]![0]);
    });
  });
}

/** True for cells that a merged area hides. */
const covers = (area: Area, row: number, col: number) =>
  row >= area.top &&
  row <= area.bottom &&
  col >= area.left &&
  col <= area.right &&
  !(row === area.top && col === area.left);
