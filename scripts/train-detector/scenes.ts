import type { Filler } from './filler.ts';
import { shop } from './firms.ts';
import { county, road, town, village } from './places.ts';
import type { Random } from './random.ts';

/** Where something happened. */
export function place(random: Random): string {
  const near = random.pick([
    '附近',
    '门口',
    '门前',
    '内',
    '路段',
    '',
    '',
    '楼下',
    '旁',
    '路口',
    '西侧',
    '对面',
  ]);
  const spot = random.pick<Filler>([
    shop,
    road,
    (own) => road(own) + `${own.int(1, 300)}号`,
    (own) => town(own) + village(own),
    village,
    (own) => road(own) + '与' + road(own) + '交叉口',
    (own) => county(own) + shop(own),
    (own) => town(own) + own.pick(['菜市场', '街上', '一工地', '某出租屋', '集市']),
    () =>
      random.pick([
        '其家中',
        '路边',
        '一网吧',
        '某宾馆房间',
        '出租屋',
        '单位宿舍',
        '停车场',
        '桥下',
      ]),
  ]);
  return spot(random) + near;
}
