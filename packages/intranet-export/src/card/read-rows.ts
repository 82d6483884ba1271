import type { Finding } from '@discferry/shared-schema';
import type { SourceRow } from '../source/export-views.js';
import { fieldReader, type FieldReader, type Read } from './field-reader.js';

/** Reads one row; null when something in it could not be read and was noted. */
export type ReadRow<Value> = (field: FieldReader) => Value | null;

/** Reads the rows of one view, in order; rows that cannot be read leave findings and nothing else. */
export function readRows<Value>(
  view: string,
  rows: readonly SourceRow[],
  { findings, read }: { findings: Finding[]; read: ReadRow<Value> },
): readonly Value[] {
  return rows.flatMap((row, index) => {
    const value = read(fieldReader(row, `${view}[${String(index + 1)}]`, findings));
    return value === null ? [] : [value];
  });
}

/** Text as it stands. */
export const anyText: Read<string> = (text) => text;
