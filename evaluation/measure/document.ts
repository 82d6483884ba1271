import type { GoldDocument } from '../gold/gold-document.ts';
import { isName } from '../gold/types.ts';
import { maskIdentity, personFinder, type PersonFinder } from './mask-identity.ts';
import { overlap, publicViewOf, type Range } from './public-view.ts';
import type { PublishedText, Publisher } from './published.ts';
import { measureText, type Lapse, type TextMeasure } from './text.ts';

/** What became of a document. */
export interface DocumentMeasure {
  readonly title: TextMeasure;
  readonly body: TextMeasure;
  readonly changedOutside: number;
  /** People with several masks. */
  readonly inconsistent: number;
  /** Masks that several people have. */
  readonly colliding: number;
  /** Changes when the public text is published again, but for what had been missed. */
  readonly changedAgain: number;
  readonly lapses: readonly Lapse[];
}

/** Publishes a document and looks at what became of it. */
export function measureDocument(document: GoldDocument, publish: Publisher): DocumentMeasure {
  const published = publish(document);
  const personOf = personFinder(document);
  const body = measureText({
    original: document.text,
    published: published.body,
    suspicions: published.suspicions,
    mustMask: document.mustMask,
    mustKeep: document.mustKeep,
    either: document.either,
    personOf,
  });
  const title = measureText({
    original: document.title,
    published: published.title,
    suspicions: published.titleSuspicions,
    mustMask: document.titleMustMask ?? [],
    mustKeep: [],
    either: document.titleMustMask === undefined ? [wholeOf(document.title)] : [],
    personOf,
  });
  const identity = identityIn([title, body], personOf);
  const again = publish({ ...document, title: published.title.text, text: published.body.text });
  const changes = [
    ...changesAgain(body, published.body, again.body),
    ...changesAgain(title, published.title, again.title),
  ];
  return {
    title,
    body,
    changedOutside: title.view.changedOutside + body.view.changedOutside,
    inconsistent: identity.inconsistent.length,
    colliding: identity.colliding.length,
    changedAgain: changes.length,
    lapses: [
      ...title.lapses.map((lapse) => ({ ...lapse, what: `title: ${lapse.what}` })),
      ...body.lapses,
      ...identity.inconsistent.map((around) => ({ what: 'several masks', place: null, around })),
      ...identity.colliding.map((around) => ({
        what: 'mask of several people',
        place: null,
        around,
      })),
      ...changes.map((around) => ({ what: 'changed again', place: null, around })),
    ],
  };
}

function wholeOf(text: string): Range {
  return { start: 0, end: Array.from(text).length };
}

function identityIn(
  texts: readonly TextMeasure[],
  personOf: PersonFinder,
): ReturnType<typeof maskIdentity> {
  return maskIdentity(
    texts.flatMap(({ verdicts }) =>
      verdicts
        .filter(({ span, masked }) => isName(span.type) && masked)
        .map(({ span, original, shown }) => ({ person: personOf(span, original), mask: shown })),
    ),
  );
}

/** What is changed in a text that is public already, other than what had been missed in it. */
function changesAgain(
  first: TextMeasure,
  published: PublishedText,
  again: PublishedText,
): readonly string[] {
  const missed = first.verdicts.filter(({ masked }) => !masked).map(({ span }) => span);
  const view = publicViewOf(published.text, again);
  return again.spans
    .filter((span) => view.changedIn(span) > 0)
    .filter((span) => {
      const origin = first.view.originOf(span);
      return !missed.some((miss) => overlap(miss, origin));
    })
    .map(
      ({ start, end, replacement }) => `${view.points.slice(start, end).join('')} → ${replacement}`,
    );
}
