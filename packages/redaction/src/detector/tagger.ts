import type { Scores } from './scores.js';
import { TAG, tagCount } from './tags.js';

/** A stretch of a text, half open, in glyphs, and how much the model prefers it as a name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Logarithm of odds; below zero the model would rather have no name here. */
  readonly margin: number;
}

/** How much better a stretch scores as one name than as none. */
export function marginOf({ emissions, model }: Scores, start: number, end: number): number {
  const { transitions, unit } = model;
  const move = (before: number, after: number) => transitions[before * tagCount + after] ?? 0;
  let score = move(TAG.outside, TAG.begin) + move(TAG.end, TAG.outside);
  let tag: number = TAG.begin;
  for (let at = start; at < end; at += 1) {
    const next = at === start ? TAG.begin : at === end - 1 ? TAG.end : TAG.middle;
    if (at > start) score += move(tag, next);
    score += emissions[at * tagCount + next] ?? 0;
    tag = next;
  }
  return (score - (end - start + 1) * move(TAG.outside, TAG.outside)) * unit;
}

/**
 * The most likely names of a text (Viterbi).
 * @param bias added for each name, in logarithms of odds: above zero, doubt makes a name
 */
export function likelyNames(scores: Scores, bias: number): readonly Candidate[] {
  const tags = bestPath(scores, Math.round(bias / scores.model.unit));
  const names: Candidate[] = [];
  let start = -1;
  for (let at = 0; at < scores.length; at += 1) {
    if (tags[at] === TAG.begin) start = at;
    if (tags[at] !== TAG.end || start < 0) continue;
    names.push({ start, end: at + 1, margin: marginOf(scores, start, at + 1) });
    start = -1;
  }
  return names;
}

const IMPOSSIBLE = -(2 ** 30);

/** The best path (Viterbi), its four tags written out: scores are relative to no name, so they stay small. */
function bestPath({ length, emissions, model }: Scores, bias: number): Uint8Array {
  const { transitions } = model;
  const move = (before: number, after: number) => transitions[before * tagCount + after] ?? 0;
  const stay = move(TAG.outside, TAG.outside);
  const enter = move(TAG.outside, TAG.begin) + bias;
  const follow = move(TAG.end, TAG.begin) + bias;
  const leave = move(TAG.end, TAG.outside);
  const goOn = move(TAG.begin, TAG.middle);
  const finish = move(TAG.begin, TAG.end);
  const stayMiddle = move(TAG.middle, TAG.middle);
  const finishMiddle = move(TAG.middle, TAG.end);
  // A bit for each tag, where it was reached from the second of the two that may come before it.
  const origins = new Uint8Array(length);
  let begin = IMPOSSIBLE;
  let middle = IMPOSSIBLE;
  let end = IMPOSSIBLE;
  for (let at = 0; at < length; at += 1) {
    const place = at * tagCount;
    const fromEnd = end + leave > stay;
    const none = fromEnd ? end + leave : stay;
    const newBegin = end + follow > enter ? end + follow : enter;
    const newMiddle = middle + stayMiddle > begin + goOn ? middle + stayMiddle : begin + goOn;
    const newEnd = middle + finishMiddle > begin + finish ? middle + finishMiddle : begin + finish;
    origins[at] =
      (fromEnd ? 1 : 0) |
      (newBegin === enter ? 0 : 2) |
      (newMiddle === begin + goOn ? 0 : 4) |
      (newEnd === begin + finish ? 0 : 8);
    begin = Math.max(IMPOSSIBLE, newBegin + (emissions[place + TAG.begin] ?? 0) - none);
    middle = Math.max(IMPOSSIBLE, newMiddle + (emissions[place + TAG.middle] ?? 0) - none);
    end = Math.max(IMPOSSIBLE, newEnd + (emissions[place + TAG.end] ?? 0) - none);
  }
  const tags = new Uint8Array(length);
  let tag: number = end > 0 ? TAG.end : TAG.outside;
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = tag;
    const second = ((origins[at] ?? 0) >> tag) & 1;
    if (tag === TAG.outside || tag === TAG.begin) tag = second === 1 ? TAG.end : TAG.outside;
    else tag = second === 1 ? TAG.middle : TAG.begin;
  }
  return tags;
}
