import { PLACES, UNIT_NAMES } from './catalogue/units';
import type { Work } from './catalogue/work';
import { LAND_WORKS } from './catalogue/works-land';
import { OFFICE_WORKS } from './catalogue/works-offices';
import { PEOPLE_WORKS } from './catalogue/works-people';
import { TOWN_WORKS } from './catalogue/works-towns';
import type { CountyFigures } from './golden';
import type { BudgetKind, Project } from './model';
import { randomOf, type Random } from './random';
import { shareOut } from './share-out';
import type { BareUnit } from './units';

/** A project before its indicators and its money are known. */
export type BareProject = Pick<Project, 'code' | 'name' | 'kind' | 'work' | 'place' | 'isNew'> & {
  readonly unit: BareUnit;
};

const WORKS = { ...LAND_WORKS, ...TOWN_WORKS, ...PEOPLE_WORKS, ...OFFICE_WORKS } as const;
const MOST_OF_A_KIND = 5;
/** So many units with 专项 have projects of their own budget as well: that is why 56 and 31 need not be 88. */
const IN_BOTH = 0.4;

/** Which units have projects of their own budget, and which have 专项. */
function holders(
  units: readonly BareUnit[],
  { own, special }: CountyFigures,
  random: Random,
): Record<BudgetKind, BareUnit[]> {
  const mixed = random.shuffle(units);
  const both = Math.max(Math.round(special.units * IN_BOTH), special.units + own.units - units.length);
  const first = mixed.slice(0, own.units);
  return {
    部门预算: first,
    专项: [...first.slice(0, both), ...mixed.slice(own.units, own.units + special.units - both)],
  };
}

/** Townships work in villages, everybody else anywhere. */
const placesFor = ({ sector }: BareUnit): readonly string[] =>
  sector === '乡镇' ? PLACES.filter((place) => !/[镇乡]$/.test(place)) : PLACES;

/** Names that no other project of the county has. */
function namer(random: Random): (unit: BareUnit, turn: number) => { work: Work; place: string } {
  const taken = new Set<string>();
  const orders = new Map<number, { works: readonly Work[]; places: readonly string[] }>();
  return (unit, turn) => {
    const order = orders.get(unit.number) ?? {
      works: random.shuffle<Work>(WORKS[unit.sector]),
      places: random.shuffle(placesFor(unit)),
    };
    orders.set(unit.number, order);
    const work = order.works[turn % order.works.length]!;
    for (let at = turn; ; at++) {
      const place = order.places[at % order.places.length]!;
      if (at > turn + order.places.length) throw new RangeError(`no place is left for ${work.stem}`);
      if (taken.has(place + work.stem)) continue;
      taken.add(place + work.stem);
      return { work, place };
    }
  };
}

/** All projects, in the order of the units; those of the own budget first. */
export function projectsOf(units: readonly BareUnit[], figures: CountyFigures, seed: number): BareProject[] {
  const random = randomOf(seed, 'projects');
  const holding = holders(units, figures, random);
  const name = namer(random);
  const counts = (kind: BudgetKind, total: number) => {
    const given = shareOut(
      total,
      holding[kind].map(() => ({ least: 1, most: MOST_OF_A_KIND, wanted: random.between(1, 5) })),
      random,
    );
    return new Map(holding[kind].map(({ number }, index) => [number, given[index]!]));
  };
  const own = counts('部门预算', figures.own.projects);
  const special = counts('专项', figures.special.projects);
  let sequence = 0;
  return units.flatMap((unit) => {
    const kinds = [
      ...Array<BudgetKind>(own.get(unit.number) ?? 0).fill('部门预算'),
      ...Array<BudgetKind>(special.get(unit.number) ?? 0).fill('专项'),
    ];
    return kinds.map((kind, turn): BareProject => {
      const { work, place } = name(unit, turn);
      sequence += 1;
      return {
        code: `${unit.code}20${String(sequence).padStart(4, '0')}`,
        name: `${place}${work.stem}项目`,
        unit,
        kind,
        work,
        place,
        isNew: random.chance(0.35),
      };
    });
  });
}

/** A unit's name without the county: 云岭镇 of 云岭镇人民政府. */
export function shortName({ name, sector }: BareUnit): string {
  const found = UNIT_NAMES[sector].find((one) => name.endsWith(one)) ?? name;
  return found.replace(/人民政府$/, '');
}
