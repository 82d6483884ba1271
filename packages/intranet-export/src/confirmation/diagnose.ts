import type { IssuedPackage, KeptAlarm } from '@discferry/intranet-ledger';
import { EMPTY_STATE } from '@discferry/package-format';
import type { Standing } from './standing.js';

/** What a person read out of the receiver's `extranet-import status`. */
export interface Told {
  /** Number of the disc imported last; 0 for none. */
  readonly last: number;
  /** Digest of what is public there, or its beginning; null when it was not read out. */
  readonly state: string | null;
}

/**
 * What is wrong between this side and the receiver, each with its own way out. `kept-unknown`: a package
 * of ours is kept that this ledger does not know; `fork`: another package under a number of ours; `receiver-ahead`: it has what this ledger never issued; `state-differs`: what
 * is public there is not what the packages make; `receiver-behind`: it lacks packages that were
 * confirmed; `secrecy`: it found what must not be public; `taken-back`: it refused what it had confirmed;
 * `refused`: it refused for another reason; `incoming`: about discs that come from it; `other`.
 */
type ProblemKind =
  | 'kept-unknown'
  | 'fork'
  | 'receiver-ahead'
  | 'state-differs'
  | 'secrecy'
  | 'taken-back'
  | 'receiver-behind'
  | 'refused'
  | 'incoming'
  | 'other';

export interface Problem {
  readonly kind: ProblemKind;
  /** The disc it shows at; null when nothing was ever imported. */
  readonly packageId: string | null;
  /** Code of the alarm or of the refusal that says so; null when a person told it. */
  readonly code: string | null;
}

/** What follows from all that is known, and the discs that the receiver needs again, in order. */
export interface Diagnosis {
  /** The gravest first. */
  readonly problems: readonly Problem[];
  /** Whether nothing may be sent before a person has settled it. */
  readonly stop: boolean;
  /** What has to be imported there, in this order; empty while `stop` holds. */
  readonly reissue: readonly IssuedPackage[];
}

/** What alarms mean, by code; those of the ledger itself are named by their contradiction. */
const MEANINGS: Readonly<Record<string, ProblemKind>> = {
  E_SEQUENCE_FORK: 'fork',
  'receipt-other-digest': 'fork',
  'receipt-unknown-package': 'receiver-ahead',
  E_STATE_DIGEST: 'state-differs',
  'receipt-other-state': 'state-differs',
  E_SECRECY_RULE: 'secrecy',
  'receipt-taken-back': 'taken-back',
};

const GRAVITY: readonly ProblemKind[] = [
  'kept-unknown',
  'fork',
  'receiver-ahead',
  'state-differs',
  'secrecy',
  'taken-back',
  'receiver-behind',
  'refused',
  'incoming',
  'other',
];

const STOPS: ReadonlySet<ProblemKind> = new Set([
  'kept-unknown',
  'fork',
  'receiver-ahead',
  'state-differs',
]);

/** What is known about both sides. */
export interface Evidence {
  readonly standings: readonly Standing[];
  /** Open ones. */
  readonly alarms: readonly KeptAlarm[];
  /** The channel out, `370700-out`. */
  readonly channel: string;
  /** Null while nobody has asked the receiver. */
  readonly told: Told | null;
  /** Ids of kept packages after the last one that the ledger knows. */
  readonly keptUnknown: readonly string[];
}

/** Holds what the receiver's receipts, its alarms and its operator say against the ledger. */
export function diagnose({ standings, alarms, channel, told, keptUnknown }: Evidence): Diagnosis {
  const problems: Problem[] = [
    ...keptUnknown.map((packageId) => ({ kind: 'kept-unknown', packageId, code: null }) as const),
    ...alarms.map((alarm) => alarmProblem(alarm, channel)),
    ...standings.flatMap(refusalProblem),
    ...(told === null ? [] : toldProblems(standings, told)),
  ];
  const known = new Map(
    problems
      .toSorted((one, other) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(other.kind))
      .map((problem) => [`${problem.kind} ${problem.packageId ?? ''}`, problem]),
  );
  const stop = [...known.values()].some(({ kind }) => STOPS.has(kind));
  return { problems: [...known.values()], stop, reissue: stop ? [] : missing(standings, told) };
}

function alarmProblem({ packageId, code }: KeptAlarm, channel: string): Problem {
  const isOurs = packageId.startsWith(`${channel}-`);
  return { kind: isOurs ? (MEANINGS[code] ?? 'other') : 'incoming', packageId, code };
}

function refusalProblem({ standing, issued, word }: Standing): readonly Problem[] {
  if (standing !== 'refused') return [];
  const code = word?.code ?? null;
  const kind = MEANINGS[code ?? ''] ?? 'refused';
  return [{ kind, packageId: issued.manifest.packageId, code }];
}

function toldProblems(standings: readonly Standing[], { last, state }: Told): readonly Problem[] {
  const there = standings[last - 1]?.issued.manifest;
  const about = { packageId: there?.packageId ?? null, code: null };
  if (last > standings.length) return [{ ...about, kind: 'receiver-ahead' }];
  const expected = there?.state.after ?? EMPTY_STATE;
  if (state !== null && !expected.startsWith(state)) return [{ ...about, kind: 'state-differs' }];
  const hadMore = standings
    .slice(last)
    .some(({ standing }) => standing === 'confirmed' || standing === 'implied');
  return hadMore ? [{ ...about, kind: 'receiver-behind' }] : [];
}

/** What was issued after the disc that the receiver has last, by its operator's word or by its receipts. */
function missing(standings: readonly Standing[], told: Told | null): readonly IssuedPackage[] {
  const open = standings.filter(({ issued, standing }) =>
    told === null
      ? standing === 'waiting' || standing === 'refused'
      : issued.manifest.sequence > told.last,
  );
  return open.map(({ issued }) => issued);
}
