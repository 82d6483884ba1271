import { EMPTY_STATE } from '../state/state-tree.js';

/**
 * What a receiver remembers of one channel: one value, which can be re-anchored as a whole.
 */
export interface ReceiverState {
  readonly epoch: number;
  /** The sequence number imported last; 0 when nothing was. */
  readonly sequence: number;
  /** Digest of the manifest imported last; null when nothing was. */
  readonly manifestSha256: string | null;
  /** Digest of the published state as the receiver has it. */
  readonly stateSha256: string;
  /** Digests of all manifests imported, by sequence number. */
  readonly imported: ReadonlyMap<number, string>;
}

/** The state of a receiver that has imported nothing from a channel. */
export const FRESH_RECEIVER: ReceiverState = {
  epoch: 1,
  sequence: 0,
  manifestSha256: null,
  stateSha256: EMPTY_STATE,
  imported: new Map(),
};
