import { addDays, FLOWS, type Flow } from '@discferry/shared-schema';
import type { OfficeFacts } from '../data/offices.js';
import { isAccused } from '../lifecycle/accused.js';
import { FLOW_FACTS } from '../lifecycle/flow-facts.js';
import { measuresOnAcceptance } from '../lifecycle/measures.js';
import type { Random } from '../random.js';
import type { CaseFile, PersonRow } from '../schema/rows.js';
import { caseName, factsOf } from './case-name.js';
import type { CaseNumbers } from './case-number.js';
import { workingInstant } from './dates.js';
import { makeSubject } from './subject.js';
import type { Assign } from './undertakers.js';

export interface Opening {
  readonly flow: Flow;
  readonly office: OfficeFacts;
  /** 受理日期 */
  readonly acceptedOn: string;
  readonly random: Random;
  readonly numbers: CaseNumbers;
  readonly assign: Assign;
  /** The arrest review whose people and charges now come for prosecution. */
  readonly after?: CaseFile | undefined;
}

/** A case on the day it is accepted (受理). */
export function openCase(opening: Opening): CaseFile {
  const { flow, office, acceptedOn, random, numbers, after } = opening;
  const { persons, charges, measures } = after
    ? carriedOver(after)
    : { ...makeSubject(opening), measures: [] };
  const facts = FLOW_FACTS[flow];
  const { department, undertaker } = opening.assign(office, flow, random);
  const names = {
    subject: facts.subject,
    ...sides(persons),
    matter: charges[0]?.AY_MC ?? '',
  };
  const actedOn = persons.find(({ ZAR }) => ZAR !== null)?.ZAR;
  const fromPolice = facts.subject === 'accusation' && flow !== 'duty-crime-investigation';
  const file: CaseFile = {
    row: {
      BMSAH: numbers.ofCase(office, flow, acceptedOn),
      TYSAH: after?.row.TYSAH ?? numbers.unified(office, acceptedOn),
      AJMC: caseName(names),
      AJLB_BM: FLOWS[flow].code,
      CBDW_BM: office.code,
      CBBM: department,
      CBR_BM: undertaker,
      YSDW_MC: fromPolice ? `${office.place}公安局` : null,
      JYAQ: actedOn ? factsOf(names, actedOn, office.place) : null,
      SLRQ: acceptedOn,
      DQRQ: addDays(acceptedOn, random.choose(facts.termDays)),
      BJRQ: null,
      AJZT: '受理',
      CLJG: null,
      TBCS: 0,
      GKXZ: null,
      GKLY: null,
      XGSJ: workingInstant(acceptedOn, random),
    },
    persons,
    charges,
    measures,
    forms: [],
  };
  if (after === undefined) measuresOnAcceptance(file, flow, random);
  return file;
}

/** An arrest review's people, charges and arrests, as the police send them again. */
function carriedOver({
  persons,
  charges,
  measures,
}: CaseFile): Pick<CaseFile, 'persons' | 'charges' | 'measures'> {
  return {
    persons: persons.map((person) => ({ ...person })),
    charges: charges
      .filter(({ LB }) => LB === '认定')
      .map((charge, index) => ({ ...charge, AYXH: index + 1, LB: '移送' as const })),
    measures: measures.map((measure) => ({ ...measure })),
  };
}

/** Whose names open the case's name, and who stands against them. */
function sides(persons: readonly PersonRow[]): { ours: string[]; theirs: string[] } {
  const names = (those: (person: PersonRow) => boolean): string[] =>
    persons.filter(those).map(({ XM }) => XM ?? '');
  const accused = names(isAccused);
  return {
    ours: accused.length > 0 ? accused : names(({ JS }) => OURS.includes(JS)),
    theirs: names(({ JS }) => JS === '被申请人'),
  };
}

const OURS = ['申请人', '赔偿请求人', '救助申请人'];
