import { HIDDEN } from '../name-form.js';
import type { IntroducedName, IntroductionOptions } from './introduction.js';
import type { NameReader } from './name-reader.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { isGivenCharacter, mayBeInName } from './name-characters.js';
import { OFFICIAL } from './officials.js';
import { surnameUnitsAt } from './surnames.js';
import { holdsKnown, mayBeAnybodysName } from './unlisted-names.js';
import { isBorneWord, isWord } from './word-names.js';

const mostItemUnits = 16;
const mostNameUnits = 9;
const mostShortUnits = 4;
const mostBracketUnits = 60;
/** What ends the last item of a list of people. */
const CLOSES =
  /^(?:的(?:证言|陈述|供述|证词|辨认|指认|谅解|控告|报案|询问)|证言|陈述|证实|证明|供述|等(?=[均都]?(?:证实|证明|称|反映|陈述|指认|证言|供述))|等(?:[\d一二两三四五六七八九十百余多]+[名位个户]?)?(?:[户家](?!属|长|庭|具|电)|人(?!民)|村民|群众|证人|员工|工人|居民|投资者|下级|同事|亲友|被害人|学生|家长)|[二两三四五六七八九十]人(?!民)|夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|兄妹|姐弟)/u;
/** 慈溪、余姚、金华等地. */
const PLACES = /^等[地市县省区处]/u;
/** What people alone are the object of. */
const OF_PEOPLE =
  /(?:询问|讯问|走访|听取|传唤|通知|告知)了?(?:被害人|证人|当事人|申诉人|村民|群众)?$/u;
/** （含强巴、白玛拉姆等户）. */
const INCLUDED = /(?:[(,][含有系]|包括|包含)$/u;
const ITEM_END = /[\u3001,。;:()"\u201C\u201D!?]/u;
const CONJUNCTION = /^(?:以及|及其|和|与|及)/u;

interface Item {
  readonly start: number;
  readonly end: number;
}

/** The items of a list, and whether what stands behind the last one is said of people. */
interface List {
  readonly items: readonly Item[];
  readonly closed: boolean;
}

/**
 * People by their neighbours in a list: 张三、降美莲、李四的证言. Between the signs of a list both ends of a
 * name are sure, so that its surname need not be a known one.
 * @param names that are known already
 */
export function namesInLists(
  { view: { text } }: NameReader,
  { officials, known }: IntroductionOptions,
  names: ReadonlySet<string>,
): readonly IntroducedName[] {
  const found: IntroducedName[] = [];
  for (let sign = text.indexOf('\u3001'); sign >= 0;) {
    const { items, closed } = listAround(text, sign, names);
    const next = items.at(-1)?.end ?? 0;
    if (PLACES.test(text.slice(next, next + 2))) {
      sign = text.indexOf('\u3001', Math.max(sign + 1, next));
      continue;
    }
    const forms = items.map(({ start, end }) => text.slice(start, end));
    const named = forms.map((form) => names.has(form));
    const sure = named.filter(Boolean).length;
    const asked = OF_PEOPLE.test(
      text.slice(Math.max(0, (items[0]?.start ?? 0) - 8), items[0]?.start),
    );
    const isSure = (index: number): boolean =>
      named[index] === true || mayBeAnybodysName(forms[index] ?? '');
    for (const [index, form] of forms.entries()) {
      if (sure === 0 || (sure === 1 && !closed && !asked) || named[index] === true) continue;
      const between = isSure(index - 1) && isSure(index + 1);
      const word =
        (between || asked || isBorneWord(form)) &&
        form.length <= 3 &&
        hasSurname(form) &&
        !form.includes(HIDDEN);
      const enclosed = between && closed && mayStandBetweenNames(form);
      if ((!word && !enclosed && !mayBeAnybodysName(form)) || holdsKnown(form, known)) continue;
      if (officials[items[index]?.start ?? 0] === OFFICIAL.none)
        found.push({ form, rule: 'OTHER-PERSON' });
    }
    sign = text.indexOf('\u3001', Math.max(sign + 1, next));
  }
  return found;
}

/** The list to which the sign belongs, which is its first one. */
function listAround(text: string, sign: number, names: ReadonlySet<string>): List {
  const items: Item[] = [];
  items.push(...itemsBefore(text, sign, names));
  for (let at = sign + 1; ;) {
    const stop = itemEnd(text, at);
    const behind = behindBrackets(text, stop);
    if (text[behind] === '\u3001') {
      items.push({ start: at, end: stop });
      at = behind + 1;
      continue;
    }
    const last = lastItems(text, at, stop);
    return { items: [...items, ...last.items], closed: last.closed };
  }
}

/** What stands right before the sign, or before the brackets in front of it. */
function itemsBefore(text: string, sign: number, names: ReadonlySet<string>): readonly Item[] {
  const bracket = text[sign - 1] === ')' ? text.lastIndexOf('(', sign) : -1;
  const end = bracket >= 0 && sign - bracket <= mostBracketUnits ? bracket : sign;
  const known = knownBefore(text, end, names);
  if (known !== null) return [known];
  for (let units = 2; units <= mostShortUnits; units += 1) {
    const start = end - units;
    const item = { start, end };
    // 张三与于是之、: the first of the list is one further.
    const first = /[和与及]/u.test(text[start - 1] ?? '')
      ? knownBefore(text, start - 1, names)
      : null;
    if (first !== null) return [first, item];
    if (ITEM_END.test(text[start - 1] ?? '。') || INCLUDED.test(text.slice(start - 2, start)))
      return [item];
  }
  return [];
}

function knownBefore(text: string, end: number, names: ReadonlySet<string>): Item | null {
  for (let units = 2; units <= mostNameUnits; units += 1) {
    if (names.has(text.slice(end - units, end))) return { start: end - units, end };
  }
  return null;
}

/** 李扎体、娜朵、罗扎妥的证言: of what people say, between two of them. */
function mayStandBetweenNames(form: string): boolean {
  return (
    (form.length === 2 || form.length === 3) &&
    Array.from(form).every(mayBeInName) &&
    (wordUnitsAt(form, 0) === 1 || isGivenCharacter(form.at(-1))) &&
    !isWord(form)
  );
}

function hasSurname(form: string): boolean {
  return surnameUnitsAt(form, 0) === 1;
}

function itemEnd(text: string, at: number): number {
  let end = at;
  while (end - at < mostItemUnits && end < text.length && !ITEM_END.test(text[end] ?? '')) end += 1;
  return end;
}

function behindBrackets(text: string, at: number): number {
  if (text[at] !== '(') return at;
  const close = text.slice(at, at + mostBracketUnits).indexOf(')');
  return close < 0 ? at : at + close + 1;
}

/** 李四和王五的证言: the last one or two, cut where the sentence goes on. */
function lastItems(text: string, at: number, stop: number): List {
  const items: Item[] = [];
  let start = at;
  for (let end = at + 2; end <= Math.min(stop, start + mostNameUnits); end += 1) {
    if (CLOSES.test(text.slice(end, end + 8)) || PLACES.test(text.slice(end, end + 2)))
      return { items: [...items, { start, end }], closed: true };
    const joined = CONJUNCTION.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    if (joined === 0 || end + joined + 2 > stop || items.length > 0) continue;
    items.push({ start, end });
    start = end + joined;
    end = start + 1;
  }
  if (stop - start >= 2 && stop - start <= mostNameUnits) items.push({ start, end: stop });
  return { items, closed: false };
}
