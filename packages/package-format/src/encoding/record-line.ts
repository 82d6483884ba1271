import {
  DiscferryError,
  messageKey,
  recordKey,
  type DocumentRecord,
  type Message,
  type ProceduralRecord,
  type Withdrawal,
} from '@discferry/shared-schema';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './digest.js';

/** The longest line of an entry, without its line feed. SPEC.md, Limits. */
export const MAX_LINE_BYTES = 1_048_576;

/** A change of what is published. */
export type StateRecord = ProceduralRecord | DocumentRecord | Withdrawal;

/** A record of a package: a change of what is published, or a message. */
export type PackageRecord = StateRecord | Message;

/**
 * A record as its line in an entry, without the line feed. What is published is digested and
 * compared in this form, by both sides.
 */
export function recordLine(record: PackageRecord): string {
  return canonicalJson(record);
}

/** What puts the records of an entry in order, and tells them apart: by its UTF-8 bytes. */
export function entryKey(record: PackageRecord): string {
  switch (record.kind) {
    case 'withdrawal':
    case 'procedural':
    case 'document':
      return recordKey(record);
    case 'reply':
    case 'binding':
    case 'request':
    case 'attachment-part':
    case 'receipt':
    case 'alarm':
      return messageKey(record);
  }
}

/** The digest of a record: SHA-256 over its line, 32 bytes. SPEC.md, Records. */
export function recordDigest(line: string | Uint8Array): Uint8Array {
  return sha256(line);
}

const LINE_FEED = 0x0a;

/**
 * Splits bytes, in whatever pieces they come, into the lines of NDJSON. Holds one line at a time.
 * @throws E_RECORD_MALFORMED when a line is too long or the last one does not end with a line feed.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      const piece = chunk.subarray(start, end === -1 ? chunk.length : end);
      if (held + piece.length > MAX_LINE_BYTES) throw malformedLine(number, 'a longer line');
      if (end === -1) {
        if (piece.length > 0) pieces.push(piece);
        held += piece.length;
        break;
      }
      yield pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]);
      pieces = [];
      held = 0;
      number += 1;
      start = end + 1;
    }
  }
  if (held > 0) throw malformedLine(number, 'a line without an end');
}

function malformedLine(number: number, actual: string): DiscferryError {
  const path = `line ${String(number)}`;
  const expected = `at most ${String(MAX_LINE_BYTES)} bytes and a line feed`;
  return new DiscferryError(
    'E_RECORD_MALFORMED',
    { count: 1 },
    { findings: [{ path, expected, actual }] },
  );
}
