import type { Context } from '@discferry/cli-kit';
import { recordRun } from '@discferry/intranet-ledger';
import { toInstant } from '@discferry/shared-schema';
import type { Session } from '../session.js';

/**
 * Records a run that examined no cases and took something out of the house: a disc, or papers that
 * hold names (requirement A5).
 */
export function noteRun(
  context: Context,
  { ledger, operator }: Session,
  { command, result }: { readonly command: string; readonly result: string },
): void {
  recordRun(ledger, { at: toInstant(context.now()), command, operator, result, counts: null });
}
