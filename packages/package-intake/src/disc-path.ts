import { value, type Context } from '@discferry/cli-kit';
import { DiscferryError } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { texts } from './texts.js';

/** The argument that says where the disc is. */
export const pathArgument = value('PATH', texts.pathArgument, z.string().min(1).optional());

/**
 * Where the disc is: as typed, else as configured, else as answered.
 * @throws E_USAGE when none of these says it
 */
export async function discPath(
  context: Context,
  { disc }: { readonly disc: string | null },
  typed: string | undefined,
): Promise<string> {
  if (typed !== undefined) return resolve(context.cwd, typed);
  if (disc !== null) return disc;
  const answer = await context.ask(texts.askPath);
  if (answer) return resolve(context.cwd, answer);
  throw new DiscferryError('E_USAGE', { reason: context.say(texts.pathNeeded) });
}
