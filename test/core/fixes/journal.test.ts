import {
  isRecordable,
  JOURNAL_LIMITS,
  journalFromJson,
  journalToJson,
  nextId,
  withEntry,
  type Journal,
  type JournalEdit,
  type JournalEntry,
} from '../../../src/core/fixes';

const edit = (row: number, parts: Partial<JournalEdit> = {}): JournalEdit => ({
  sheet: '自评表',
  cell: { row, col: 4 },
  before: { value: '大于等于95%' },
  after: { value: '≥95%' },
  ...parts,
});
const entry = (id: number, edits: readonly JournalEdit[] = [edit(id)]): JournalEntry => ({
  id,
  date: '2020-12-31T09:30',
  rules: ['JX083'],
  edits,
});
const stored = (journal: Journal): unknown => JSON.parse(JSON.stringify(journalToJson(journal)));

describe('the journal', () => {
  it('comes back as it was stored: values of every kind, and formulas', () => {
    const journal = [
      entry(1, [
        edit(1, { before: { value: null }, after: { value: 0 } }),
        edit(2, { before: { value: true } }),
        edit(3, { before: { formula: '=SUM(A1:A3)' }, after: { value: null } }),
        edit(4, { before: { value: '=SUM(A1:A3)' } }),
        edit(5, { before: { value: '12' }, after: { value: 12 } }),
        edit(6, { before: { formula: '=绩效.量化率(A1)' }, after: { formula: '=JX.量化率(A1)' } }),
      ]),
      entry(2),
    ];
    expect(journalFromJson(stored(journal))).toEqual(journal);
  });

  it('drops the oldest entries whole when there are too many', () => {
    let journal: Journal = [];
    for (let id = 1; id <= JOURNAL_LIMITS.entries + 3; id++) journal = withEntry(journal, entry(id));
    expect(journal.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => index + 4));
    expect(nextId(journal)).toBe(54);
  });

  it('drops the oldest entries whole when there is too much in them, and never the newest', () => {
    const many = (id: number, count: number) =>
      entry(
        id,
        Array.from({ length: count }, (_, row) => edit(row)),
      );
    const journal = [many(1, 1000), many(2, 1500), many(3, 1000)].reduce(withEntry, [] as Journal);
    expect(journal.map(({ id, edits }) => [id, edits.length])).toEqual([
      [2, 1500],
      [3, 1000],
    ]);
    const long = withEntry(journal, entry(4, [edit(1, { before: { value: '长'.repeat(30_000) } })]));
    expect(long.map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(isRecordable(many(5, 3001).edits)).toBe(false);
    expect(
      isRecordable(Array.from({ length: 20 }, () => edit(1, { after: { value: '长'.repeat(30_000) } }))),
    ).toBe(false);
  });

  it('replaces the entry of the same number', () => {
    const journal = withEntry([entry(1), entry(2)], entry(1, [edit(7), edit(8)]));
    expect(journal.map(({ id, edits }) => [id, edits.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  const good = { id: 1, date: '2020-12-31T09:30', rules: ['JX083'], edits: [['表', 'E5', '甲', '乙']] };
  it.each<[string, unknown]>([
    ['nothing', null],
    ['an object', good],
    ['an id that is none', { ...good, id: 1.5 }],
    ['a negative id', { ...good, id: -1 }],
    ['a date that is none', { ...good, date: '<script>' }],
    ['a rule that is none', { ...good, rules: ['JX083', 'evil'] }],
    ['edits that are no list', { ...good, edits: { length: 1 } }],
    ['a place that is none', { ...good, edits: [['表', 'XFE1', '甲', '乙']] }],
    ['a sheet without a name', { ...good, edits: [['', 'E5', '甲', '乙']] }],
    ['a formula that is none', { ...good, edits: [['表', 'E5', { f: 'cmd' }, '乙']] }],
    ['a value that no cell holds', { ...good, edits: [['表', 'E5', '甲', { evil: true }]] }],
    ['one bad edit among good ones', { ...good, edits: [...good.edits, ['表', 'E6', '甲']] }],
    ['more edits than an entry has', { ...good, edits: Array(3001).fill(good.edits[0]) }],
  ])('that comes from anywhere is read with care: %s', (name, json) => {
    expect(journalFromJson(name === 'nothing' || name === 'an object' ? json : [json])).toEqual([]);
  });

  it('keeps the good entries beside a bad one', () => {
    expect(journalFromJson([{ ...good, id: 0 }, good, 7]).map(({ id }) => id)).toEqual([1]);
  });
});
