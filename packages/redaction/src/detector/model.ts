import { Buffer } from 'node:buffer';
import { slotCount } from './features.js';
import { ordinaryWords, type OrdinaryWords } from './ordinary-words.js';
import { WEIGHTS } from './weights.generated.js';

/** What was learnt. All weights are whole numbers of `unit`. */
export interface Model {
  readonly slots: SlotWeights;
  /** From tag to tag, row by row. */
  readonly transitions: readonly number[];
  /** What one unit of a score is worth, in natural logarithms of odds. */
  readonly unit: number;
  readonly words: OrdinaryWords;
}

/**
 * The weights of the few slots that have some, close together so that they stay in the processor's cache:
 * a bit for each slot, and how many slots with weights there are before each word of 32 bits.
 */
export interface SlotWeights {
  readonly present: Uint32Array;
  readonly before: Uint32Array;
  /** Signed bytes for `TAG.begin`, `TAG.middle` and `TAG.end`, the first lowest. */
  readonly packed: Int32Array;
}

const WORD_BITS = 32;
const LOW_SEVEN_BITS = 0x7f;
const CONTINUED = 0x80;

/** The packed weights of a slot, zero when it has none. */
export function weightsAt({ present, before, packed }: SlotWeights, slot: number): number {
  const word = slot >>> 5;
  const bits = present[word] ?? 0;
  const bit = 1 << (slot & 31);
  if ((bits & bit) === 0) return 0;
  return packed[(before[word] ?? 0) + ones(bits & (bit - 1))] ?? 0;
}

/** How many bits are set. */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Reads the weights: for each slot that has some, its distance from the one before and three bytes. */
function readSlots(bytes: Buffer): SlotWeights {
  const present = new Uint32Array(slotCount / WORD_BITS);
  const before = new Uint32Array(slotCount / WORD_BITS);
  const packed: number[] = [];
  let slot = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.readUInt8(at);
      at += 1;
      distance |= (byte & LOW_SEVEN_BITS) << shift;
      if ((byte & CONTINUED) === 0) break;
    }
    slot += distance;
    present[slot >>> 5] = (present[slot >>> 5] ?? 0) | (1 << (slot & 31));
    packed.push(bytes.readUIntLE(at, 3));
  }
  for (let word = 1; word < present.length; word += 1) {
    before[word] = (before[word - 1] ?? 0) + ones(present[word - 1] ?? 0);
  }
  return { present, before, packed: Int32Array.from(packed) };
}

let model: Model | undefined;

/** The model, read at its first use. */
export function learntModel(): Model {
  model ??= {
    slots: readSlots(Buffer.from(WEIGHTS.slots, 'base64')),
    transitions: WEIGHTS.transitions,
    unit: WEIGHTS.unit,
    words: ordinaryWords(WEIGHTS.words.split(' ')),
  };
  return model;
}
