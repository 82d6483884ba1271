import type { KeepSpan, MaskSpan } from '../gold/gold-document.ts';
import type { KeepType, MaskType } from '../gold/types.ts';
import { isMasked } from './is-masked.ts';
import type { PersonFinder } from './mask-identity.ts';
import { overlap, publicViewOf, type PublicView, type Range } from './public-view.ts';
import type { Doubt, PublishedText } from './published.ts';

/** A span that was to be masked, and what became of it. */
interface MaskVerdict {
  readonly span: MaskSpan;
  readonly original: string;
  readonly shown: string;
  readonly masked: boolean;
}

/** A span that was to be kept, and what became of it. */
interface KeepVerdict {
  readonly type: KeepType;
  readonly touched: boolean;
}

/** Something that went wrong, with the text around it: only for who asks to see it. */
export interface Lapse {
  readonly what: string;
  /** In code points of the original; null when it is of no one place. */
  readonly place: Range | null;
  readonly around: string;
}

/** What became of one text, a title or a body. */
export interface TextMeasure {
  readonly view: PublicView;
  readonly verdicts: readonly MaskVerdict[];
  readonly kept: readonly KeepVerdict[];
  readonly overMaskedCharacters: number;
  readonly suspicions: number;
  /** Suspicions at places where nothing had been missed. */
  readonly falseSuspicions: number;
  /** What was missed and no suspicion covers: it would be published. */
  readonly unnoticed: readonly MaskType[];
  readonly lapses: readonly Lapse[];
}

interface TextToMeasure {
  readonly original: string;
  readonly published: PublishedText;
  readonly suspicions: readonly Doubt[];
  readonly mustMask: readonly MaskSpan[];
  readonly mustKeep: readonly KeepSpan[];
  readonly either: readonly Range[];
  readonly personOf: PersonFinder;
}

/** Sets the public text of a title or a body beside what was to be masked and kept in it. */
export function measureText(text: TextToMeasure): TextMeasure {
  const view = publicViewOf(text.original, text.published);
  const verdicts = text.mustMask.map((span) => verdictOn(span, view, text.personOf));
  const missed = verdicts.filter(({ masked }) => !masked).map(({ span }) => span);
  const kept = text.mustKeep.map((span) => ({ ...span, touched: view.changedIn(span) > 0 }));
  const tooMuch = overMasked(view, [...text.mustMask, ...text.either]);
  const suspected = text.suspicions.map(view.originOf);
  const inVain = suspected.filter((place) => !missed.some((span) => overlap(span, place)));
  const unnoticed = missed.filter((span) => !suspected.some((place) => overlap(span, place)));
  const lapse = (what: string, place: Range): Lapse => ({
    what,
    place,
    around: around(view.points, place),
  });
  return {
    view,
    verdicts,
    kept,
    overMaskedCharacters: tooMuch.reduce((sum, { start, end }) => sum + end - start, 0),
    suspicions: suspected.length,
    falseSuspicions: inVain.length,
    unnoticed: unnoticed.map(({ type }) => type),
    lapses: [
      ...missed.map((span) => lapse(`missed ${span.type}`, span)),
      ...unnoticed.map((span) => lapse(`unnoticed ${span.type}`, span)),
      ...kept.filter(({ touched }) => touched).map((span) => lapse(`touched ${span.type}`, span)),
      ...tooMuch.map((place) => lapse('masked too much', place)),
      ...inVain.map((place) => lapse('suspected in vain', place)),
    ],
  };
}

function verdictOn(span: MaskSpan, view: PublicView, personOf: PersonFinder): MaskVerdict {
  const original = view.points.slice(span.start, span.end).join('');
  const shown = view.shownAt(span);
  const masked = isMasked({ type: span.type, original, shown, owner: personOf(span, original) });
  return { span, original, shown, masked };
}

/** Runs of changed characters outside all places that may be masked. */
function overMasked(view: PublicView, mayMask: readonly Range[]): readonly Range[] {
  const allowed = new Uint8Array(view.points.length);
  for (const { start, end } of mayMask) allowed.fill(1, start, end);
  const runs: Range[] = [];
  for (const at of view.points.keys()) {
    if (allowed[at] === 1 || view.changedIn({ start: at, end: at + 1 }) === 0) continue;
    const last = runs.at(-1);
    if (last?.end === at) runs[runs.length - 1] = { start: last.start, end: at + 1 };
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

const aroundCharacters = 14;

/** A place with the text around it, on one line. */
export function around(points: readonly string[], { start, end }: Range): string {
  const before = points.slice(Math.max(0, start - aroundCharacters), start).join('');
  const behind = points.slice(end, end + aroundCharacters).join('');
  return JSON.stringify(`${before}⟦${points.slice(start, end).join('')}⟧${behind}`);
}
