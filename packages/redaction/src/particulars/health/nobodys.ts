import { CUE } from './kinds.js';
import type { Term } from './term.js';
import { isCue, type Tokens } from './tokens.js';

/** “骨质增生磁疗鞋垫”, “世界孤独症日”: what a name in quotation marks goes on as. */
const GOES_ON_IN_QUOTES =
  /^(?:\p{Script=Han}{0,6}?(?:[日月周宝贴膏丹丸散灵茶酒液片粉仪器枕垫衣袋网群会班队]|胶囊|孢子|计划|行动|工程|基金))["'\u201d\u2019]/u;
/** The statute: 患有传染病的人员应当…, 明知自己患有性病的，处…. */
const OF_ANYBODY =
  /^(?:的(?:人员?|妇女|病人|患者)?(?:,?(?:应当|不得|可以|不适用)|,处)|在发病期内|者(?:应当|不得))/u;
const ANIMALS_COUNTED = /[\d几多余数]只(?:因|得了?|感染|患|死于)?$/u;
const PUPIL = /毕业|就读|在读|读书|上学|肄业|学生|[读上]过/u;
const SCHOOL = /^(?:\p{Script=Han}{0,3})学校/u;

const CARRIED = CUE.suffering | CUE.soft | CUE.filling;
const carriers = 4;
const nearby = 6;
const quotedUnits = 9;
const countUnits = 6;
const mostGroups = 3;

/** 糖尿病防治知识: whether what stands behind makes it an institution, a charge, goods or a statute. */
export function isNobodys(tokens: Tokens, term: Term): boolean {
  const rest = textFrom(tokens, term.to);
  if (GOES_ON_IN_QUOTES.test(rest) || OF_ANYBODY.test(rest)) return true;
  const at = behindGroups(tokens, term.to);
  if (!isCue(tokens, at, CUE.nobodysBehind)) return false;
  return !SCHOOL.test(textFrom(tokens, at)) || !isOfPupil(tokens, term.from, at);
}

function textFrom({ text, starts }: Tokens, at: number): string {
  const start = starts[at] ?? text.length;
  return text.slice(start, start + quotedUnits);
}

/** 尿毒症|患者|互助会, “两癌|”|筛查. */
function behindGroups(tokens: Tokens, to: number): number {
  let at = to;
  if (isCue(tokens, at, CUE.sureBehind)) at += 1;
  while (at < to + mostGroups && isCue(tokens, at, CUE.group) && !isBehind(tokens, at)) at += 1;
  return isQuote(tokens, at) && !isBehind(tokens, at) ? at + 1 : at;
}

function isBehind(tokens: Tokens, at: number): boolean {
  return isCue(tokens, at, CUE.nobodysBehind);
}

function isQuote({ text, starts }: Tokens, at: number): boolean {
  return /["'\u201d\u2019]/u.test(text[starts[at] ?? 0] ?? '');
}

/** 毕业于市聋哑学校: of who learns there, and of nobody else, a school tells something. */
function isOfPupil(tokens: Tokens, from: number, to: number): boolean {
  const clause = tokens.text.slice(
    tokens.starts[Math.max(0, from - nearby)],
    tokens.starts[to + nearby],
  );
  return PUPIL.test(clause);
}

/** 系统陷于瘫痪, 羊感染布病, 15只因肺炎死亡: whatever is lame or ill here is nobody. */
export function isOfThing(tokens: Tokens, from: number): boolean {
  const start = tokens.starts[from] ?? 0;
  if (ANIMALS_COUNTED.test(tokens.text.slice(Math.max(0, start - countUnits), start))) return true;
  for (let at = from - 1; at >= Math.max(0, from - carriers); at -= 1) {
    if (isCue(tokens, at, CUE.thing)) return true;
    if (!isCue(tokens, at, CARRIED)) return false;
  }
  return false;
}
