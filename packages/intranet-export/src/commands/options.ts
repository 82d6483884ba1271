import { value, type Value } from '@discferry/cli-kit';
import { findPackage, type IssuedPackage } from '@discferry/intranet-ledger';
import { readPackageNumber, type PackageNumber } from '@discferry/package-issue';
import { channelId, DiscferryError } from '@discferry/shared-schema';
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

/** The number of a package, as {@link readPackageNumber} takes it. */
export const numberArgument: Value<z.ZodType<PackageNumber>> = value(
  'NUMBER',
  texts.sequenceArgument,
  z.string().transform((typed, context) => {
    const number = readPackageNumber(typed);
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
  { sequence, channel }: PackageNumber,
): IssuedPackage {
  const isOurs = channel === undefined || channel === channelId(settings.channel);
  const issued = isOurs ? findPackage(ledger, sequence) : undefined;
  if (issued !== undefined) return issued;
  throw new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence });
}
