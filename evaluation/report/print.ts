import type { Evaluation, Speeds } from '../evaluate.ts';
import { KEEP_TYPES, MASK_TYPES, maskTypes } from '../gold/types.ts';
import { rate, type Share } from '../measure/share.ts';
import type { RedactionTotals } from '../measure/totals.ts';
import {
  falseAlarmsPerThousand,
  groundShare,
  usualDocuments,
  type Threshold,
} from '../thresholds.ts';

type Cell = (totals: RedactionTotals) => string;

/** All that is reported. */
export interface Report extends Evaluation {
  readonly speeds: Speeds;
  readonly thresholds: readonly Threshold[];
}

/** The report as text for people. */
export function reportOf({ redaction, baseline, detector, speeds, thresholds }: Report): string {
  const row = (name: string, cell: Cell): readonly string[] => [
    name,
    cell(redaction),
    cell(baseline),
  ];
  const share = (name: string, of: (totals: RedactionTotals) => Share): readonly string[] =>
    row(name, (totals) => shareText(of(totals)));
  const measures = [
    ['', 'redaction', 'roster and patterns'],
    ['masked, of what must be masked'],
    ...maskTypes.map((type) =>
      share(`  ${type}${MASK_TYPES[type] === 'follows' ? ' *' : ''}`, ({ recall }) => recall[type]),
    ),
    share('named by the rules', (totals) => groundShare(totals, 'named')),
    share('what follows from them (*)', (totals) => groundShare(totals, 'follows')),
    share('names on the roster', ({ rosterNames }) => rosterNames),
    share('names only in the text', ({ otherNames }) => otherNames),
    share('in titles', ({ titles }) => titles),
    ['touched, of what must be kept'],
    ...KEEP_TYPES.map((type) => row(`  ${type}`, ({ touched }) => countText(touched[type]))),
    row(
      'over-masked characters',
      ({ overMaskedCharacters, characters }) =>
        `${overMaskedCharacters} (${percent(overMaskedCharacters / characters)})`,
    ),
    row('changed outside masks', ({ changedOutside }) => String(changedOutside)),
    row('people with several masks', ({ inconsistent }) => String(inconsistent)),
    row('masks of several people', ({ colliding }) => String(colliding)),
    row('changed when published again', ({ changedAgain }) => String(changedAgain)),
    row('blocked documents', ({ blocked }) => String(blocked)),
    row('  in vain', ({ blockedInVain }) => String(blockedInVain)),
    row('suspicions', ({ suspicions }) => String(suspicions)),
    row('  in vain', ({ falseSuspicions }) => String(falseSuspicions)),
    row('missed and not suspected', ({ unnoticed }) => String(unnoticed)),
    ['characters per second', speeds.redaction.toFixed(0), speeds.baseline.toFixed(0)],
    [
      'documents of 1,300 per second',
      ...[speeds.redaction, speeds.baseline].map((speed) => usualDocuments(speed).toFixed(0)),
    ],
  ];
  const alone = [
    ['names covered', shareText(detector.names)],
    ['  not on the roster', shareText(detector.namesOffRoster)],
    [
      'false alarms per 1,000 characters',
      `${falseAlarmsPerThousand(detector).toFixed(2)}  (${detector.falseAlarms})`,
    ],
    ['characters per second', speeds.detector.toFixed(0)],
  ];
  return [
    `${redaction.documents} documents, ${redaction.characters} characters`,
    '',
    aligned(measures),
    '',
    'leftover detector alone, over the texts as served',
    aligned(alone),
    '',
    'thresholds',
    aligned(thresholds.map(thresholdRow)),
    '',
  ].join('\n');
}

function thresholdRow({ name, value, limit, bound, holds }: Threshold): readonly string[] {
  return [holds ? '  ok' : 'FAIL', name, figure(value), `${bound} ${figure(limit)}`];
}

function figure(value: number): string {
  if (value >= 10) return value.toFixed(0);
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function shareText(share: Share): string {
  return share.of === 0 ? '–' : `${rate(share).toFixed(3)}  (${countText(share)})`;
}

function countText({ hits, of }: Share): string {
  return `${hits} of ${of}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(3)} %`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
    .map((line) => line.trimEnd())
    .join('\n');
}
