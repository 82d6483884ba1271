import { readFileSync } from 'node:fs';
import { calendarDateSchema, flowSchema } from '@discferry/shared-schema';
import { z } from 'zod';

/** fixtures/decision-table.json: what is expected, looked up and never computed. */

const date = calendarDateSchema;
const reading = z.enum(['forbids', 'doubts', 'allows']);
const choice = z.enum(['disclose', 'withhold']).nullable();
const outcome = z.enum(['disclose', 'withhold', 'needs-approval']);
const form = z.enum([
  'none',
  'pending',
  'disclose approved',
  'disclose refused',
  'withhold approved',
  'withhold refused',
  'for, not counting',
  'against, not counting',
]);
const rank = z.enum(['chief', 'deputy-chief', 'department-head']).nullable();
const age = z.number().nullable();
const columns = z.array(z.string());
const ages = z.array(z.tuple([z.string(), age, date.nullable(), date.nullable(), reading]));

const tableSchema = z.strictObject({
  about: z.array(z.string()),
  outcomes: z.strictObject({
    columns,
    rows: z.array(z.tuple([reading, choice, form, outcome])),
  }),
  standings: z.strictObject({
    acceptedOn: date,
    today: date,
    columns,
    rows: z.array(z.tuple([z.string(), rank, date.nullable(), z.array(reading)])),
  }),
  ages: z.strictObject({ acceptedOn: date, columns, rows: ages }),
  agesOfEarlyActs: z.strictObject({ columns, rows: ages }),
  prohibited: z.strictObject({ columns, rows: z.array(z.tuple([z.string(), z.string(), date])) }),
  amendments: z.strictObject({ columns, rows: z.array(z.tuple([z.string(), date, date])) }),
  accusations: z.strictObject({
    columns,
    rows: z.array(z.tuple([flowSchema, z.string().nullable(), z.string(), date, date, reading])),
  }),
});

export type Reading = z.infer<typeof reading>;
export type Choice = z.infer<typeof choice>;
export type FormColumn = z.infer<typeof form>;
export type Expected = z.infer<typeof outcome>;

const file = new URL('../../../../fixtures/decision-table.json', import.meta.url);

export const TABLE = tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

export const READINGS = reading.options;
export const CHOICES: readonly Choice[] = ['disclose', 'withhold', null];
export const FORM_COLUMNS = form.options;

const outcomes = new Map(
  TABLE.outcomes.rows.map(([machine, chosen, column, expected]) => [
    `${machine} ${String(chosen)} ${column}`,
    expected,
  ]),
);

/** The outcome the table has for a machine's reading, an undertaker's choice and a form. */
export function expectedOutcome(machine: Reading, chosen: Choice, column: FormColumn): Expected {
  const expected = outcomes.get(`${machine} ${String(chosen)} ${column}`);
  if (expected === undefined) throw new Error(`no row: ${machine} ${String(chosen)} ${column}`);
  return expected;
}

/** Of several readings, the one that counts. */
export function strictest(...readings: readonly Reading[]): Reading {
  if (readings.includes('forbids')) return 'forbids';
  return readings.includes('doubts') ? 'doubts' : 'allows';
}
