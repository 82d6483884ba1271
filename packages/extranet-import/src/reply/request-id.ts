import type { Context } from '@discferry/cli-kit';
import { DiscferryError, readCrockford, requestIdSchema } from '@discferry/shared-schema';
import { texts } from '../texts-reply.js';

/**
 * The number of a request as it is on the sheet, whatever keyboard and letters it was typed with.
 * @throws E_USAGE
 */
export function readRequestId({ say }: Context, typedId: string): string {
  const characters = readCrockford(typedId);
  const parsed = requestIdSchema.safeParse(`${characters.slice(0, 10)}-${characters.slice(10)}`);
  if (parsed.success) return parsed.data;
  throw new DiscferryError('E_USAGE', { reason: say(texts.requestWanted) });
}
