import { value, type Context } from '@discferry/cli-kit';
import { findQuarantined, type Ledger, type QuarantinedMessage } from '@discferry/intranet-ledger';
import { DiscferryError } from '@discferry/shared-schema';
import { z } from 'zod';
import { texts } from '../texts-overview.js';

/** The number of a message in quarantine. */
export const idArgument = value(
  'ID',
  texts.idArgument,
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
);

/**
 * The message with a number.
 * @throws E_USAGE when none with this number waits
 */
export function messageOf(context: Context, ledger: Ledger, id: number): QuarantinedMessage {
  const found = findQuarantined(ledger, id);
  if (found !== undefined) return found;
  throw new DiscferryError('E_USAGE', { reason: context.say(texts.notInQuarantine) });
}
