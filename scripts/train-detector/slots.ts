import { from, type Filler } from './filler.ts';
import { brandName, company, shop, sign } from './firms.ts';
import { listOf, lookalikes } from './lists.ts';
import { drawCharacter } from './names.ts';
import { county, road, seat, SHORT_PLACES, town, village } from './places.ts';
import type { Random } from './random.ts';
import { place } from './scenes.ts';

const HAN_DIGITS = Array.from('〇一二三四五六七八九');
const PROVINCES_ON_PLATES = Array.from(
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新',
);
const WECHAT_NAMES = Array.from(
  '快乐小鱼儿风中追云阳光明天平安是福随缘王者归来静水流深浪子回头A货张扬',
);

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random.int(0, 9)).join('');
}

function date(random: Random): string {
  return `${random.int(2009, 2024)}年${random.int(1, 12)}月${random.int(1, 28)}日`;
}

function hanDate(random: Random): string {
  const year = Array.from(String(random.int(2010, 2024)), (digit) => HAN_DIGITS[Number(digit)]);
  return `${year.join('')}年${random.pick(['一', '三', '五', '七', '十', '十二'])}月${random.pick(['二', '八', '十五', '二十', '三十'])}日`;
}

function money(random: Random): string {
  return random.pick<Filler>([
    (own) => `${own.int(1, 90)}万元`,
    (own) => `${own.int(100, 9999)}元`,
    (own) => `${own.int(1, 99)},${digits(own, 3)}元`,
    (own) => `${own.int(1, 30)}万余元`,
    (own) => own.pick(['五万元', '三千元', '十万余元', '八百元', '两万元', '一千二百元']),
    (own) => `${own.int(1, 99)}.${own.int(1, 9)}万元`,
  ])(random);
}

/** What fills a place in a template that names nobody. */
export const FILLERS: Readonly<Record<string, Filler>> = {
  date,
  birth: (random) =>
    random.chance(0.2)
      ? '****年**月**日'
      : `${random.int(1950, 2003)}年${random.int(1, 12)}月${random.int(1, 28)}日`,
  hanzidate: hanDate,
  month: (random) => String(random.int(1, 12)),
  day: (random) => String(random.int(1, 28)),
  time: (random) =>
    random.pick(['凌晨', '上午', '中午', '下午', '晚上', '傍晚', '']) +
    (random.chance(0.6)
      ? `${random.int(1, 23)}时${random.chance(0.5) ? `${random.int(1, 59)}分` : ''}`
      : '') +
    random.pick(['许', '左右', '']),
  n: (random) =>
    random.chance(0.7)
      ? String(random.int(1, random.chance(0.5) ? 9 : 300))
      : random.pick(['一', '二', '三', '四', '五', '六', '十', '十二', '两']),
  idno: (random) =>
    random.chance(0.5) ? digits(random, 18) : random.pick(['6**X', '2**0', '1**3']),
  phone: (random) => `1${random.int(3, 9)}${digits(random, 9)}`,
  orgcode: (random) => `91${digits(random, 8)}MA${digits(random, 6)}`,
  plate: (random) =>
    random.pick(PROVINCES_ON_PLATES) +
    random.pick(Array.from('ABCDEFGHJK')) +
    (random.chance(0.3) ? '*****' : digits(random, 5)),
  casenr: (random) =>
    `（${random.int(2010, 2024)}）${random.pick(['鲁', '豫', '浙', '息', '新', '粤'])}${digits(random, 4)}刑初${random.int(1, 900)}号`,
  docnr: (random) => {
    const office = Array.from({ length: random.int(1, 3) }, () =>
      random.chance(0.5) ? random.pick(SHORT_PLACES) : drawCharacter(random),
    ).join('');
    const department = random.pick([
      '公诉',
      '一部',
      '二部',
      '刑',
      '诉',
      '未检',
      '公',
      '刑检',
      '控',
      '',
    ]);
    const kind = random.pick([
      '刑诉',
      '刑诉',
      '刑不诉',
      '刑抗',
      '诉刑诉',
      '申复决',
      '控申复决',
      '刑申复决',
      '速诉',
    ]);
    const year = random.int(2013, 2024);
    const [open, close] = random.pick<readonly [string, string]>([
      ['〔', '〕'],
      ['[', ']'],
      ['（', '）'],
    ]);
    return `${office}检${department}${kind}${open}${year}${close}${random.pick(['', '第', 'Z'])}${random.int(1, 900)}号`;
  },
  ethnic: from('ethnics'),
  school: (random) =>
    random.pick(['小学', '初中', '高中', '中专', '大专', '大学', '本科', '**']) + '文化',
  job: (random) =>
    random.pick([
      '无业',
      '农民',
      '务农',
      '个体工商户',
      '司机',
      '公司职员',
      '退休工人',
      '学生',
      '教师',
      '医生',
      '无固定职业',
      '**公司项目经理',
    ]),
  prov: from('provinces'),
  city: from('cities'),
  county: (random) => (random.chance(0.4) ? random.pick(listOf('cities')) : '') + county(random),
  town,
  village,
  road,
  brand: brandName,
  company,
  shop,
  place,
  money,
  product: from('products'),
  vehicle: from('vehicles'),
  brandcar: (random) =>
    random.chance(0.7)
      ? random.pick(['', '白色', '黑色', '红色', '黄色']) +
        random.pick(listOf('brandsOfCars')) +
        random.pick(['牌', ''])
      : '',
  charge: from('charges'),
  injury: from('injuries'),
  drug: (random) =>
    random.pick(['甲基苯丙胺', '海洛因', '冰毒', '麻古', '氯胺酮', '大麻', '依托咪酯']),
  law: () => '《中华人民共和国刑法》',
  court: (random) =>
    (random.chance(0.5)
      ? random.pick(listOf('cities')) + '中级'
      : random.pick(listOf('counties'))) + '人民法院',
  proc: (random) =>
    random.pick(random.chance(0.4) ? listOf('cities') : listOf('counties')) + '人民检察院',
  police: (random) =>
    random.pick(listOf('counties')) +
    random.pick(['公安局', '公安局', '公安分局', `公安局${random.pick(listOf('towns'))}派出所`]),
  wechat: (random) => {
    const start = random.int(0, WECHAT_NAMES.length - 5);
    return WECHAT_NAMES.slice(start, start + random.int(2, 5)).join('');
  },
  word: (random) => random.pick(lookalikes),
  seat,
  sign,
};
