import { isCalendarDate, type Finding } from '@discferry/shared-schema';
import type { SourceRow } from '../source/export-views.js';

/** Reads the columns of one row, and collects a finding for each that cannot be read. */
export interface FieldReader {
  /** Text that a reader understands; a finding and null when it does not, or when there is none. */
  required<Value>(column: string, expected: string, read: Read<Value>): Value | null;
  /** The same for a column that may be empty. */
  optional<Value>(column: string, expected: string, read: Read<Value>): Value | null;
}

/** Turns text, which is never empty, into a value, or undefined when it means nothing. */
export type Read<Value> = (text: string) => Value | undefined;

/**
 * A reader of one row.
 * @param place the row in findings: `GK_RY[2]`. Findings never hold what was read.
 */
export function fieldReader(row: SourceRow, place: string, findings: Finding[]): FieldReader {
  const note = (column: string, expected: string, actual: string) => {
    findings.push({ path: `${place}.${column}`, expected, actual });
    return null;
  };
  const understood = <Value>(column: string, expected: string, read: Read<Value>) => {
    const text = textOf(row[column]);
    const value = text === undefined ? undefined : read(text);
    return value ?? note(column, expected, 'something else');
  };
  return {
    optional: (column, expected, read) =>
      textOf(row[column]) === '' ? null : understood(column, expected, read),
    required: (column, expected, read) =>
      textOf(row[column]) === ''
        ? note(column, expected, 'nothing')
        : understood(column, expected, read),
  };
}

/** What stands in a column, '' when it is empty; undefined for bytes, whose text would be a guess. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

/** Whether nothing stands in a column. */
export function isEmptyCell(value: unknown): boolean {
  return textOf(value) === '';
}

/** A calendar date, also when the source writes a time behind it. */
export function readDate(text: string): string | undefined {
  const date = text.replace(/[T ]\d{2}:\d{2}(:\d{2})?$/, '');
  return isCalendarDate(date) ? date : undefined;
}

/** A whole number that is not negative. */
export function readWhole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** One of the words of a closed list. */
export function oneOf<Word extends string>(words: readonly Word[]): Read<Word> {
  return (text) => words.find((word) => word === text);
}

/** One of the source's words, as what it means here. */
export function meaning<Value>(words: Readonly<Record<string, Value>>): Read<Value> {
  return (text) => (Object.hasOwn(words, text) ? words[text] : undefined);
}

/** Text in the form of a schema. */
export function matching(schema: {
  safeParse(text: string): { readonly success: boolean };
}): Read<string> {
  return (text) => (schema.safeParse(text).success ? text : undefined);
}
