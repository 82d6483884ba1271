import { addDays, PARTY_ROLES, type PartyRole } from '@discferry/shared-schema';
import { officeByCode, type OfficeFacts } from '../../data/offices.js';
import { birthDate } from '../../generate/dates.js';
import { adultAge } from '../../generate/people-of-accusation.js';
import { makePerson } from '../../generate/person.js';
import { isAccused } from '../../lifecycle/accused.js';
import type { Random } from '../../random.js';
import type { CaseFile, PersonRow } from '../../schema/rows.js';
import { MORE_DOTTED_NAMES, WORD_NAMES } from '../data/word-names.js';
import type { JudgmentRow } from '../judgment.js';
import { type Alias, type Figure, makeFigure } from './figure.js';
import { drawOfficials } from './officials.js';
import { createParticulars } from './particulars.js';
import type { Scene } from './scene.js';
import { nameMark } from './standing.js';

/** What a document is made from. */
export interface SceneOptions {
  readonly file: CaseFile;
  readonly madeOn: string;
  readonly number: string;
  readonly label: string;
  readonly judgments: readonly JudgmentRow[];
  /** 人员序号 of those who asked, with success, that their name stay public. */
  readonly named: ReadonlySet<number>;
  readonly aliases: ReadonlyMap<number, readonly Alias[]>;
  readonly undertaker?: string | undefined;
  readonly random: Random;
}

/** More of the accused than this are summed up in a document of readable length. */
const MAX_ACCUSED = 6;

export function makeScene(options: SceneOptions): Scene {
  const { file, random, named } = options;
  const office = officeOf(file);
  const judgments = new Map(options.judgments.map((judgment) => [judgment.RYXH, judgment]));
  const figures = file.persons.map((row) =>
    makeFigure({
      row,
      mark: nameMark(row, { judgment: judgments.get(row.RYXH), named: named.has(row.RYXH) }),
      aliases: options.aliases.get(row.RYXH) ?? [],
      random,
    }),
  );
  const inRole = (role: PartyRole): Figure[] =>
    figures.filter(({ row }) => row.JS === PARTY_ROLES[role].zh);
  const accused = figures.filter(({ row }) => isAccused(row)).slice(0, MAX_ACCUSED);
  const actedOn =
    accused.find(({ row }) => row.ZAR !== null)?.row.ZAR ?? addDays(file.row.SLRQ, -60);
  const taken = new Set(
    figures.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]),
  );
  const stranger: Scene['stranger'] = (mask, { role = 'witness', kin, minor = false } = {}) => {
    const draw = (): PersonRow =>
      strangerRow({ office, random, role, kin: kin?.row, minor, on: actedOn });
    return makeFigure({ row: drawUntaken(draw, taken), mark: { mask }, random });
  };
  const scene: Scene = {
    ...options,
    office,
    judgments,
    p: createParticulars(office, random),
    accused,
    victims: inRole('victim'),
    witnesses: inRole('witness'),
    experts: inRole('expert'),
    guardians: inRole('legal-representative'),
    petitioners: inRole('petitioner'),
    accomplices: Array.from({ length: random.chance(0.35) ? random.int(1, 3) : 0 }, () =>
      stranger('name.other', { role: 'suspect' }),
    ),
    officials: drawOfficials({
      office,
      taken,
      namesakes: figures.filter(({ row }) => !isAccused(row)).map(({ name }) => name),
      undertaker: options.undertaker,
      random,
    }),
    charge: (file.charges[0]?.AY_MC ?? '').replace(/罪$/, ''),
    actedOn,
    stranger,
    one: (grammar) => random.pick(grammar)(scene),
  };
  return scene;
}

function officeOf({ row }: CaseFile): OfficeFacts {
  const office = officeByCode(row.CBDW_BM);
  if (office === undefined) throw new RangeError('a case of no office');
  return office;
}

/** Two people of one name, one hidden and one not, would make every mask wrong: draws another. */
function drawUntaken(draw: () => PersonRow, taken: Set<string>): PersonRow {
  for (;;) {
    const row = draw();
    const name = row.XM ?? '';
    if (taken.has(name)) continue;
    taken.add(name);
    return row;
  }
}

/** Somebody on no card; now and then under a name that is a word, or that has a dot. */
function strangerRow({
  office,
  random,
  role,
  kin,
  minor,
  on,
}: {
  office: OfficeFacts;
  random: Random;
  role: PartyRole;
  kin: PersonRow | undefined;
  minor: boolean;
  on: string;
}): PersonRow {
  const born = birthDate(minor ? random.int(6, 16) : adultAge(random), on, random);
  const row = makePerson({ role, office, random, born, relativeOf: kin });
  if (kin !== undefined) return row;
  if (random.chance(0.05)) return { ...row, XM: random.pick(WORD_NAMES).name };
  return random.chance(0.03) ? { ...row, XM: random.pick(MORE_DOTTED_NAMES) } : row;
}
