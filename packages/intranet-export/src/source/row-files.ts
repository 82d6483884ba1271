import { CsvError, parse as csvParser } from 'csv-parse';
import { DiscferryError, isDiscferryError, type Finding } from '@discferry/shared-schema';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { z } from 'zod';
import type { SourceRow } from './export-views.js';

/** What a file must have. */
interface Contract {
  readonly columns: readonly string[];
  /** What is longer is no row, and is not held in memory. */
  readonly maxRowCharacters: number;
  /** Takes what the file lacks as a whole: columns. */
  readonly findings: Finding[];
}

/**
 * Reads the rows of a file in UTF-8, one after the other.
 * @throws E_SOURCE_CONTRACT with file and line of what is no row, E_SOURCE_UNREACHABLE
 */
export type FileRows = (path: string, contract: Contract) => AsyncIterable<SourceRow>;

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** NDJSON: one object on each line; a key that is left out is an empty column. */
export const ndjsonRows: FileRows = async function* (path, { maxRowCharacters }) {
  let line = 0;
  for await (const text of linesOf(path, maxRowCharacters)) {
    line += 1;
    if (text.length > maxRowCharacters) throw noRow(path, line, 'a line too long');
    if (text.trim() === '') continue;
    const row = rowOf(text);
    if (row === undefined) throw noRow(path, line, 'something else');
    yield row;
  }
};

/** CSV: a header row with the names of the columns, all of them; an empty cell is an empty column. */
export const csvRows: FileRows = async function* (path, { columns, maxRowCharacters, findings }) {
  const header: string[] = [];
  const parser = csvParser({
    columns: (names: string[]) => {
      header.push(...names);
      return names;
    },
    cast: (cell, { header: named }) => (cell === '' && !named ? null : cell),
    max_record_size: maxRowCharacters,
  });
  pipeline(Readable.from(textOf(path)), parser, () => undefined);
  try {
    for await (const row of parser) yield row as SourceRow;
  } catch (error) {
    throw error instanceof CsvError ? noRow(path, lineOf(error), error.code) : error;
  }
  findings.push(...headerFindings(path, header, columns));
};

function headerFindings(
  path: string,
  header: readonly string[],
  columns: readonly string[],
): readonly Finding[] {
  return columns.flatMap((column) => {
    const count = header.filter((name) => name === column).length;
    const actual = count === 0 ? 'nothing' : `${String(count)} of that name`;
    return count === 1 ? [] : [{ path: `${path}:1 ${column}`, expected: 'a column', actual }];
  });
}

async function* linesOf(path: string, maxCharacters: number): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(path)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    // Handed on too long as it is, for the reader of lines to refuse.
    if (rest.length > maxCharacters) break;
  }
  if (rest !== '') yield rest;
}

/** The text of a file in pieces; a mark (BOM) at its beginning is left out. */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  try {
    for await (const bytes of createReadStream(path)) {
      const text = decoder.decode(bytes as Uint8Array, { stream: true });
      yield text;
      lines += text.split('\n').length - 1;
    }
    yield decoder.decode();
  } catch (cause) {
    if (isDiscferryError(cause)) throw cause;
    if (!(cause instanceof TypeError)) throw unreadable(path, cause);
    const actual = `other bytes at or after line ${String(lines)}`;
    const findings = [{ path, expected: 'UTF-8', actual }];
    throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings, cause });
  }
}

function rowOf(text: string): SourceRow | undefined {
  try {
    return rowSchema.parse(JSON.parse(text));
  } catch {
    // Neither the parser's message nor zod's may be kept: they quote the row.
    return undefined;
  }
}

function noRow(path: string, line: number, actual: string): DiscferryError {
  const findings = [{ path: `${path}:${String(line)}`, expected: 'a row', actual }];
  return new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
}

function unreadable(path: string, cause: unknown): DiscferryError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason }, { cause });
}

function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 1;
}
