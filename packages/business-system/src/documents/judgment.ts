import type { Random, Weighted } from '../random.js';

/** 判决: what an effective judgment says of one defendant. */
export interface JudgmentRow {
  readonly RYXH: number;
  readonly XZ: '免予刑事处罚' | '管制' | '拘役' | '有期徒刑' | '无期徒刑' | '死刑';
  /** 刑期 in months, of 管制, 拘役 and 有期徒刑. */
  readonly XQ: number | null;
  /** 累犯 */
  readonly LF: '是' | '否';
  /** 惯犯 */
  readonly GF: '是' | '否';
}

/** Sentences as they occur, with the range of their months; three years is the border (art. 19). */
const SENTENCES: Weighted<readonly [JudgmentRow['XZ'], least: number, most: number]> = [
  [['免予刑事处罚', 0, 0], 4],
  [['管制', 3, 24], 3],
  [['拘役', 1, 6], 22],
  [['有期徒刑', 6, 35], 36],
  [['有期徒刑', 36, 36], 6],
  [['有期徒刑', 37, 180], 26],
  [['无期徒刑', 0, 0], 2],
  [['死刑', 0, 0], 1],
];
const RECIDIVIST_SHARE = 0.12;
const HABITUAL_SHARE = 0.03;

/** A charge that is punished with 拘役 at most. */
const PETTY_CHARGE = '危险驾驶';
const PETTY_SENTENCES: typeof SENTENCES = [
  [['免予刑事处罚', 0, 0], 10],
  [['拘役', 1, 6], 90],
];

/** Draws a sentence for a person found guilty under a charge. */
export function drawJudgment(
  { RYXH, charge }: { RYXH: number; charge: string },
  random: Random,
): JudgmentRow {
  const [XZ, least, most] = random.choose(
    charge.startsWith(PETTY_CHARGE) ? PETTY_SENTENCES : SENTENCES,
  );
  return {
    RYXH,
    XZ,
    XQ: most === 0 ? null : random.int(least, most),
    LF: random.chance(RECIDIVIST_SHARE) ? '是' : '否',
    GF: random.chance(HABITUAL_SHARE) ? '是' : '否',
  };
}

const LIGHT_MONTHS = 36;

/** Three years or less, or no punishment, and neither 累犯 nor 惯犯: the name is hidden (art. 19 (3)). */
export function isLight({ XZ, XQ, LF, GF }: JudgmentRow): boolean {
  if (LF === '是' || GF === '是') return false;
  return XZ === '免予刑事处罚' || (XQ !== null && XQ <= LIGHT_MONTHS);
}
