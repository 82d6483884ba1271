import type { Filler } from './filler.ts';
import { listOf, lookalikes, narrativeWords } from './lists.ts';
import { drawCharacter } from './names.ts';
import { SHORT_PLACES } from './places.ts';
import type { Random } from './random.ts';

/** Characters that firms like in their names. */
const BRAND_CHARACTERS = Array.from(
  '金鑫汇通恒达建宝利盛荣华兴隆源丰茂泰安康瑞祥和顺诚信德润海天龙腾飞跃宏伟鸿运万博雅文新世纪星辰光明远航东方润泽联创中科智慧云启明佳美惠民富',
);

function invented(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(BRAND_CHARACTERS)).join('');
}

/** What a firm is called for short. */
export function brandName(random: Random): string {
  if (random.chance(0.45)) {
    const place = random.chance(0.2) ? random.pick(SHORT_PLACES) : '';
    return place + invented(random, random.int(2, random.chance(0.3) ? 3 : 2));
  }
  const brand = random.pick(listOf('brands'));
  return random.chance(0.3) ? brand + random.pick(listOf('brands')) : brand;
}

/** A firm under its full name, or nearly. */
export function company(random: Random): string {
  const city = random.pick([...listOf('cities'), ...listOf('counties'), ...listOf('provinces')]);
  const seat = random.pick([city, city.slice(0, -1), '', '']);
  const brand = brandName(random);
  if (random.chance(0.12)) return seat + brand + random.pick(['公司', '集团', '商行', '厂']);
  if (random.chance(0.6)) {
    const kind = random.pick([
      '有限公司',
      '有限公司',
      '有限责任公司',
      '股份有限公司',
      '公司',
      '厂',
      '集团',
    ]);
    return seat + brand + random.pick(listOf('trades')) + kind;
  }
  return seat + brand + random.pick(listOf('kinds').slice(0, 15));
}

/** A shop, a school or a house by the road. */
export function shop(random: Random): string {
  const name = random.chance(0.2) ? random.pick(lookalikes) : brandName(random);
  return name + random.pick(listOf('kinds').slice(11));
}

/** What stands over the door of a shop: a word, a brand, or what could be somebody's name. */
export function sign(random: Random): string {
  return random.pick<Filler>([
    brandName,
    (own) => own.pick(lookalikes),
    (own) => own.pick(lookalikes),
    (own) => own.pick(narrativeWords.filter((word) => word.length === 2)),
    (own) => drawCharacter(own) + drawCharacter(own),
  ])(random);
}
