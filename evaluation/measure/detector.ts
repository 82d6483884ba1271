import type { GoldDocument } from '../gold/gold-document.ts';
import { isName } from '../gold/types.ts';
import { overlap, type Range } from './public-view.ts';
import { shareOf, sumOf, type Share } from './share.ts';

/** A leftover, as a detector reports it: half open, in code points. */
interface Alarm extends Range {
  readonly kind: 'name' | 'particular';
}

export type Detector = (text: string) => readonly Alarm[];

/** What a detector finds in texts as they were served, without their roster. */
export interface DetectorTotals {
  readonly characters: number;
  /** Mentions of names to be masked, of which an alarm covers all but the surname. */
  readonly names: Share;
  /** The same for those names that are not on the case card's roster. */
  readonly namesOffRoster: Share;
  /** Alarms where no name and no particular stands, whether to be masked or to be kept. */
  readonly falseAlarms: number;
}

export const nothingDetected: DetectorTotals = {
  characters: 0,
  names: { hits: 0, of: 0 },
  namesOffRoster: { hits: 0, of: 0 },
  falseAlarms: 0,
};

/** The totals with one document more. */
export function addDetection(
  totals: DetectorTotals,
  document: GoldDocument,
  detect: Detector,
): {
  readonly totals: DetectorTotals;
  readonly missed: readonly Range[];
  readonly vain: readonly Range[];
} {
  const alarms = detect(document.text);
  const points = Array.from(document.text);
  const roster = new Set(
    document.caseCard.people.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const covered = new Uint8Array(points.length);
  for (const { start, end } of alarms) covered.fill(1, start, end);
  const isCovered = ({ start, end }: Range): boolean =>
    covered.subarray(start + 1, end).every((flag) => flag === 1);
  const names = document.mustMask.filter(({ type }) => isName(type));
  const offRoster = names.filter(
    ({ start, end }) => !roster.has(points.slice(start, end).join('')),
  );
  const known = [
    ...document.mustMask,
    ...document.either,
    ...document.mustKeep.filter(({ type }) => isName(type)),
  ];
  const vain = alarms.filter((alarm) => !known.some((span) => overlap(span, alarm)));
  return {
    totals: {
      characters: totals.characters + points.length,
      names: sumOf([totals.names, shareOf(names, isCovered)]),
      namesOffRoster: sumOf([totals.namesOffRoster, shareOf(offRoster, isCovered)]),
      falseAlarms: totals.falseAlarms + vain.length,
    },
    missed: names.filter((name) => !isCovered(name)),
    vain,
  };
}
