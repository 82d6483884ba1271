import { z } from 'zod';
import type { Finding } from '../errors/finding.js';
import { plainLineSchema } from '../text/plain-text.js';

/** A finding as it travels: where, what should be there, and what was, without content of a record. */
export const findingSchema = z.strictObject({
  path: plainLineSchema(300),
  expected: plainLineSchema(300),
  actual: plainLineSchema(300),
});

const MAX_FINDINGS = 20;
const MAX_UNITS = 300;
const NOTHING_SAID = '-';

/** Findings made fit to travel: so many of them, so long, and of characters that can be shown. */
export function findingsToSend(findings: readonly Finding[]): Finding[] {
  return findings.slice(0, MAX_FINDINGS).map(({ path, expected, actual }) => ({
    path: plainOf(path),
    expected: plainOf(expected),
    actual: plainOf(actual),
  }));
}

function plainOf(text: string): string {
  const cut = text.normalize('NFC').slice(0, MAX_UNITS);
  const line = plainLineSchema(MAX_UNITS);
  const shown = Array.from(cut, (character) =>
    character === ' ' || line.safeParse(character).success ? character : '?',
  );
  return shown.join('').trim() || NOTHING_SAID;
}
