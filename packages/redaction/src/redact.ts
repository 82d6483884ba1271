import type { RedactionCard } from './case-card.js';
import type { LegalDocument } from './document.js';
import { leftoversOf, suspicionsOf } from './leftovers.js';
import { everybody } from './names/everybody.js';
import type { IntroducedName } from './names/introduction.js';
import { readingOf } from './names/reading.js';
import { peopleSeenLater } from './names/second-look.js';
import { COVER } from './particulars/claim.js';
import { particularsOf } from './particulars/particulars.js';
import { publish } from './publish.js';
import type { Redaction, RedactionPolicy } from './redaction.js';

/** Looks of the leftover detector, each at what the one before left. */
const mostLooks = 2;

/**
 * The public text of a legal document: names and particulars hidden by rule, everything else as it was
 * served. The leftover detector reads what the rules leave: whoever is a person beyond doubt is hidden
 * too, throughout and in the title; the rest is for a person to decide. Linear in the length of the
 * document.
 * @returns title and body with one span per replacement, and what a person must still decide
 * @see 规定 2014 arts. 19, 20, 22
 */
export function redact(
  document: LegalDocument,
  card: RedactionCard,
  policy: RedactionPolicy,
): Redaction {
  const body = readingOf(document.text);
  const title = readingOf(document.title);
  const marks = document.marks.map(({ start, end }) => ({
    start: Math.max(0, start),
    end: Math.min(end, body.view.points.length),
    rule: 'UNDERTAKER-MARK' as const,
    replacement: COVER,
  }));
  const peopleWith = everybody({ document, card, readings: [body, title] });
  const ofTitle = particularsOf(title.view, policy);
  const ofBody = particularsOf(body.view, policy);
  const published = (names: readonly IntroducedName[]) => {
    const people = peopleWith(names);
    return {
      title: publish(title, [], { people, particulars: ofTitle }),
      body: publish(body, marks, { people, particulars: ofBody }),
    };
  };
  let last = published([]);
  let inTitle = leftoversOf(title, last.title);
  let inBody = leftoversOf(body, last.body);
  let seenLater: readonly IntroducedName[] = [];
  // Where somebody was hidden, the text around reads differently: published again it must not change.
  for (let look = 0; look < mostLooks; look += 1) {
    const more = [...peopleSeenLater(body, inBody), ...peopleSeenLater(title, inTitle)];
    if (more.length === 0) break;
    seenLater = [...seenLater, ...more];
    last = published(seenLater);
    inTitle = leftoversOf(title, last.title);
    inBody = leftoversOf(body, last.body);
  }
  const { released } = document;
  return {
    title: last.title.redacted,
    body: last.body.redacted,
    titleSuspicions: suspicionsOf(title, last.title, { leftovers: inTitle, released }),
    suspicions: suspicionsOf(body, last.body, { leftovers: inBody, released }),
  };
}
