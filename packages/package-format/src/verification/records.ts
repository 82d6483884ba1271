import {
  alarmSchema,
  attachmentPartSchema,
  bindingSchema,
  DiscferryError,
  documentRecordSchema,
  findingsOfIssues,
  proceduralRecordSchema,
  receiptSchema,
  replySchema,
  requestSchema,
  withdrawalSchema,
  type AlarmMessage,
  type AttachmentPart,
  type Binding,
  type DocumentRecord,
  type Finding,
  type ProceduralRecord,
  type Receipt,
  type Reply,
  type Request,
  type Withdrawal,
} from '@discferry/shared-schema';
import { notCanonical, parseCanonical } from '../encoding/parse-canonical.js';
import { entryKey, recordDigest, splitLines } from '../encoding/record-line.js';
import type { EntryKind } from '../manifest.js';

/** A record as it came out of a verified package, with what its publication is remembered by. */
export interface ReceivedRecord<Value> {
  readonly value: Value;
  /** SHA-256 over the record's line, 32 bytes. */
  readonly digest: Uint8Array;
}

/** The value each kind of entry holds. */
export interface RecordOfKind {
  readonly withdrawals: Withdrawal;
  readonly 'procedural-records': ProceduralRecord;
  readonly documents: DocumentRecord;
  readonly replies: Reply;
  readonly bindings: Binding;
  readonly requests: Request;
  readonly attachments: AttachmentPart;
  readonly receipts: Receipt;
  readonly alarms: AlarmMessage;
}

const SCHEMAS = {
  withdrawals: withdrawalSchema,
  'procedural-records': proceduralRecordSchema,
  documents: documentRecordSchema,
  replies: replySchema,
  bindings: bindingSchema,
  requests: requestSchema,
  attachments: attachmentPartSchema,
  receipts: receiptSchema,
  alarms: alarmSchema,
} as const;

/** Findings beyond these add nothing: a package is refused for the first. */
const MAX_FINDINGS = 20;

/**
 * Reads the records of an entry, one at a time, in whatever pieces the bytes come.
 * @throws E_RECORD_MALFORMED for a line that is not a canonical record, or is out of order: keys
 *   strictly ascend by their UTF-8 bytes, so that no record can be there twice
 */
export async function* readRecords<Kind extends EntryKind>(
  kind: Kind,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReceivedRecord<RecordOfKind[Kind]>> {
  const schema = SCHEMAS[kind];
  let line = 0;
  let previous: Buffer | undefined;
  for await (const bytes of splitLines(chunks)) {
    line += 1;
    const path = `${kind}:${String(line)}`;
    const parsed = parseCanonical(bytes);
    if (!parsed.ok) throw malformed([notCanonical(path, parsed.actual)]);
    const record = schema.safeParse(parsed.value);
    if (!record.success) {
      throw malformed(findingsOfIssues(record.error.issues, parsed.value, `${path} `));
    }
    const key = Buffer.from(entryKey(record.data));
    if (previous !== undefined && Buffer.compare(previous, key) >= 0) {
      const expected = 'keys in ascending order, each once';
      throw malformed([{ path, expected, actual: 'one that does not come after the last' }]);
    }
    previous = key;
    yield { value: record.data as RecordOfKind[Kind], digest: recordDigest(bytes) };
  }
}

function malformed(findings: readonly Finding[]): DiscferryError {
  return new DiscferryError(
    'E_RECORD_MALFORMED',
    { count: 1 },
    { findings: findings.slice(0, MAX_FINDINGS) },
  );
}
