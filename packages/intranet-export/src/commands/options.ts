import { value, type Value } from '@discferry/cli-kit';
import { sequenceSchema } from '@discferry/shared-schema';
import { z } from 'zod';
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

/** A sequence number as typed: `12`, or the whole number of the disc, `370700-out-000012`. */
export const sequenceArgument: Value<z.ZodType<number>> = value(
  'NUMBER',
  texts.sequenceArgument,
  z
    .string()
    .transform((typed) => Number(typed.replace(/^\d{6}-out-/, '')))
    .pipe(sequenceSchema),
);
