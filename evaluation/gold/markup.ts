import type { GoldDocument, GoldSpan } from './gold-document.ts';
import { GoldError } from './gold-error.ts';
import { parseHeader, type Mentioned } from './header.ts';
import { lookupForm } from './lookup-form.ts';
import { checkedGold } from './parse-json.ts';
import {
  EITHER_TYPE,
  isKeepType,
  isMaskType,
  type EitherType,
  type KeepType,
  type MaskType,
} from './types.ts';

type MarkType = MaskType | KeepType | EitherType;

interface MarkedText {
  readonly text: string;
  readonly spans: readonly GoldSpan<MarkType>[];
  /** The text, with every marked place blotted out. */
  readonly unmarked: string;
}

const markForm = /\{(?:(?<type>[a-z.-]+)\|)?(?<marked>[^{}]+)\}/gu;

/**
 * A gold document from text with its marks in it, so that no offset is ever counted by hand: a header
 * (`parseHeader`), a line `---`, then the text. `{张三}` marks a mention of somebody of the header,
 * `{phone|13800000000}` anything else with its type; a mention may be broken by blanks or line ends.
 * `{either|同上}` marks what may be masked or kept. No name of the header may stand in the text unmarked: what only looks like one is
 * `{lookalike|高峰}`.
 * @throws GoldError naming the line or the name's place
 */
export function parseMarkup(source: string, id: string, place: string): GoldDocument {
  const [head = '', ...rest] = source.split('\n---\n');
  if (rest.length !== 1) throw new GoldError(place, 'expected one line --- between head and text');
  const { docType, title, people, mentioned } = parseHeader(head.split('\n'), place);
  const body = unmark(rest.join(''), mentioned, place);
  const heading = unmark(title, mentioned, `${place}: title`);
  refuseUnmarkedNames(body, mentioned, place);
  refuseUnmarkedNames(heading, mentioned, `${place}: title`);
  return checkedGold(
    {
      id,
      docType,
      title: heading.text,
      text: body.text,
      caseCard: { people },
      mustMask: body.spans.filter(({ type }) => isMaskType(type)),
      mustKeep: body.spans.filter(({ type }) => isKeepType(type)),
      either: body.spans
        .filter(({ type }) => type === EITHER_TYPE)
        .map(({ start, end }) => ({ start, end })),
      titleMustMask: heading.spans.filter(({ type }) => isMaskType(type)),
    },
    place,
  );
}

function unmark(source: string, mentioned: readonly Mentioned[], place: string): MarkedText {
  const spans: GoldSpan<MarkType>[] = [];
  let [text, unmarked] = ['', ''];
  let [read, codePoints] = [0, 0];
  const copy = (part: string, isMarked: boolean): void => {
    text += part;
    unmarked += isMarked ? '\uFFFC' : part;
    codePoints += Array.from(part).length;
  };
  for (const match of source.matchAll(markForm)) {
    const { type, marked = '' } = match.groups ?? {};
    copy(source.slice(read, match.index), false);
    const start = codePoints;
    copy(marked, true);
    const at = `${place}: the mark at ${start}`;
    spans.push({ start, end: codePoints, ...meaningOf({ type, marked }, mentioned, at) });
    read = match.index + match[0].length;
  }
  copy(source.slice(read), false);
  if (/[{}]/u.test(text)) throw new GoldError(place, 'a brace that is not part of a mark');
  return { text, spans, unmarked };
}

function meaningOf(
  { type, marked }: { readonly type: string | undefined; readonly marked: string },
  mentioned: readonly Mentioned[],
  at: string,
): { readonly type: MarkType; readonly person?: string } {
  const form = lookupForm(marked);
  const whom = mentioned.filter(
    (one) =>
      (type === undefined || type === one.type) &&
      [one.name, ...one.aliases].some((name) => lookupForm(name) === form),
  );
  const [person] = whom;
  if (type !== undefined) {
    if (!isMaskType(type) && !isKeepType(type) && type !== EITHER_TYPE) {
      throw new GoldError(at, `no type ${type}`);
    }
    return person === undefined ? { type } : { type, person: person.name };
  }
  if (person === undefined) throw new GoldError(at, 'nobody of the header');
  if (whom.length > 1) throw new GoldError(at, 'several people of the header: say which type');
  return { type: person.type, person: person.name };
}

function refuseUnmarkedNames(
  { unmarked }: MarkedText,
  mentioned: readonly Mentioned[],
  place: string,
): void {
  const points = Array.from(unmarked);
  const forms = points.map(lookupForm);
  const form = forms.join('');
  for (const { name, aliases } of mentioned) {
    for (const [index, each] of [name, ...aliases].entries()) {
      const found = form.indexOf(lookupForm(each));
      if (found < 0) continue;
      let [at, passed] = [0, 0];
      for (; passed <= found; at += 1) passed += forms[at]?.length ?? 1;
      const line = points.slice(0, at).filter((point) => point === '\n').length + 1;
      const what = index === 0 ? 'a name' : 'an alias';
      throw new GoldError(place, `line ${line} of the text: ${what} of the header is not marked`);
    }
  }
}
