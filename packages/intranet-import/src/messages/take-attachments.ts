import {
  ATTACHMENT_TYPES,
  MAX_ATTACHMENT_BYTES,
  sanitiseAttachment,
  type AttachmentType,
  type SanitisedAttachment,
} from '@discferry/attachments';
import { findAttachment, saveAttachment, type Ledger } from '@discferry/intranet-ledger';
import { sha256Hex, type VerifiedPackage } from '@discferry/package-format';
import type { AttachmentPart } from '@discferry/shared-schema';
import { storeFile } from './store-file.js';

/** Where the files of a package go. */
export interface AttachmentTaker {
  readonly ledger: Ledger;
  /** The attachments folder. */
  readonly folder: string;
  readonly packageId: string;
  /** Told the error when a file made the sanitising itself fail. */
  readonly onFault: (error: unknown) => void;
  /** Told after each file; what it throws stops the work. */
  readonly progress: () => void;
}

/**
 * Takes in the files (附件) of a package, one at a time: puts the parts together, makes the bytes safe,
 * and stores what is safe. A file that was stored before is not looked at again.
 * @returns how many files were stored
 */
export async function takeAttachments(
  verified: VerifiedPackage,
  taker: AttachmentTaker,
): Promise<number> {
  let stored = 0;
  for await (const file of filesOf(verified)) {
    if (await takeFile(file, taker)) stored += 1;
    taker.progress();
  }
  return stored;
}

/** A file as its parts brought it; null when they do not make one. */
interface ReceivedFile {
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
}

/** The files of a package. Their parts stand next to each other, in the order of the format. */
async function* filesOf(verified: VerifiedPackage): AsyncGenerator<ReceivedFile> {
  let parts: AttachmentPart[] = [];
  for await (const { value: part } of verified.records('attachments')) {
    const [first] = parts;
    if (first !== undefined && first.sha256 !== part.sha256) {
      yield joined(first.sha256, parts);
      parts = [];
    }
    // At most 32 parts stand under one digest: the format orders them by number, each once.
    parts.push(part);
  }
  const [first] = parts;
  if (first !== undefined) yield joined(first.sha256, parts);
}

function joined(sha256: string, parts: readonly AttachmentPart[]): ReceivedFile {
  const whole = parts.every(
    (part, index) => part.part === index + 1 && part.parts === parts.length,
  );
  const bytes = whole ? Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))) : null;
  return { sha256, bytes };
}

async function takeFile(
  { sha256, bytes }: ReceivedFile,
  { ledger, folder, packageId, onFault }: AttachmentTaker,
): Promise<boolean> {
  if (findAttachment(ledger, sha256)?.refusal === null) return false;
  const about = { sha256, packageId, receivedBytes: bytes?.length ?? 0 };
  const refuse = (refusal: string) => {
    saveAttachment(ledger, { ...about, refusal });
    return false;
  };
  if (bytes === null) return refuse('parts-incomplete');
  // What was announced under one digest must not be exchanged for another file on the way.
  if (sha256Hex(bytes) !== sha256) return refuse('other-digest');
  if (bytes.length > MAX_ATTACHMENT_BYTES) return refuse('too-large');
  const safe = await sanitised(bytes, onFault);
  if (safe === undefined) return refuse('unreadable');
  if (!safe.ok) return refuse(safe.refusal);
  const storedSha256 = sha256Hex(safe.bytes);
  await storeFile(folder, storedSha256, safe.bytes);
  saveAttachment(ledger, {
    ...about,
    refusal: null,
    mediaType: safe.mediaType,
    storedName: storedSha256,
    storedSha256,
    storedBytes: safe.bytes.length,
  });
  return true;
}

/**
 * Makes a file safe as what it is by its content. One that makes the sanitiser itself fail is refused
 * like any other: nobody may hold up a disc with a file.
 */
async function sanitised(
  bytes: Uint8Array,
  onFault: (error: unknown) => void,
): Promise<SanitisedAttachment | undefined> {
  try {
    let last: SanitisedAttachment | undefined;
    for (const type of Object.keys(ATTACHMENT_TYPES) as AttachmentType[]) {
      last = await sanitiseAttachment(bytes, type);
      if (last.ok || last.refusal !== 'type-mismatch') return last;
    }
    return last;
  } catch (error) {
    onFault(error);
    return undefined;
  }
}
