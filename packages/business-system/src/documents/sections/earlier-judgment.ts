import { addDays } from '@discferry/shared-schema';
import type { Figure } from '../scene/figure.js';
import type { Scene } from '../scene/scene.js';
import { joined, kept, t, type Marked, type Text } from '../text/pieces.js';
import { zhDate, zhTerm } from '../text/zh-dates.js';

/** The judgment that a protest or an appeal review speaks of. */
export interface EarlierJudgment {
  readonly court: Marked;
  readonly number: Marked;
  readonly on: string;
  /** Who was sentenced to what. */
  readonly sentences: Text;
}

/** How courts abbreviate provinces, by the first digits of an office's code. */
const PROVINCES: Readonly<Record<string, string>> = { 37: '鲁', 42: '鄂', 53: '云', 65: '新' };

export function earlierJudgment(scene: Scene): EarlierJudgment {
  const { office, random, actedOn, accused, file, judgments, charge } = scene;
  const on = addDays(actedOn, random.int(90, 190));
  const drawn = addDays(file.row.SLRQ, -random.int(5, 40));
  const day = on < drawn ? on : drawn;
  const year = day.slice(0, 4);
  const area = `${PROVINCES[office.code.slice(0, 2)] ?? '京'}${office.code.slice(2)}`;
  const number = random.pick([
    `（${year}）${area}刑初${random.int(1, 899)}号`,
    `(${year})${area}刑初字第${random.int(1, 899)}号`,
    `〔${year}〕${area}刑初${random.int(1, 899)}号`,
  ]);
  return {
    court: kept('court', `${office.place}${office.level === 4 ? '' : '中级'}人民法院`),
    number: kept('case-number', number),
    on: zhDate(day),
    sentences: joined(
      accused.map((one) => t`${one}犯${charge}罪，${punishment(one)}`),
      '；',
    ),
  };

  function punishment({ row }: Figure): string {
    const judgment = judgments.get(row.RYXH);
    if (judgment === undefined) return '依法判处刑罚';
    if (judgment.XQ !== null) return `判处${judgment.XZ}${zhTerm(judgment.XQ)}`;
    return judgment.XZ === '免予刑事处罚' ? '免予刑事处罚' : `判处${judgment.XZ}，剥夺政治权利终身`;
  }
}
