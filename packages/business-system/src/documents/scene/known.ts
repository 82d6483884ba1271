import { RELATIONS } from '../data/life.js';
import { masked, t, type Marked, type Text } from '../text/pieces.js';
import { zhDate } from '../text/zh-dates.js';
import type { Figure } from './figure.js';
import type { Scene } from './scene.js';

/** The resident ID of somebody as their card has it; of somebody else, where it has none. */
export function idOf(scene: Scene, { row }: Figure): Marked {
  const { p, stranger } = scene;
  return p.id(row.ZJHM ?? stranger('name.other').row.ZJHM ?? '');
}

/** Where somebody lives as the card has it: public down to the county. */
export function homeOf({ p, office }: Scene, { row }: Figure): Text {
  if (row.ZZ?.startsWith(office.place) !== true) return p.home();
  return p.home({ county: office.place, rest: row.ZZ.slice(office.place.length) });
}

/** 1990年2月28日出生 */
export function bornOf({ random }: Scene, { row }: Figure): Text {
  if (row.CSRQ === null) return t`${row.XB ?? ''}`;
  const date = zhDate(row.CSRQ);
  const [, month = '', day = ''] = row.CSRQ.split('-');
  const padded = `${row.CSRQ.slice(0, 4)}年${month}月${day}日`;
  const written = random.choose<string>([
    [date, 84],
    [padded, 8],
    [row.CSRQ.replaceAll('-', '.'), 4],
    [row.CSRQ, 4],
  ]);
  return t`${masked('birth-date', written)}${random.chance(0.85) ? '出生' : '生'}`;
}

/** What a relative is to somebody: 丈夫, 母亲. */
export function relation({ random }: Scene, { row }: Figure): string {
  return random.pick(RELATIONS[row.XB ?? '男']);
}
