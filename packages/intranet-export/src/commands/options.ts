import { value, type Value } from '@discferry/cli-kit';
import { findPackage, type IssuedPackage } from '@discferry/intranet-ledger';
import { channelId, DiscferryError, sequenceSchema } from '@discferry/shared-schema';
import { z } from 'zod';
import type { Session } from '../session.js';
import { texts } from '../texts.js';

const DEFAULT_LIST = 20;
const MAX_LIST = 10_000;

/** How many lines each list shows. */
export const listOption: Value<z.ZodType<number>> = value(
  'N',
  texts.listOption,
  z.coerce.number<string>().int().min(0).max(MAX_LIST).default(DEFAULT_LIST),
);

/** The folder where a disc is mounted or prepared; the configured one when left out. */
export const discOption: Value<z.ZodType<string | undefined>> = value(
  'DIR',
  texts.discOption,
  z.string().optional(),
);

/** The number of a package as people type it. */
export interface TypedNumber {
  readonly sequence: number;
  /** The channel, when the whole number was typed. */
  readonly channel: string | undefined;
}

const NUMBER = /^(?:(?<channel>\d{6}-(?:out|in))-)?(?<sequence>\d{1,6})$/;

/** Reads `12`, or the whole number of the disc, `370700-out-000012`; undefined for anything else. */
export function readNumber(typed: string): TypedNumber | undefined {
  const { channel, sequence } = NUMBER.exec(typed.normalize('NFKC').trim())?.groups ?? {};
  const parsed = sequenceSchema.safeParse(Number(sequence));
  return parsed.success ? { sequence: parsed.data, channel } : undefined;
}

/** The number of a package, as {@link readNumber} takes it. */
export const numberArgument: Value<z.ZodType<TypedNumber>> = value(
  'NUMBER',
  texts.sequenceArgument,
  z.string().transform((typed, context) => {
    const number = readNumber(typed);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: 'not the number of a disc' });
    return z.NEVER;
  }),
);

/**
 * The issued package with a number.
 * @throws E_SEQUENCE_UNKNOWN, also for a number of another channel
 */
export function issuedPackage(
  { ledger, settings }: Session,
  { sequence, channel }: TypedNumber,
): IssuedPackage {
  const isOurs = channel === undefined || channel === channelId(settings.channel);
  const issued = isOurs ? findPackage(ledger, sequence) : undefined;
  if (issued !== undefined) return issued;
  throw new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence });
}
