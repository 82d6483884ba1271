import type { RedactionCard } from '../case-card.js';
import type { LegalDocument } from '../document.js';
import { viewOf } from '../text/text-view.js';
import { wordTrie } from '../text/word-trie.js';
import { introducedAliases } from './aliases.js';
import { factsOf, masksIn } from './document-facts.js';
import { introducedNames } from './introduced.js';
import type { IntroducedName } from './introduction.js';
import { mentionedNames } from './mentioned.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';
import {
  nameForm,
  peopleOf,
  peopleOnCard,
  withNewcomers,
  type NameForm,
  type People,
} from './people.js';
import type { Reading } from './reading.js';

/** Where everybody comes from. */
export interface Sources {
  readonly document: LegalDocument;
  readonly card: RedactionCard;
  /** The body, then the title. */
  readonly readings: readonly Reading[];
}

/**
 * Everybody whom the card or the texts know, with one mask each.
 * @returns all of them, once those are named whom only a second look at the texts showed
 */
export function everybody({
  document,
  card,
  readings,
}: Sources): (seenLater: readonly IntroducedName[]) => People {
  const body = readings[0]?.view ?? viewOf('');
  const onCard = peopleOnCard(card, factsOf(document.kind, body));
  const taken = masksIn(body.text);
  const known = wordTrie(onCard);
  const introduced = readings.flatMap((reading) => [
    ...introducedNames(reading, { ...reading, known }),
    ...mentionedNames(reading, { ...reading, known }),
  ]);
  return (seenLater) => {
    const newcomers = [...introduced, ...seenLater];
    const named = withAliases(withNewcomers(onCard, newcomers, { card, taken }), readings);
    if (named.ownerless.length === 0) return peopleOf(named.forms);
    const all = withNewcomers(onCard, [...newcomers, ...named.ownerless], { card, taken });
    return peopleOf(withAliases(all, readings).forms);
  };
}

interface WithAliases {
  readonly forms: ReadonlyMap<string, NameForm>;
  /** Aliases of people whom nothing else names: 网名“暗夜”. */
  readonly ownerless: readonly IntroducedName[];
}

/** Aliases that the texts give: they go the way of the person they belong to. */
function withAliases(
  forms: ReadonlyMap<string, NameForm>,
  readings: readonly Reading[],
): WithAliases {
  const all = new Map(forms);
  const ownerless: IntroducedName[] = [];
  const people = peopleOf(forms);
  for (const reading of readings) {
    const aliases = introducedAliases(reading.view);
    if (aliases.length === 0) continue;
    const occurrences = occurrencesIn(reading.view, people, reading);
    let next = 0;
    for (const { form, cueStart, isSomebodys } of aliases) {
      while ((occurrences[next]?.start ?? Infinity) < cueStart) next += 1;
      const owner = occurrences[next - 1];
      if (all.has(form)) continue;
      if (owner !== undefined && isNear(reading, owner, cueStart)) {
        all.set(form, nameForm(form, owner.name.rule, owner.name.mask));
      } else if (isSomebodys) ownerless.push({ form, rule: 'OTHER-PERSON' });
    }
  }
  return { forms: all, ownerless };
}

const aliasReachUnits = 40;
/** Nothing, or other aliases, stand between somebody and an alias. */
const OF_THE_SAME =
  /^[,(\u3001"]?(?:(?:男|女),|(?:系|即))?(?:(?:绰号|外号|化名|又名|别名|曾用名|小名|乳名|人称|自称|英文名)[^。;]*)?$/u;

function isNear({ view }: Reading, owner: Occurrence, cueStart: number): boolean {
  const between = view.text.slice(owner.end, cueStart);
  return between.length <= aliasReachUnits && OF_THE_SAME.test(between);
}
