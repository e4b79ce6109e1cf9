import { useEffect, useMemo, useRef, useState } from 'react';
import type { Profile } from '../../core/profile';
import {
  composeSummary,
  rollUp,
  type Question,
  type Rollup,
  type RollupAnswers,
  type RollupPart,
} from '../../core/rollup';
import { HostError, type WorkOptions } from '../../host/workbook';
import {
  collectTables,
  lookForSummary,
  readRollupAnswers,
  rememberRollupAnswers,
  takeBackSummary,
  writeSummary,
  type EarlierSummary,
  type RestoredSummary,
  type WrittenSummary,
} from '../../jobs';
import type { OpenSheets } from '../../jobs/audit-files';
import { unpackArchives, type ChosenFile } from '../../jobs/chosen-files';
import { collectFiles } from '../../jobs/collect-files';
import { describeFile } from '../../report/rollup/describe';
import { chosenFile } from '../shell/FileButton';
import type { TaskEnd } from '../state/tasks';
import type { ViewProps } from '../views/views';
import { OWN_NAME, partOfAll, readOf, type Source } from './sources';

/** What came of the last writing, or taking back. */
export type SummaryOutcome =
  | { readonly kind: 'written'; readonly written: WrittenSummary }
  | { readonly kind: 'takenBack'; readonly restored: RestoredSummary };

/** Which of the open workbook's sheets are rolled up; none when `null`. */
export type OwnSheets = ReadonlySet<string> | null;

/** Everything that is asked of these tables, answered or not: an answer to one question can raise the next. */
function askedOf(part: RollupPart, profile: Profile, answers: RollupAnswers): readonly Question[] {
  const known = new Map<string, Question>();
  const given: Record<string, string> = {};
  for (let goesOn = true; goesOn;) {
    goesOn = false;
    for (const question of rollUp(part, { profile, answers: given }).questions) {
      const { id } = question;
      if (known.has(id)) continue;
      known.set(id, question);
      if (!Object.hasOwn(answers, id)) continue;
      given[id] = answers[id]!;
      goesOn = true;
    }
  }
  return [...known.values()];
}

/** The roll-up's files, figures and answers, and what it does, as the pane's tasks: one at a time. */
export function useRollup({ workbook, own, actions }: Pick<ViewProps, 'workbook' | 'own' | 'actions'>) {
  const { profile } = own;
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [ownPart, setOwnPart] = useState<RollupPart | null>(null);
  const [ownSheets, setOwnSheets] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<RollupAnswers>({});
  /** Those that were answered here, by their ids. */
  const [touched, setTouched] = useState<ReadonlyMap<string, Question>>(new Map());
  const [earlier, setEarlier] = useState<EarlierSummary | null>(null);
  const [outcome, setOutcome] = useState<SummaryOutcome | null>(null);
  const next = useRef(0);
  const part = useMemo(() => partOfAll(sources, ownPart, profile), [sources, ownPart, profile]);
  const rollup = useMemo<Rollup | null>(
    () => (part ? rollUp(part, { profile, answers }) : null),
    [part, profile, answers],
  );
  // What is answered is asked no more, but an answer can be wrong.
  const hasAnswers = Object.keys(answers).length > 0;
  const asked = useMemo<readonly Question[]>(() => {
    const first = part && hasAnswers ? askedOf(part, profile, answers) : [];
    const all = [...first, ...(rollup?.questions ?? []), ...touched.values()];
    return [...new Map(all.map((question) => [question.id, question])).values()];
  }, [part, profile, hasAnswers, answers, rollup, touched]);
  useEffect(() => {
    // What was not stored is asked again; nothing is lost.
    void readRollupAnswers(workbook).then(setAnswers, () => undefined);
  }, [workbook]);

  const add = async (files: readonly File[], instead?: number) => {
    const unpacked = await unpackArchives(files.map(chosenFile));
    const added = unpacked.map((file): Source => ({ id: next.current++, file, part: null }));
    setSources((known) =>
      instead === undefined
        ? [...known, ...added]
        : known.flatMap((source) => (source.id === instead ? added : source)),
    );
  };
  const collect = (sheets: OwnSheets) =>
    actions.start({
      step: 'reading',
      work: async (options: WorkOptions): Promise<TaskEnd> => {
        const unread = sources.filter((source) => readOf(source.part, profile) === null);
        const parts = await collectFiles(
          unread.map(({ file }) => file),
          profile,
          options,
        );
        const read = new Map(unread.map(({ id }, index) => [id, parts[index]!]));
        const wanted = sheets ? [...sheets] : [];
        const ownRead = sheets
          ? await collectTables(workbook, { file: OWN_NAME, digest: null, profile, sheets: wanted })
          : null;
        if (options.signal?.aborted) throw new HostError({ code: 'cancelled' });
        setSources((known) =>
          known.map((source) => ({ ...source, part: read.get(source.id) ?? source.part })),
        );
        setOwnPart(ownRead);
        setOwnSheets(wanted);
        return 'done';
      },
    });
  const write = (replaces: boolean | null) =>
    actions.start({
      step: 'making',
      work: async (options: WorkOptions): Promise<TaskEnd> => {
        setOutcome(null);
        setEarlier(null);
        const found = replaces === null ? await lookForSummary(workbook) : null;
        if (found) {
          setEarlier(found);
          return 'unfinished';
        }
        // In Chinese, as all forms are.
        const sheets = composeSummary(rollup!, profile, (file) => describeFile(file, 'zh'));
        const written = await writeSummary(workbook, sheets, { ...options, replaces: replaces ?? true });
        setOutcome({ kind: 'written', written });
        return 'done';
      },
    });
  /** What was rolled up, to be audited: a file that was chosen twice once. */
  const audited = (): { readonly files: ChosenFile[]; readonly own: OpenSheets | null } => {
    const files = new Map<string, ChosenFile>();
    for (const { part: kept, file } of sources) {
      const digest = readOf(kept, profile)?.files[0]?.digest;
      if (digest != null && !files.has(`${file.name} ${digest}`)) files.set(`${file.name} ${digest}`, file);
    }
    const own = readOf(ownPart, profile) && { workbook, name: OWN_NAME, sheets: ownSheets };
    return { files: [...files.values()], own };
  };
  const takeBack = () =>
    actions.start({
      step: 'removing',
      work: async () => {
        setOutcome({ kind: 'takenBack', restored: await takeBackSummary(workbook) });
        return 'done';
      },
    });
  return {
    sources,
    ownPart,
    part,
    rollup,
    answers,
    asked,
    touched,
    earlier,
    outcome,
    add,
    remove: (id: number) => setSources((known) => known.filter((source) => source.id !== id)),
    removeAll: () => setSources([]),
    collect,
    audited,
    answer: (question: Question, value: string) => {
      const given = { ...answers, [question.id]: value };
      setTouched(new Map(touched).set(question.id, question));
      setAnswers(given);
      void rememberRollupAnswers(workbook, given).catch(() => undefined);
    },
    /** Takes an answer back to which there is no question at present. */
    retract: (id: string) => {
      const given = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
      setAnswers(given);
      void rememberRollupAnswers(workbook, given).catch(() => undefined);
    },
    write,
    takeBack,
    leaveEarlier: () => setEarlier(null),
    forget: () => setOutcome(null),
  };
}

export type RollupWork = ReturnType<typeof useRollup>;
