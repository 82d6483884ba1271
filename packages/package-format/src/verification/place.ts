import { channelId, DiscferryError, packageId } from '@discferry/shared-schema';
import type { Manifest } from '../manifest.js';
import type { ReceiverState } from './receiver-state.js';

/** The place of a package at its receiver, when it is not refused. */
export type Place = 'next' | 'already-imported';

/**
 * Finds the place of a package in the sequence of its channel. SPEC.md, Sequence.
 * @throws E_EPOCH, E_SEQUENCE_GAP, E_SEQUENCE_OLDER, E_SEQUENCE_FORK
 */
export function placeOf(manifest: Manifest, digest: string, receiver: ReceiverState): Place {
  const { sequence, channel } = manifest;
  const earlier = receiver.imported.get(sequence);
  if (earlier === digest) return 'already-imported';
  if (manifest.epoch !== receiver.epoch) {
    throw new DiscferryError('E_EPOCH', { expected: receiver.epoch, actual: manifest.epoch });
  }
  const fork = () =>
    new DiscferryError('E_SEQUENCE_FORK', { channel: channelId(channel), last: sequence - 1 });
  if (earlier !== undefined) throw fork();
  if (sequence <= receiver.sequence) {
    throw new DiscferryError('E_SEQUENCE_OLDER', { sequence, last: receiver.sequence });
  }
  if (sequence > receiver.sequence + 1) {
    const first = packageId(channel, receiver.sequence + 1);
    const last = packageId(channel, sequence - 1);
    const missing = first === last ? first : `${first} … ${last}`;
    throw new DiscferryError('E_SEQUENCE_GAP', { sequence, missing });
  }
  // Right number, wrong predecessor: the sender's history and ours have parted.
  if (manifest.previousManifestSha256 !== receiver.manifestSha256) throw fork();
  return 'next';
}

/**
 * Checks that the sender's idea of what is published here is true.
 * @throws E_STATE_DIGEST
 */
export function checkStateBefore(manifest: Manifest, receiver: ReceiverState): void {
  if (manifest.state.before === receiver.stateSha256) return;
  throw new DiscferryError(
    'E_STATE_DIGEST',
    { channel: channelId(manifest.channel) },
    {
      findings: [
        {
          path: 'manifest.state.before',
          expected: receiver.stateSha256,
          actual: manifest.state.before,
        },
      ],
    },
  );
}
