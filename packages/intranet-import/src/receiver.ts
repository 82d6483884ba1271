import { receivedState, type Ledger } from '@discferry/intranet-ledger';
import type { Receiver, SignedManifest } from '@discferry/package-format';
import { channelId, DiscferryError, type Direction } from '@discferry/shared-schema';
import type { Settings } from './settings.js';

/** What this side takes: packages on their way into the intranet. */
export const DIRECTION: Direction = 'in';

/** This machine, as the verification asks it. */
export function receiverOf(ledger: Ledger): Receiver {
  return {
    direction: DIRECTION,
    stateOf: (channel) => Promise.resolve(receivedState(ledger, channel)),
  };
}

/**
 * Refuses the disc of another office: its requests belong to other undertakers, even when its key was
 * enrolled here.
 * @throws E_CHANNEL_WRONG
 */
export function refuseOtherOffice(settings: Settings, { manifest }: SignedManifest): void {
  const { channel } = manifest;
  if (channel.office === settings.channel.office) return;
  throw new DiscferryError('E_CHANNEL_WRONG', { actual: channelId(channel) });
}
