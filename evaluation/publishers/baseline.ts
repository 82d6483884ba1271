import type { GoldDocument, GoldPerson } from '../gold/gold-document.ts';
import type { PublishedText, Publisher } from '../measure/published.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly mask: (match: string) => string;
}

const STARS = '**';

const PARTICULARS: readonly Rule[] = [
  // Identity number: its two ends stay.
  {
    pattern: /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])/gu,
    mask: (number) => number.slice(0, 1) + STARS + number.slice(-1),
  },
  // Mobile phone, bank card, e-mail.
  { pattern: /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/gu, mask: () => STARS },
  { pattern: /(?<![0-9])[1-9][0-9]{15,18}(?![0-9])/gu, mask: () => STARS },
  { pattern: /[\w.-]+@[\w-]+(?:\.[\w-]+)+/gu, mask: () => STARS },
  // 住……县……号: what stands behind the county.
  {
    pattern: /(?<=住[^，。；（）]{0,24}[省市县区])[^，。；（）省市县区\uFFFC]+?号/gu,
    mask: () => STARS,
  },
  { pattern: /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?=出?生)/gu, mask: () => '****年**月**日' },
];

/**
 * What is done today: search and replace of the names on the roster, longest first, then a handful of
 * patterns. It looks at no context, and suspects nothing.
 */
export const publishByRoster: Publisher = (document) => {
  const rules = [...namesToHide(document), ...PARTICULARS];
  return {
    title: replaceBy(document.title, rules),
    body: replaceBy(document.text, rules),
    titleSuspicions: [],
    suspicions: [],
  };
};

const lightMonths = 36;
const hiddenRoles: readonly GoldPerson['role'][] = [
  'victim',
  'legal-representative',
  'witness',
  'expert',
  'person-not-prosecuted',
  'petitioner',
  'other-party',
];
const accusedRoles: readonly GoldPerson['role'][] = [
  'defendant',
  'appellant',
  'convict',
  'suspect',
];

function namesToHide({ caseCard }: GoldDocument): readonly Rule[] {
  return caseCard.people
    .filter((person) => person.kind === 'person' && isHidden(person))
    .map(({ name }) => name)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => ({
      pattern: new RegExp(RegExp.escape(name), 'gu'),
      mask: (match) => (Array.from(match)[0] ?? '') + '某'.repeat(Array.from(match).length - 1),
    }));
}

/** 规定 2014 art. 19. */
function isHidden(person: GoldPerson): boolean {
  if (person.namedOnRequest) return false;
  if (hiddenRoles.includes(person.role)) return true;
  if (!accusedRoles.includes(person.role) || person.recidivist || person.habitual) return false;
  const { sentence } = person;
  if (sentence === null || sentence.kind === 'exempted') return true;
  return sentence.kind === 'fixed-term' && (sentence.months ?? 0) <= lightMonths;
}

/** Applies each rule to what those before it left alone. */
function replaceBy(text: string, rules: readonly Rule[]): PublishedText {
  const found: { readonly start: number; readonly end: number; readonly replacement: string }[] =
    [];
  let rest = text;
  for (const { pattern, mask } of rules) {
    rest = rest.replace(pattern, (match: string, at: number) => {
      const start = Array.from(rest.slice(0, at)).length;
      const length = Array.from(match).length;
      found.push({ start, end: start + length, replacement: mask(match) });
      // As many code points as before, and nothing that another rule would find.
      return '\uFFFC'.repeat(length);
    });
  }
  const spans = found.toSorted((one, other) => one.start - other.start);
  const points = Array.from(text);
  let [shown, read] = ['', 0];
  for (const span of spans) {
    shown += points.slice(read, span.start).join('') + span.replacement;
    read = span.end;
  }
  return { text: shown + points.slice(read).join(''), spans };
}
