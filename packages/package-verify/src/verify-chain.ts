import { checkStateBefore, placeOf, type ReceiverState } from '@discferry/package-format';
import type { DiscferryError } from '@discferry/shared-schema';
import { channelId, isDiscferryError } from '@discferry/shared-schema';
import type { Passed, Verdict } from './verdict.js';

/**
 * Checks that packages form one unbroken chain for each channel, as a receiver that takes them in
 * order would. The first package of a channel is where the chain begins; it is taken at its word.
 * @returns the verdicts in order of channel and number, refused where the chain breaks
 */
export function verifyChain(passed: readonly Passed[]): readonly Verdict[] {
  // Numbers are of one length: the order of package ids is that of channel and sequence.
  const inOrder = passed.toSorted(({ manifest: a }, { manifest: b }) =>
    a.packageId < b.packageId ? -1 : Number(a.packageId > b.packageId),
  );
  const receivers = new Map<string, ReceiverState>();
  return inOrder.map((one) => {
    const id = channelId(one.manifest.channel);
    const receiver = receivers.get(id) ?? receiverBefore(one);
    try {
      if (placeOf(one.manifest, one.manifestSha256, receiver) === 'next') {
        checkStateBefore(one.manifest, receiver);
        receivers.set(id, receiverAfter(one, receiver));
      }
      return one;
    } catch (error) {
      if (!isDiscferryError(error)) throw error;
      return { ok: false, path: one.path, error: inPlace(error, one) };
    }
  });
}

/** A receiver for which this package is the next one. */
function receiverBefore({ manifest }: Passed): ReceiverState {
  return {
    epoch: manifest.epoch,
    sequence: manifest.sequence - 1,
    manifestSha256: manifest.previousManifestSha256,
    stateSha256: manifest.state.before,
    imported: new Map(),
  };
}

function receiverAfter({ manifest, manifestSha256 }: Passed, before: ReceiverState): ReceiverState {
  return {
    epoch: manifest.epoch,
    sequence: manifest.sequence,
    manifestSha256,
    stateSha256: manifest.state.after,
    imported: new Map([...before.imported, [manifest.sequence, manifestSha256]]),
  };
}

/** The error with a finding that names the package, for there are several. */
function inPlace(error: DiscferryError, { manifest }: Passed): DiscferryError {
  const finding = {
    path: manifest.packageId,
    expected: 'the next of its chain',
    actual: error.code,
  };
  return error.withFindings([finding, ...error.findings]);
}
