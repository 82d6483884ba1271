import { MASK_TYPES, maskTypes, type MaskType } from './gold/types.ts';
import type { Evaluation, Speeds } from './evaluate.ts';
import type { DetectorTotals } from './measure/detector.ts';
import { rate, sumOf, type Share } from './measure/share.ts';
import type { RedactionTotals } from './measure/totals.ts';

/** A number that must hold, and whether it does. */
export interface Threshold {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly bound: 'at least' | 'at most';
  readonly holds: boolean;
}

/** All types of one ground together. */
export function groundShare(
  { recall }: RedactionTotals,
  ground: (typeof MASK_TYPES)[MaskType],
): Share {
  return sumOf(maskTypes.filter((type) => MASK_TYPES[type] === ground).map((type) => recall[type]));
}

/** A document of the usual length has so many characters. */
const usualCharacters = 1300;
/** Lookalikes that may be masked, of so many. */
const lookalikesMasked = 2 / 1200;

/** How many documents of the usual length so many characters are. */
export function usualDocuments(characters: number): number {
  return characters / usualCharacters;
}

export function falseAlarmsPerThousand({ falseAlarms, characters }: DetectorTotals): number {
  return (falseAlarms * 1000) / characters;
}

/** What is asked of the redaction and of the leftover detector. */
export function thresholdsOf(
  { redaction, detector }: Pick<Evaluation, 'redaction' | 'detector'>,
  speeds: Speeds,
): readonly Threshold[] {
  const { recall, touched } = redaction;
  const keptNames = [touched['name.defendant'], touched['name.official']];
  const keptPlaces = [touched.court, touched.procuratorate, touched['case-number']];
  return [
    atLeast('names on the roster', rate(redaction.rosterNames), 1),
    atLeast('id', rate(recall.id), 1),
    atLeast('phone', rate(recall.phone), 1),
    atLeast('bank', rate(recall.bank), 1),
    atLeast('address', rate(recall.address), 0.99),
    atLeast('health', rate(recall.health), 0.97),
    atLeast('minor', rate(recall.minor), 0.97),
    atLeast('named by the rules', rate(groundShare(redaction, 'named')), 0.998),
    atLeast('what follows from them', rate(groundShare(redaction, 'follows')), 0.97),
    atLeast('titles', rate(redaction.titles), 1),
    atMost('kept names masked', sumOf(keptNames).hits, 0),
    atMost('courts, procuratorates and case numbers masked', sumOf(keptPlaces).hits, 0),
    atMost('lookalikes masked', share(touched.lookalike), lookalikesMasked),
    atMost('over-masked characters', redaction.overMaskedCharacters / redaction.characters, 0.0005),
    atMost('characters changed outside masks', redaction.changedOutside, 0),
    atMost('people with several masks', redaction.inconsistent, 0),
    atMost('masks of several people', redaction.colliding, 0),
    atMost('changed when published again', redaction.changedAgain, 0),
    atLeast('documents of 1,300 characters per second', usualDocuments(speeds.redaction), 200),
    atLeast('leftover detector: names covered', rate(detector.names), 0.97),
    atMost(
      'leftover detector: false alarms per 1,000 characters',
      falseAlarmsPerThousand(detector),
      1.5,
    ),
  ];
}

function share({ hits, of }: Share): number {
  return of === 0 ? 0 : hits / of;
}

function atLeast(name: string, value: number, limit: number): Threshold {
  return { name, value, limit, bound: 'at least', holds: value >= limit };
}

function atMost(name: string, value: number, limit: number): Threshold {
  return { name, value, limit, bound: 'at most', holds: value <= limit };
}
