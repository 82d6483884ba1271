import { daysLeft, type Deadline } from './deadline.js';
import { firstInOrder, type FirstInOrder } from '../lists/first-in-order.js';

/** A deadline as it stands today. */
export interface DueDocument extends Deadline {
  /** Calendar days until it is due, negative when it is late; null when nobody can tell. */
  readonly daysLeft: number | null;
}

/** Deadlines of one group: how many, and the first by due day. */
export interface DueGroup {
  readonly count: number;
  readonly first: readonly DueDocument[];
}

/** What is due, by what has to be done about it. */
export interface DueList {
  readonly late: DueGroup;
  readonly dueSoon: DueGroup;
  /** Documents that should be there and are not, with an approaching, a passed or an unknown deadline. */
  readonly missing: DueGroup & {
    /** How many of them are late. */
    readonly late: number;
  };
  /** An effective judgment whose day of receipt nobody entered: the time runs, and nobody sees it. */
  readonly undated: DueGroup;
}

/** Adds up deadlines. Lists are cut; counts never are. */
export interface DueTally {
  add(deadline: Deadline): void;
  list(): DueList;
}

/** How deadlines are looked at. */
export interface DueView {
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
  /** What is due within so many days, today being none, is due soon. */
  readonly days: number;
  /** How many deadlines each list has at most. */
  readonly limit: number;
}

export function startDueTally({ today, days, limit }: DueView): DueTally {
  const group = () => firstInOrder<DueDocument>(limit, byDueDay);
  const groups = { late: group(), dueSoon: group(), missing: group(), undated: group() };
  let missingLate = 0;
  return {
    add(deadline) {
      const left = deadline.dueOn === null ? null : daysLeft(deadline.dueOn, today);
      if (left !== null && left > days) return;
      const due = { ...deadline, daysLeft: left };
      const isLate = left !== null && left < 0;
      if (deadline.isMissing) {
        groups.missing.add(due);
        if (isLate) missingLate += 1;
      } else if (left === null) groups.undated.add(due);
      else groups[isLate ? 'late' : 'dueSoon'].add(due);
    },
    list: () => ({
      late: listed(groups.late),
      dueSoon: listed(groups.dueSoon),
      missing: { ...listed(groups.missing), late: missingLate },
      undated: listed(groups.undated),
    }),
  };
}

function listed({ count, first }: FirstInOrder<DueDocument>): DueGroup {
  return { count, first };
}

/** Those without a day last; of one day in the order of their cases. */
function byDueDay(one: Deadline, other: Deadline): number {
  const [left, right] = [keyOf(one), keyOf(other)];
  return left < right ? -1 : Number(left > right);
}

function keyOf({ dueOn, caseNumber, documentId }: Deadline): string {
  return [dueOn ?? '9999-99-99', caseNumber, documentId ?? ''].join(' ');
}
