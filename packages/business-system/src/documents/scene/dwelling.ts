import type { OfficeFacts } from '../../data/offices.js';
import type { Random } from '../../random.js';
import { COUNTIES, ESTATES, ROADS, TOWNS, VILLAGES } from '../data/places.js';

/** A place to live in town or country, here or far away. */
export function dwelling(office: OfficeFacts, random: Random): { county: string; rest: string } {
  const county = random.chance(0.45) ? random.pick(COUNTIES) : office.place;
  const rest = random.choose<() => string>([
    [() => `${random.pick(TOWNS)}${random.pick(VILLAGES)}${random.int(1, 420)}号`, 30],
    [() => `${random.pick(TOWNS)}${random.pick(VILLAGES)}${random.pick(['一', '二', '五'])}组`, 10],
    [() => `${random.pick(ROADS)}${random.int(1, 388)}号${random.int(1, 30)}号楼${unit()}`, 25],
    [() => `${random.pick(ESTATES)}${random.int(1, 40)}幢${unit()}`, 20],
    [
      () => `${random.pick(ESTATES)}${random.pick(['A', 'B', 'C'])}区${random.int(1, 9)}-${unit()}`,
      6,
    ],
    [() => `${random.pick(ROADS)}${random.int(1, 99)}巷${random.int(1, 30)}号出租屋`, 9],
  ])();
  return { county, rest };

  function unit(): string {
    return `${random.int(1, 5)}单元${random.int(1, 32)}0${random.int(1, 4)}室`;
  }
}
