import { Buffer } from 'node:buffer';
import { ordinaryWords, type OrdinaryWords } from './ordinary-words.js';
import { slotCount } from './slots.js';
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
 * The weights of the few slots that have some, close together so that they stay in the processor's cache.
 * For each 32 slots two numbers: a bit for each that has weights, and how many have some before them.
 */
export interface SlotWeights {
  readonly index: Int32Array;
  /** Signed bytes for `TAG.begin`, `TAG.middle` and `TAG.end`, the first lowest. */
  readonly packed: Int32Array;
}

const WORD_BITS = 32;
const LOW_SEVEN_BITS = 0x7f;
const CONTINUED = 0x80;

/** The packed weights of a slot, zero when it has none. */
export function weightsAt({ index, packed }: SlotWeights, slot: number): number {
  const place = (slot >>> 5) << 1;
  const bits = index[place] ?? 0;
  const bit = 1 << (slot & 31);
  if ((bits & bit) === 0) return 0;
  return packed[(index[place + 1] ?? 0) + ones(bits & (bit - 1))] ?? 0;
}

/** How many bits are set. */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Reads the weights: for each slot that has some, its distance from the one before and three bytes. */
function readSlots(bytes: Buffer): SlotWeights {
  const index = new Int32Array((2 * slotCount) / WORD_BITS);
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
    const place = (slot >>> 5) << 1;
    index[place] = (index[place] ?? 0) | (1 << (slot & 31));
    packed.push(bytes.readUIntLE(at, 3));
  }
  for (let place = 2; place < index.length; place += 2) {
    index[place + 1] = (index[place - 1] ?? 0) + ones(index[place - 2] ?? 0);
  }
  return { index, packed: Int32Array.from(packed) };
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
