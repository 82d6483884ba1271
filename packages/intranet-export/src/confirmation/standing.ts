import { addWorkingDays, type WorkingCalendar } from '@discferry/appointments';
import {
  listConfirmations,
  listPackages,
  type Confirmation,
  type IssuedPackage,
  type Ledger,
} from '@discferry/intranet-ledger';
import { daysBetween, shanghaiDate } from '@discferry/shared-schema';

/** So long a receiver may take: the disc is carried over, imported, and its code read out. */
const WORKING_DAYS_TO_CONFIRM = 3;

/** A package as the receiver's word makes it stand. */
export interface Standing {
  readonly issued: IssuedPackage;
  /**
   * `confirmed` by its own word; `implied` by that of a later one, which cannot be imported without it;
   * `refused`; `waiting` while nothing is known of it.
   */
  readonly standing: 'confirmed' | 'implied' | 'refused' | 'waiting';
  /** The receiver's word on it; null when there is none. */
  readonly word: Confirmation | null;
}

/** How every package issued stands, in order. */
export function standings(ledger: Ledger): readonly Standing[] {
  const words = listConfirmations(ledger);
  const packages = listPackages(ledger);
  const through = confirmedThrough(packages, words);
  return packages.map((issued): Standing => {
    const { packageId, sequence } = issued.manifest;
    const word = words.get(packageId) ?? null;
    if (word?.outcome === 'imported') return { issued, word, standing: 'confirmed' };
    if (sequence <= through) return { issued, word, standing: 'implied' };
    return { issued, word, standing: word === null ? 'waiting' : 'refused' };
  });
}

/** The last package that the receiver surely has; 0 for none. */
function confirmedThrough(
  packages: readonly IssuedPackage[],
  words: ReadonlyMap<string, Confirmation>,
): number {
  const last = packages.findLast(
    ({ manifest }) => words.get(manifest.packageId)?.outcome === 'imported',
  );
  return last?.manifest.sequence ?? 0;
}

/** A package that is issued and not confirmed, and for how long. */
export interface Unconfirmed {
  readonly packageId: string;
  readonly sequence: number;
  readonly createdAt: string;
  /** Calendar days since it was made. */
  readonly days: number;
  /** Whether the receiver should have been heard of by now. */
  readonly overdue: boolean;
  /** Whether it was on a disc at all. */
  readonly delivered: boolean;
  /** Why it was refused; null when it was not, or only a code says so. */
  readonly code: string | null;
  readonly refused: boolean;
}

/** What has been issued and what is confirmed (已制作 / 已确认). */
export interface Confirmed {
  /** Number of the last package that the receiver surely has; null for none. */
  readonly through: string | null;
  /** In order. */
  readonly unconfirmed: readonly Unconfirmed[];
}

/** How issued and confirmed compare today. */
export function confirmed(ledger: Ledger, calendar: WorkingCalendar, now: Date): Confirmed {
  const all = standings(ledger);
  const isOpen = ({ standing }: Standing) => standing === 'waiting' || standing === 'refused';
  const last = all.findLast((one) => !isOpen(one));
  return {
    through: last?.issued.manifest.packageId ?? null,
    unconfirmed: all.filter(isOpen).map(({ issued, standing, word }) => {
      const { packageId, sequence, createdAt } = issued.manifest;
      const latest = addWorkingDays(calendar, shanghaiDate(createdAt), WORKING_DAYS_TO_CONFIRM);
      return {
        packageId,
        sequence,
        createdAt,
        days: daysBetween(createdAt, now),
        overdue: shanghaiDate(now) > latest,
        delivered: issued.deliveredAt !== null,
        refused: standing === 'refused',
        code: word?.code ?? null,
      };
    }),
  };
}
