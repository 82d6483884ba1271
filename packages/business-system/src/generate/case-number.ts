import { DiscferryError, type Flow } from '@discferry/shared-schema';
import type { OfficeFacts } from '../data/offices.js';
import { FLOW_FACTS } from '../lifecycle/flow-facts.js';

/** The word under which unified numbers are counted. */
const UNIFIED = '统一';
const MAX_SERIAL = { case: 99_999, unified: 9_999_999 } as const;

/** The last serial given out under one word of one office in one year (table T_AH). */
export interface Serial {
  readonly DW_BM: string;
  readonly AHZ: string;
  readonly ND: number;
  readonly LSH: number;
}

/** Gives out case numbers: serials run per office, word and year, and restart with each year. */
export interface CaseNumbers {
  /** 部门受案号, `潍检侦监受[2016]37070000019号`. */
  ofCase(office: OfficeFacts, flow: Flow, acceptedOn: string): string;
  /** 统一受案号: six digits of office, four of year, seven of serial. */
  unified(office: OfficeFacts, acceptedOn: string): string;
  /** The last serials given out, to go on from. */
  serials(): Serial[];
}

/** @throws E_USAGE when an office has used up the serials of a year. */
export function createCaseNumbers(given: Iterable<Serial> = []): CaseNumbers {
  const last = new Map<string, Serial>();
  for (const serial of given) last.set(key(serial), serial);

  function next(of: Omit<Serial, 'LSH'>, max: number): number {
    const LSH = (last.get(key(of))?.LSH ?? 0) + 1;
    if (LSH > max) {
      throw new DiscferryError('E_USAGE', {
        reason: `${of.DW_BM} has used up its ${max} numbers of ${of.ND}`,
      });
    }
    last.set(key(of), { ...of, LSH });
    return LSH;
  }

  return {
    ofCase(office, flow, acceptedOn) {
      const { numberWord } = FLOW_FACTS[flow];
      const year = Number(acceptedOn.slice(0, 4));
      const serial = next({ DW_BM: office.code, AHZ: numberWord, ND: year }, MAX_SERIAL.case);
      return `${office.short}${numberWord}受[${year}]${office.code}${String(serial).padStart(5, '0')}号`;
    },
    unified(office, acceptedOn) {
      const year = Number(acceptedOn.slice(0, 4));
      const serial = next({ DW_BM: office.code, AHZ: UNIFIED, ND: year }, MAX_SERIAL.unified);
      return `${office.code}${year}${String(serial).padStart(7, '0')}`;
    },
    serials: () => [...last.values()],
  };
}

function key({ DW_BM, AHZ, ND }: Omit<Serial, 'LSH'>): string {
  return `${DW_BM}/${AHZ}/${ND}`;
}
