import type { ReviewedSuspicion } from './sheet.js';

/** Suspicions that overlap are one doubt. */
export interface Doubt {
  readonly suspicions: readonly ReviewedSuspicion[];
  /** What stands there in the public text. */
  readonly text: string;
  /** Where it comes from, half open, in code points of the original. */
  readonly original: { readonly start: number; readonly end: number };
}

/** Whether approvals have released all that there is to a doubt. */
export function isReleased({ suspicions }: Doubt): boolean {
  return suspicions.every((suspicion) => suspicion.isReleased);
}

/** A stretch of the public text that lies in one doubt, or in none. */
interface Stretch {
  readonly text: string;
  /** Index of the doubt. */
  readonly doubt: number | null;
}

/** Cuts a public text, handed in part by part, where doubts begin and end. */
export interface DoubtCutter {
  /**
   * Cuts the next part.
   * @param originOf where a code point of the part comes from: the range of the original behind it
   */
  cut(part: readonly string[], originOf: (index: number) => Doubt['original']): readonly Stretch[];
  /** Every doubt, once the whole text was cut. */
  doubts(): readonly Doubt[];
}

export function doubtCutter(suspicions: readonly ReviewedSuspicion[]): DoubtCutter {
  const doubts = mergeSuspicions(suspicions);
  let next = 0;
  let at = 0;
  return {
    cut(part, originOf) {
      const stretches: Stretch[] = [];
      let from = 0;
      while (from < part.length) {
        while ((doubts[next]?.end ?? Infinity) <= at + from) next += 1;
        const doubt = doubts[next];
        const isInside = doubt !== undefined && doubt.start <= at + from;
        const border = (isInside ? doubt.end : doubt?.start) ?? Infinity;
        const until = Math.min(part.length, border - at);
        const text = part.slice(from, until).join('');
        stretches.push({ text, doubt: isInside ? next : null });
        if (isInside) {
          if (doubt.text === '') doubt.original.start = originOf(from).start;
          doubt.original.end = originOf(until - 1).end;
          doubt.text += text;
        }
        from = until;
      }
      at += part.length;
      return stretches;
    },
    doubts: () => doubts,
  };
}

/** A doubt while the text passes by; places are those of the public text. */
interface Meeting extends Doubt {
  start: number;
  end: number;
  suspicions: ReviewedSuspicion[];
  text: string;
  original: { start: number; end: number };
}

function mergeSuspicions(suspicions: readonly ReviewedSuspicion[]): Meeting[] {
  const doubts: Meeting[] = [];
  for (const suspicion of suspicions.toSorted((one, other) => one.start - other.start)) {
    const { start, end } = suspicion;
    const last = doubts.at(-1);
    if (last === undefined || start >= last.end) {
      const original = { start: 0, end: 0 };
      doubts.push({ start, end, suspicions: [suspicion], text: '', original });
    } else {
      last.end = Math.max(last.end, end);
      last.suspicions.push(suspicion);
    }
  }
  return doubts;
}
