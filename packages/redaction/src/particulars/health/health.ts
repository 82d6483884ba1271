import type { TextView } from '../../text/text-view.js';
import { claim, type Claim } from '../claim.js';
import { withVeils } from '../veil.js';
import { findingsIn } from './findings.js';
import { claimsJoined } from './joining.js';
import { sentencesOf, type Place } from './places.js';
import { tellingTerms } from './telling-terms.js';
import { readTokens } from './tokens.js';

/** More than any sentence of words needs; a hostile one must not be read without end. */
const mostRounds = 8;

/**
 * Somebody's state of health: illness, disability, pregnancy, treatment (规定 2014 art. 20 (1)). The text is
 * read as words of a lexicon, runs of them with a head as names, and their surroundings say whose they are.
 */
export function claimHealth({ text }: TextView): Claim[] {
  const numbered = findingsIn(text);
  const named = sentencesOf(withVeils(text, numbered)).flatMap(({ start, sentence }) =>
    toldIn(sentence).map((place) => ({ start: start + place.start, end: start + place.end })),
  );
  return claimsJoined(text, [...numbered, ...named]).map(({ start, end }) =>
    claim(start, end, 'HEALTH'),
  );
}

/**
 * Read again without what was found until nothing more is: what is hidden must not have been the reason why
 * something else was left, or a text would change when it is published again.
 */
function toldIn(sentence: string): Place[] {
  const told: Place[] = [];
  let left = sentence;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = readOnce(left);
    if (found.length === 0) break;
    told.push(...found);
    left = withVeils(left, found);
  }
  return told;
}

function readOnce(sentence: string): Place[] {
  const tokens = readTokens(sentence);
  return tellingTerms(tokens).map(({ from, to }) => ({
    start: tokens.starts[from] ?? 0,
    end: tokens.starts[to] ?? 0,
  }));
}
