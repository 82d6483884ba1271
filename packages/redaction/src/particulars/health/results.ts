import { PART } from './kinds.js';
import { TELLS } from './term.js';
import { endOfRun, isPart, wordOf, type Tokens } from './tokens.js';

/** Where what was found of somebody ends, and how much it tells. */
interface Result {
  readonly to: number;
  readonly tells: number;
}

const COUNT =
  /(?:计数|[浓含][度量]|水平|值|检测|测[定试验]|[总得]分|结果|高?达|为|约|仅|有|:|[左右双][眼耳]?)*\d+(?:[.:/]\d+)*(?:,?[左右][眼耳]?\d[.\d]*)?/y;
const UNIT =
  /(?:国际单位|单位|毫米汞柱|分贝|[微毫纳]?[克升]|[微毫]?摩尔|[个度分]|[a-zμ%℃^*×\d])*(?:\/(?:[微毫分]?升|[a-zμ\d]+))?/y;
const TREND =
  /(?:计数|浓度|水平|指标|值)*(?:明显|长期|持续|有点|比较|[均都稍较很太])*(?:[升增]高|[降减]低|[偏过][高低]|[高低](?![达于至级档血]))/y;
const mostTokens = 6;

/** 滴度1:32, 白细胞低, HBsAg检测呈阳性: what somebody's blood, eyes or mind were found to be. */
export function resultAt(tokens: Tokens, at: number): Result | undefined {
  if (!isPart(tokens, at, PART.test | PART.measure | PART.graded)) return undefined;
  return resultOfTest(tokens, at) ?? resultOfMeasure(tokens, at) ?? gradeOf(tokens, at);
}

/** How far what a laboratory found reaches; not at all if it found nothing. */
function resultOfTest(tokens: Tokens, at: number): Result | undefined {
  if (!isPart(tokens, at, PART.test)) return undefined;
  if (tokens.text.startsWith('(+)', tokens.starts[at + 1]))
    return { to: at + '+(+)'.length, tells: TELLS.sure };
  for (let next = at + 1; next <= at + mostTokens; next += 1) {
    if (isPart(tokens, next, PART.grade) && wordOf(tokens, next).includes('阳性'))
      return { to: next + 1, tells: TELLS.sure };
    if (!isPart(tokens, next, PART.result | PART.test | PART.body)) return undefined;
  }
  return undefined;
}

function resultOfMeasure(tokens: Tokens, at: number): Result | undefined {
  if (!isPart(tokens, at, PART.measure)) return undefined;
  const counted = endOfRun(tokens, at + 1, COUNT);
  if (counted > at + 1) return { to: endOfRun(tokens, counted, UNIT), tells: TELLS.sure };
  const trend = endOfRun(tokens, at + 1, TREND);
  if (trend === at + 1) return undefined;
  const changes = /[升增降减][高低]$/u.test(wordOf(tokens, trend - 1));
  return { to: trend, tells: changes ? TELLS.likely : TELLS.state };
}

/** 肢体二级, 心功能III级. */
function gradeOf(tokens: Tokens, at: number): Result | undefined {
  if (!isPart(tokens, at, PART.graded) || !isPart(tokens, at + 1, PART.grade)) return undefined;
  return /\p{L}级$|\d级$/u.test(wordOf(tokens, at + 1))
    ? { to: at + 2, tells: TELLS.state }
    : undefined;
}
