import type { GoldPerson } from './gold-document.ts';
import { GoldError } from './gold-error.ts';
import { isKeepType, isMaskType, isName, type KeepType, type MaskType } from './types.ts';

/** Somebody whom a marked-up document may mention without saying of which type the name is. */
export interface Mentioned {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: MaskType | KeepType;
}

/** What stands above the text of a marked-up document. */
export interface MarkupHeader {
  readonly docType: string;
  readonly title: string;
  readonly people: readonly PartialPerson[];
  readonly mentioned: readonly Mentioned[];
}

type PartialPerson = Partial<GoldPerson> & { readonly number: number; readonly name: string };

const lineForm = /^(?<key>[a-z]+): (?<rest>.+)$/;
const personForm = /^(?<facts>[^=]+?)(?: = (?<type>\S+))?$/;

/**
 * Reads the lines above the text:
 *
 *     kind: indictment
 *     title: {李海}盗窃案起诉书
 *     card: defendant; 李海; alias 海子; born 1990-02-03; months 18; recidivist = name.defendant
 *     card: other-party; 海城贸易有限公司; organisation
 *     text: 赵小兵; alias 兵哥 = name.other
 *
 * @throws GoldError naming the line
 */
export function parseHeader(lines: readonly string[], place: string): MarkupHeader {
  let docType = '';
  let title = '';
  const people: PartialPerson[] = [];
  const mentioned: Mentioned[] = [];
  for (const [index, line] of lines.entries()) {
    const at = `${place}:${index + 1}`;
    const { key = '', rest = '' } = lineForm.exec(line)?.groups ?? {};
    switch (key) {
      case 'kind':
        docType = rest;
        break;
      case 'title':
        title = rest;
        break;
      case 'card': {
        const [role = '', ...facts] = factsIn(rest, at);
        const person = { number: people.length + 1, role, ...personOf(facts, at) };
        people.push(person as PartialPerson);
        mentioned.push(...mentionOf(rest, person, at));
        break;
      }
      case 'text': {
        mentioned.push(...mentionOf(rest, personOf(factsIn(rest, at), at), at));
        break;
      }
      default:
        throw new GoldError(at, 'expected kind:, title:, card: or text:');
    }
  }
  return { docType, title, people, mentioned };
}

function factsIn(rest: string, at: string): readonly string[] {
  const facts = personForm.exec(rest)?.groups?.['facts'];
  if (facts === undefined) throw new GoldError(at, 'expected facts between semicolons');
  return facts.split('; ');
}

function mentionOf(
  rest: string,
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  at: string,
): readonly Mentioned[] {
  const type = personForm.exec(rest)?.groups?.['type'];
  if (type === undefined) return [];
  if (!(isMaskType(type) || isKeepType(type)) || !isName(type)) {
    throw new GoldError(at, 'expected a type of names behind =');
  }
  return [{ name, aliases, type }];
}

/** The facts of a person: the name, then what is to be said in any order. */
function personOf(
  [name = '', ...facts]: readonly string[],
  at: string,
): { readonly name: string; readonly aliases: readonly string[] } {
  const aliases: string[] = [];
  const rest: Record<string, unknown> = {};
  for (const fact of facts) {
    const [word = '', ...values] = fact.split(' ');
    const value = values.join(' ');
    switch (word) {
      case 'alias':
        aliases.push(value);
        break;
      case 'born':
        rest['birthDate'] = value;
        break;
      case 'age':
        rest['ageAtAct'] = Number(value);
        break;
      case 'months':
        rest['sentence'] = { kind: 'fixed-term', months: Number(value) };
        break;
      case 'exempted':
      case 'heavier-or-other':
        rest['sentence'] = { kind: word, months: null };
        break;
      case 'organisation':
        rest['kind'] = word;
        break;
      case 'recidivist':
      case 'habitual':
      case 'namedOnRequest':
        rest[word] = true;
        break;
      default:
        throw new GoldError(at, 'a fact about a person that is not known');
    }
  }
  return { name, aliases, ...rest };
}
