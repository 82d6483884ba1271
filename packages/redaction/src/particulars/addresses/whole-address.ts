import { endsWithPart, holdsCue, isBeside, tellsFacts, untilStop } from './address-shape.js';
import { unitsDownToCounty } from './county.js';
import { placeParts } from './place-parts.js';

/** Schools, offices and shops: not where somebody lives, unless a word says so. */
const OF_OTHERS = [
  /小学|中学|学校|幼儿园|年级|\d班|[一二三四五六七八九]中/u,
  /(?:[法医]院|检察院|[局厂]|市场|[饭酒]店|宾馆|公园|办事处|街道办|[村居]委会)$/u,
];
const OF_OFFICES = /[学校局司店站行会部馆所]$|中心$/u;
const NO_BEGINNING = /^(?:[另曾在于到从现后]|.{1,3}了)/u;
/** 尔口村1组沙马伍呷之女: whose child somebody is stands behind where they live. */
const KIN_BEHIND = /(?:\p{Script=Han}{2,4}|\*+)之(?:[子女父母妻夫]|长子|次子|长女|次女|孙|孙女)$/u;
const longestBareName = 5;

/**
 * The units of a segment that are an address below the county, where no word says that somebody lives
 * there: from where it begins to where it ends; null when the segment is anything else.
 */
export function wholeAddress(
  segment: string,
): { readonly start: number; readonly end: number } | null {
  const start = unitsDownToCounty(segment);
  const lower = segment.slice(start).replace(KIN_BEHIND, '');
  if (NO_BEGINNING.test(segment) || holdsCue(segment.slice(0, start))) return null;
  if (untilStop(lower) !== lower || tellsFacts(lower)) return null;
  if (OF_OTHERS.some((other) => other.test(lower))) return null;
  return isComplete(lower, start > 0) ? { start, end: start + lower.length } : null;
}

/** Whether places reach from the beginning to the end; behind a county one is enough, else two. */
function isComplete(lower: string, behindCounty: boolean): boolean {
  const parts = placeParts(lower);
  const [first] = parts;
  if (first?.named !== true) return false;
  const ground = first.kind !== 'side' && first.kind !== 'house';
  if (!ground && !(behindCounty && parts.length > 1)) return false;
  if (parts.length === 1 && !behindCounty) return false;
  const bare = lower.slice(parts.at(-1)?.end);
  return endsWithPart(lower) || isBeside(lower) || (behindCounty && isBareName(bare));
}

/** The name of a small village, that ends like nothing: 迪姑, 下营. */
function isBareName(bare: string): boolean {
  const han = /^\p{Script=Han}+$/u.test(bare) && !OF_OFFICES.test(bare);
  return han && bare.length <= longestBareName;
}
