import { value, type Value } from '@discferry/cli-kit';
import { readPackageNumber, type PackageNumber } from '@discferry/package-issue';
import type { ReturnPackage } from '@discferry/public-store';
import {
  bindingIdSchema,
  channelId,
  DiscferryError,
  normaliseCaseNumber,
  requestIdSchema,
} from '@discferry/shared-schema';
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

/** A case number, with whatever brackets it was typed. */
export const caseOption: Value<z.ZodType<string | undefined>> = value(
  'CASE',
  texts.caseOption,
  z.string().transform(normaliseCaseNumber).optional(),
);

/** An id as people type it, in capitals or not. */
const typedId = z.string().transform((typed) => typed.normalize('NFKC').trim().toUpperCase());

export const requestArgument: Value<z.ZodType<string>> = value(
  'REQUEST',
  texts.requestArgument,
  typedId.pipe(requestIdSchema),
);

export const bindingArgument: Value<z.ZodType<string>> = value(
  'BINDING',
  texts.bindingArgument,
  typedId.pipe(bindingIdSchema),
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
 * The package home with a number.
 * @throws E_SEQUENCE_UNKNOWN, also for a number of another channel
 */
export async function sentPackage(
  { requests, settings }: Session,
  { sequence, channel }: PackageNumber,
): Promise<ReturnPackage> {
  const own = channelId(settings.channel);
  const packages = channel === undefined || channel === own ? await requests.packages(own) : [];
  const found = packages.find(({ manifest }) => manifest.sequence === sequence);
  if (found !== undefined) return found;
  throw new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence });
}
