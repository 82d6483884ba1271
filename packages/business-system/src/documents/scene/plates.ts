import type { Random } from '../../random.js';
import { digits } from './digits.js';

/** Letters and digits after the province and city of a plate: I and O do not occur. */
const PLATE_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const PROVINCES = '鲁鄂云新京沪粤浙豫湘川渝冀苏';

/** A vehicle's plate (车牌号): ordinary, with a dot, or of an electric car. */
export function plateNumber(random: Random): string {
  const character = (): string => PLATE_CHARACTERS.charAt(random.int(0, 33));
  const start = plateStart(random);
  const tail = (count: number): string => Array.from({ length: count }, character).join('');
  return random.choose<() => string>([
    [() => `${start}${tail(4)}${random.int(0, 9)}`, 72],
    [() => `${start}·${tail(4)}${random.int(0, 9)}`, 8],
    [() => `${start}${random.pick(['D', 'F'])}${digits(5, random)}`, 14],
  ])();
}

/** The plate of a trailer (挂车). */
export function trailerPlate(random: Random): string {
  return `${plateStart(random)}${digits(4, random)}挂`;
}

function plateStart(random: Random): string {
  return `${random.pick(Array.from(PROVINCES))}${PLATE_CHARACTERS.charAt(random.int(0, 7))}`;
}
