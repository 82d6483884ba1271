import type { CardPerson, RedactionCard } from '../case-card.js';
import { maskNames, maskNewcomers } from '../mask-names.js';
import type { RedactionRule } from '../rules.js';
import { lookupForm } from '../text/text-view.js';
import { wordTrie, type WordTrie } from '../text/word-trie.js';
import type { IntroducedName } from './introduction.js';
import { isGivenCharacter, isHan, isSoftAfter, isSoundCharacter } from './name-characters.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { ruleFor, type DocumentFacts } from './who-is-hidden.js';
import { isWord } from './word-names.js';

/** One way in which the text may name somebody, and what becomes of it. */
export interface NameForm {
  readonly form: string;
  /** Null: the name stays. */
  readonly rule: RedactionRule | null;
  readonly mask: string;
  /** The form is also a word, so that its surroundings decide. */
  readonly isWord: boolean;
  readonly isMinor: boolean;
}

/** Everybody of one document. */
export interface People {
  readonly forms: ReadonlyMap<string, NameForm>;
  readonly trie: WordTrie<NameForm>;
}

/** The people of the card under the names and aliases it has. A name that anybody's rule hides is hidden. */
export function peopleOnCard(
  card: RedactionCard,
  facts: DocumentFacts,
): ReadonlyMap<string, NameForm> {
  const masks = maskNames(card.people);
  const forms = new Map<string, NameForm>();
  const parts = new Map<string, NameForm | null>();
  for (const [index, person] of card.people.entries()) {
    const rule = ruleFor(person, facts);
    const mask = masks[index] ?? '';
    const add = (name: string): void => {
      const one = nameForm(name, rule, mask);
      const known = forms.get(one.form);
      if (one.form !== '' && (known === undefined || known.rule === null)) forms.set(one.form, one);
      for (const part of partsOf(one.form, person)) {
        // A part that two people share names neither.
        parts.set(part, parts.has(part) ? null : nameForm(part, rule, mask));
      }
    };
    [person.name, ...person.aliases].forEach(add);
  }
  for (const [form, part] of parts) if (part !== null && !forms.has(form)) forms.set(form, part);
  return forms;
}

/** Those the text introduces, behind those of the card. */
export function withNewcomers(
  onCard: ReadonlyMap<string, NameForm>,
  introduced: readonly IntroducedName[],
  { card, taken }: { readonly card: RedactionCard; readonly taken: ReadonlySet<string> },
): ReadonlyMap<string, NameForm> {
  const rules = new Map<string, RedactionRule>();
  for (const { form, rule } of introduced) {
    const known = rules.get(form);
    if (!onCard.has(form) && (known === undefined || known === 'OTHER-PERSON'))
      rules.set(form, rule);
  }
  const parts = firstParts(rules.keys());
  const partsOfName = Map.groupBy(parts.keys(), (part) => parts.get(part) ?? '');
  const tails = lastParts(rules.keys(), onCard);
  const names = [...rules.keys()].filter(
    (form) => !parts.has(form) && !tails.has(form) && !isNameAndMore(form, onCard, rules),
  );
  const masks = maskNewcomers(
    card.people,
    names.map((name) => ({ name, kind: 'person' as const })),
    taken,
  );
  const forms = new Map(onCard);
  for (const [index, name] of names.entries()) {
    const rule = rules.get(name) ?? 'OTHER-PERSON';
    const mask = masks[index] ?? '';
    for (const form of [name, ...dotlessOf(name), ...(partsOfName.get(name) ?? [])]) {
      if (!forms.has(form)) forms.set(form, nameForm(form, rule, mask));
    }
  }
  for (const [tail, name] of tails) {
    const owner = forms.get(name);
    if (owner !== undefined) forms.set(tail, nameForm(tail, owner.rule, owner.mask));
  }
  return forms;
}

/** Ready to be looked for. */
export function peopleOf(forms: ReadonlyMap<string, NameForm>): People {
  return { forms, trie: wordTrie(forms) };
}

export function nameForm(name: string, rule: RedactionRule | null, mask: string): NameForm {
  const form = lookupForm(name);
  const twoCharacters = form.length === 2 && isHan(form[0]);
  return {
    form,
    rule,
    mask,
    isWord: isWord(form) || (twoCharacters && isSoftSurname(form[0])) || form.length === 1,
    isMinor: rule === 'MINOR',
  };
}

/** 买买提·吐尔逊 is also written without the dot, and called by either part. */
function partsOf(form: string, { kind }: CardPerson): readonly string[] {
  if (kind === 'organisation' || !form.includes('\u00B7')) return [];
  const parts = form.split('\u00B7').filter((part) => part.length >= 2 && isHan(part[0]));
  return [...dotlessOf(form), ...parts.filter((part) => !isOnlyWord(part))];
}

/** What people with several parts are called for short, with whose it is: 尼古拉·谢尔盖耶维奇 is 尼古拉. */
function firstParts(names: Iterable<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const [part = ''] = name.split('\u00B7');
    if (part === name || part.length < 2 || !isHan(part[0]) || isOnlyWord(part)) continue;
    if (owners.has(part)) shared.add(part);
    else owners.set(part, name);
  }
  return new Map(Array.from(owners).filter(([part]) => !shared.has(part)));
}

/**
 * Names that are the end of exactly one hidden name, with that one: whoever is called 尔坡 is 勒伍尔坡, and 建华
 * is 李建华.
 */
function lastParts(
  introduced: Iterable<string>,
  onCard: ReadonlyMap<string, NameForm>,
): ReadonlyMap<string, string> {
  const forms = new Set(introduced);
  const tails = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of [...forms, ...onCard.keys()]) {
    for (const left of [1, 2]) {
      const tail = name.slice(left);
      if (!forms.has(tail) || !isCalledBy(name, tail)) continue;
      // Whoever stays named is called by his whole name.
      if (tails.has(tail) || onCard.get(name)?.rule === null) shared.add(tail);
      tails.set(tail, name);
    }
  }
  return new Map(Array.from(tails).filter(([tail]) => !shared.has(tail)));
}

/** Leaving out the surname, where what is left begins with none; or the first sounds of a name of a people without surnames. */
function isCalledBy(name: string, tail: string): boolean {
  if (tail.length < 2) return false;
  if (name.length > 3 && surnameUnitsAt(name, 0) < 2) return !name.includes('\u00B7');
  return surnameUnitsAt(name, 0) === name.length - tail.length && surnameUnitsAt(tail, 0) === 0;
}

/** The dictionary knows 尼古拉, which is nothing but a name. */
function isOnlyWord(part: string): boolean {
  return isWord(part) && !(part.length > 2 && Array.from(part).every(isSoundCharacter));
}

function dotlessOf(form: string): readonly string[] {
  return form.includes('\u00B7') ? [form.replaceAll('\u00B7', '')] : [];
}

/** 陈刚处 beside 陈刚: the third character belongs to what follows. */
function isNameAndMore(
  form: string,
  onCard: ReadonlyMap<string, unknown>,
  introduced: ReadonlyMap<string, unknown>,
): boolean {
  const shorter = form.slice(0, -1);
  const last = form.at(-1);
  if (form.length < 3 || last === '日' || (isGivenCharacter(last) && !isSoftAfter(last)))
    return false;
  return onCard.has(shorter) || introduced.has(shorter);
}
