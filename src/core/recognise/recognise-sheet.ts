import { formById } from '../forms';
import { indicatorColumns } from '../forms/labels';
import type { FormDefinition, HeaderFieldId } from '../forms/types';
import { readNumber } from '../indicator/number';
import type { Area, FieldValue, Grid } from '../grid';
import { NO_ANSWERS, type Answers } from './answers';
import { findFields, findGoals, isGoalLabel, noGoals } from './fields';
import { findFunds } from './funds';
import { findInlineFunds } from './funds-inline';
import { findListedFunds } from './funds-list';
import { withFourthLevel } from './fourth-level';
import { findHeaders, findIncompleteHeader, type TableHeader } from './header-row';
import { DEFINITIONS, headingOf, isOpenQuestion, judge, type Judgement } from './judge';
import { inOneGo, type Steps } from '../slices';
import { isOwnSheet } from './own-sheet';
import { ledgerProjects, paperProject } from './projects';
import { findRegister } from './registers';
import { joinRepeated } from './repeated-header';
import { readRows } from './rows';
import { SheetView } from './sheet-view';
import { findTasks } from './tasks';
import { asWide } from './wide-header';
import { findTitle, findYear, judgeTitle } from './title';
import type { FormInstance, RecognitionProblem, SheetRecognition, TableHeading } from './types';

const projectSelfEvaluation = formById('project-selfeval');
/** Below this it is worth asking the user. */
const SURE = 0.7;

/** A header with the part of the sheet that belongs to its form. */
interface Site {
  readonly header: TableHeader;
  /** Last column of what stands above the table: over the tables that share its levels, too. */
  readonly aboveRight: number;
  /** From the title above to the last row that may belong to the table. */
  readonly area: Area;
}

/** Divides the sheet among the headers found: stacked forms by rows, side by side by columns. */
function sitesOf(view: SheetView, headers: readonly TableHeader[]): Site[] {
  const { top, left, bottom, right } = view.grid.area;
  return headers.map((header) => {
    const beside = headers.filter((other) => other.top <= header.bottom && other.bottom >= header.top);
    const before = beside.filter((other) => other.right < header.left);
    const after = beside.filter((other) => other.left > header.right);
    const edge = (one: TableHeader) => {
      // A vertical label such as 绩效指标 stands one column before the table it heads.
      const labelCol = one.left - 1;
      const isTaken = headers.some(
        (other) => labelCol >= other.left && labelCol <= other.right && other !== one,
      );
      return labelCol >= left && !isTaken && view.value(one.bottom, labelCol) !== null ? labelCol : one.left;
    };
    const from = before.length === 0 ? left : edge(header);
    const to = after.length === 0 ? right : Math.min(...after.map(edge)) - 1;
    const overlaps = (other: TableHeader) => other.left <= to && other.right >= from;
    const sharing = after.filter(({ sharesLevels }) => sharesLevels);
    const beyond = after.filter(({ sharesLevels }) => !sharesLevels);
    const aboveRight =
      sharing.length === 0 ? to : beyond.length === 0 ? right : Math.min(...beyond.map(edge)) - 1;
    const above = headers.filter((other) => other.bottom < header.top && overlaps(other));
    const below = headers.filter((other) => other.top > header.bottom && overlaps(other));
    return {
      header,
      aboveRight,
      area: {
        top: above.length === 0 ? top : Math.max(...above.map((other) => other.bottom)) + 1,
        left: from,
        bottom: below.length === 0 ? bottom : Math.min(...below.map((other) => other.top)) - 1,
        right: to,
      },
    };
  });
}

/** Where a form's title and year may stand: above a table that shares its levels, over the first table too. */
function titleArea({ grid }: SheetView, area: Area, { sharesLevels, top }: TableHeader): Area {
  return { ...area, left: sharesLevels ? grid.area.left : area.left, bottom: top - 1 };
}

/** The rows that belong to a form's top: what the table above left over is not its title. */
function skipRemains(view: SheetView, area: Area, header: TableHeader, used: number): Area {
  let top = Math.max(area.top, used + 1);
  // Between stacked forms, notes of the upper one come before the lower one's title.
  for (let row = header.top - 1; row > top; row--) {
    const found = findTitle(view, { ...area, top: row, bottom: row });
    if (found && used >= area.top - 1 && used >= view.grid.area.top) {
      top = row;
      break;
    }
  }
  return { ...area, top };
}

function fundsOf(
  view: SheetView,
  area: Area,
  { funds }: FormDefinition,
  tasks: Area | null,
): FormInstance['funds'] {
  if (!funds) return null;
  return funds.arrangement === 'list'
    ? findListedFunds(view, area, funds)
    : (findFunds(view, area, funds, isGoalLabel, tasks) ?? findInlineFunds(view, area));
}

function* bindForm(
  view: SheetView,
  site: Site,
  area: Area,
  title: FieldValue | null,
  heading: TableHeading,
  judgement: Judgement,
  before: readonly FormInstance[],
): Steps<FormInstance> {
  const { grid } = view;
  const { header } = site;
  const { definition, confidence, reasons } = judgement;
  const isLedger = definition.shape === 'ledger';
  const body = yield* readRows(view, header, area.left, area.bottom, isLedger);
  const above: Area = { ...area, right: site.aboveRight, bottom: header.top - 1 };
  const tasks = definition.tasks ? findTasks(view, above) : null;
  const funds = fundsOf(view, above, definition, tasks?.area ?? null);
  const goals = isLedger ? noGoals : findGoals(view, above, header.top - 1, tasks?.area);
  const goalRows = [...goals.values()].map(({ label }) => label.cell.row);
  const blockRows = [funds, tasks].flatMap((block) => (block ? [block.area.top] : []));
  const fieldsEnd = Math.min(header.top, ...blockRows, ...goalRows) - 1;
  const fields = new Map(findFields(view, { ...above, bottom: fieldsEnd }, definition));
  // A target form may have fields before the money, in its rows, and go on with them below: 实施期限, 联系人.
  if (funds && definition.funds?.arrangement === 'list') {
    const { top, bottom, left } = funds.area;
    const end = Math.min(header.top, ...goalRows.filter((row) => row > bottom)) - 1;
    const further = [
      ...findFields(view, { ...above, top, bottom, right: left - 1 }, definition),
      ...findFields(view, { ...above, top: bottom + 1, bottom: end }, definition),
    ];
    for (const [id, field] of further) if (!fields.has(id)) fields.set(id, field);
  }
  return {
    definition,
    sheet: grid.sheet,
    area: { ...area, bottom: body.bottom },
    grid,
    title,
    year:
      findYear(view, titleArea(view, area, header), title) ??
      yearField(fields) ??
      (fields.size === 0 ? yearAbove(before, site) : null),
    heading,
    confidence,
    reasons,
    fields,
    funds,
    tasks,
    goals,
    columns: header.columns,
    places: header.places ?? [],
    headerRows: { top: header.top, bottom: header.bottom },
    rows: body.rows,
    projects: isLedger
      ? yield* ledgerProjects(body.rows)
      : [paperProject(fields, definition.stage, body.rows)],
    totals: body.totals,
  };
}

/** A further table of a form whose top stands above the first (长期, 年度绩效目标表) is of the same year. */
function yearAbove(before: readonly FormInstance[], { area, header }: Site): FormInstance['year'] {
  const form = before.findLast(
    (one) => one.area.left <= area.right && one.area.right >= area.left && one.area.bottom < header.top,
  );
  return form?.year ?? null;
}

function yearField(fields: ReadonlyMap<HeaderFieldId, FieldValue>): FormInstance['year'] {
  const field = fields.get('year');
  if (!field) return null;
  const text = typeof field.value === 'string' ? field.value.replace(/年度?$/, '') : field.value;
  const { number } = readNumber(text);
  return number !== null && number >= 2000 && number < 2100 ? { value: number, cell: field.cell } : null;
}

/** True when a title, or the columns themselves, promise a table that we know. */
function promisesKnownTable(view: SheetView, header: TableHeader | null): boolean {
  const { area } = view.grid;
  const title = findTitle(view, header ? { ...area, bottom: header.top - 1 } : area);
  const verdicts = DEFINITIONS.map((definition) => judgeTitle(title, definition));
  if (verdicts.includes('for')) return true;
  return !verdicts.includes('against') && (header?.columns.has('score') ?? false);
}

/** True for a table whose values stand in a column for each village or year: nothing is missing there. */
function isWide(view: SheetView, header: TableHeader, missing: number): boolean {
  const name = header.columns.get('name');
  if (!name) return false;
  const bound = new Set([...header.columns.values()].map(({ col }) => col));
  let unknown = 0;
  for (let col = name.col + 1; col <= view.grid.area.right; col++) {
    if (!bound.has(col) && view.own(header.bottom, col) !== null) unknown++;
  }
  return unknown >= missing + 2;
}

function* whyNothing(view: SheetView, headers: readonly TableHeader[]): Steps<RecognitionProblem> {
  const { area } = view.grid;
  if (area.bottom < area.top || area.right < area.left || isBlank(view)) return { code: 'empty' };
  const header = headers[0] ?? null;
  const partial = header
    ? { row: header.bottom, col: header.left, found: [...header.columns.keys()] }
    : yield* findIncompleteHeader(view);
  if (!partial || !promisesKnownTable(view, header)) return { code: 'noTable' };
  const found = new Set(partial.found);
  const title = findTitle(view, header ? { ...area, bottom: header.top - 1 } : area);
  const promised =
    DEFINITIONS.find((definition) => judgeTitle(title, definition) === 'for') ?? projectSelfEvaluation;
  const missing = promised.indicators.required.filter((id) => !found.has(id));
  const isUnlike = missing.length === 0 || (header !== null && isWide(view, header, missing.length));
  if (isUnlike) return { code: 'noTable' };
  return {
    code: 'headerIncomplete',
    cell: { row: partial.row, col: partial.col },
    missing: missing.map((id) => indicatorColumns[id].label.zh),
  };
}

function isBlank(view: SheetView): boolean {
  const { top, left, bottom, right } = view.grid.area;
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) if (view.own(row, col) !== null) return false;
  }
  return true;
}

/**
 * Finds the forms on a sheet by their header texts, wherever they stand, and binds every value to its
 * cell. A sheet without a known form gets one problem that says why; a table that could be several forms gets one
 * that asks which.
 * @param answers what the user said about tables headed like these
 */
export function recogniseSheet(grid: Grid, answers: Answers = NO_ANSWERS): SheetRecognition {
  return inOneGo(recogniseSteps(grid, answers));
}

/** The same in steps: a row that is looked at is one. */
export function* recogniseSteps(grid: Grid, answers: Answers = NO_ANSWERS): Steps<SheetRecognition> {
  if (isOwnSheet(grid))
    return { sheet: grid.sheet, forms: [], blank: [], registers: [], problems: [{ code: 'own' }] };
  const view = new SheetView(grid);
  const headers = yield* joinRepeated(view, yield* findHeaders(view));
  const forms: FormInstance[] = [];
  const problems: RecognitionProblem[] = [];
  const blank: FormInstance[] = [];
  const open: RecognitionProblem[] = [];
  for (const site of sitesOf(
    view,
    headers.map((header) => withFourthLevel(view, asWide(view, header))),
  )) {
    const used = Math.max(
      grid.area.top - 1,
      ...forms
        .filter(({ area }) => area.left <= site.area.right && area.right >= site.area.left)
        .map(({ area }) => area.bottom),
    );
    const area = skipRemains(view, site.area, site.header, used);
    const title = findTitle(view, titleArea(view, area, site.header)) ?? titleAbove(forms, site);
    const heading = headingOf(site.header, title);
    const judgement = judge(site.header, title, heading, answers);
    const cell = { row: site.header.bottom, col: site.header.left };
    if (judgement === 'none') problems.push({ code: 'setAside', cell, heading });
    else if (judgement === null) {
      if (isOpenQuestion(title, heading) && (yield* hasRows(view, site, area)))
        open.push({ code: 'unsure', cell, heading });
    } else {
      const form = yield* bindForm(view, site, area, title, heading, judgement, forms);
      if (form.rows.length === 0) {
        blank.push(form);
        problems.push({ code: 'headersOnly', cell, form: form.definition.id });
      } else forms.push(form);
      if (form.rows.length > 0 && judgement.confidence < SURE)
        problems.push({ code: 'assumed', cell, heading, form: form.definition.id });
    }
  }
  // Beside a known form, a further table is part of its sheet and no question of its own.
  if (forms.length === 0) problems.push(...open);
  const isOpen = forms.length === 0 && problems.length === 0;
  const mayBeRegister = forms.length === 0 && problems.every(({ code }) => code === 'unsure');
  const register = mayBeRegister ? yield* findRegister(view) : null;
  if (isOpen && !register) problems.push(yield* whyNothing(view, headers));
  return {
    sheet: grid.sheet,
    forms,
    blank,
    registers: register ? [register] : [],
    problems: register ? [] : problems,
  };
}

/** Projects below one another print the title once: it stands over every table with the same header. */
function titleAbove(forms: readonly FormInstance[], { header, area }: Site): FieldValue | null {
  const above = forms.findLast(
    (form) => form.area.left <= area.right && form.area.right >= area.left && form.area.bottom < header.top,
  );
  const ids = (columns: TableHeader['columns']) => [...columns.keys()].join();
  return above && ids(above.columns) === ids(header.columns) ? above.title : null;
}

function* hasRows(view: SheetView, { header }: Site, area: Area): Steps<boolean> {
  const { rows } = yield* readRows(view, header, area.left, area.bottom, false);
  return rows.length > 0;
}
