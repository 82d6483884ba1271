import { FLOWS, type Flow } from '@discferry/shared-schema';
import { OFFICES, type OfficeFacts } from '../data/offices.js';
import { departmentName, FLOW_FACTS } from '../lifecycle/flow-facts.js';
import type { Random } from '../random.js';
import { personName } from './names.js';

/** An undertaker (承办人), as table T_CBR holds one. */
export interface Undertaker {
  readonly CBR_BM: number;
  readonly XM: string;
  readonly DW_BM: string;
  readonly BM: string;
}

/** Who handles what: finds an undertaker of the department that a case goes to. */
export type Assign = (
  office: OfficeFacts,
  flow: Flow,
  random: Random,
) => { readonly department: string; readonly undertaker: number };

/** The staff of every department of every office. */
export function makeUndertakers(random: Random): Undertaker[] {
  const departments = OFFICES.flatMap((office) =>
    [...new Set((Object.keys(FLOWS) as Flow[]).flatMap((flow) => departmentsOf(office, flow)))].map(
      (department) => ({ office, department }),
    ),
  );
  return departments
    .flatMap((of) => Array.from({ length: random.int(2, 6) }, () => of))
    .map(({ office, department }, index) => ({
      CBR_BM: index + 1,
      XM: personName(office.naming, random.chance(0.6) ? '男' : '女', random),
      DW_BM: office.code,
      BM: department,
    }));
}

/** Assigns cases to the given undertakers. */
export function assignAmong(undertakers: Iterable<Undertaker>): Assign {
  const staff = new Map<string, number[]>();
  for (const { DW_BM, BM, CBR_BM } of undertakers) {
    const key = `${DW_BM}/${BM}`;
    const colleagues = staff.get(key);
    if (colleagues === undefined) staff.set(key, [CBR_BM]);
    else colleagues.push(CBR_BM);
  }
  return (office, flow, random) => {
    const department = random.pick(departmentsOf(office, flow));
    return { department, undertaker: random.pick(staff.get(`${office.code}/${department}`) ?? []) };
  };
}

function departmentsOf(office: OfficeFacts, flow: Flow): string[] {
  const [modern, traditional] = FLOW_FACTS[flow].departments;
  const keepsOldNames = office.level > 1 && Number(office.code) % 3 === 0;
  const words = keepsOldNames ? [traditional] : modern;
  return words.map((word) =>
    departmentName(word, { level: office.level, traditional: keepsOldNames }),
  );
}
