import type { RegularFile } from '../files/regular-file.js';
import { MAX_NAME_BYTES } from './entry-name.js';
import { atMost, breaches, is, refuse } from './rules.js';
import {
  CENTRAL_BYTES,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_SIGNATURE,
  parseEndRecord,
  type EndRecord,
} from './structures.js';

/** The greatest number of entries in an archive. SPEC.md, ZIP profile. */
const MAX_ENTRIES = 16;
const MAX_DIRECTORY_BYTES = MAX_ENTRIES * (CENTRAL_BYTES + MAX_NAME_BYTES);

/** The end record, and the bytes it was read from. */
export interface FoundEndRecord extends EndRecord {
  readonly bytes: Buffer;
}

/**
 * Reads the one end record, which is the last thing in the file. It is never searched for: a reader
 * that searches can be shown another end record than the next reader finds.
 * @throws E_ARCHIVE_NOT_ZIP, E_ARCHIVE_PROFILE
 */
export async function readEndRecord(file: RegularFile): Promise<FoundEndRecord> {
  const at = file.size - END_BYTES;
  const isZip = at >= 0 && (await beginsLikeZip(file));
  const expected = 'an archive that begins with an entry';
  const actual = at < 0 ? `${String(file.size)} bytes` : 'other bytes';
  refuse(
    breaches(0, [
      { field: 'signature', holds: isZip, expected, actual, code: 'E_ARCHIVE_NOT_ZIP' },
    ]),
  );
  const bytes = await file.read(at, END_BYTES);
  const end = parseEndRecord(bytes);
  // An archive cut short, or with something behind its end.
  refuse(breaches(at, [is('signature', end.signature, END_SIGNATURE)]));
  refuse(
    breaches(at, [
      // Parts of the archive would lie on other discs.
      is('number of this disc', end.disk, 0),
      is('disc of the directory', end.directoryDisk, 0),
      // A false count hides entries, or keeps a reader busy that believes it; it also marks ZIP64.
      is('entries on this disc', end.countOnDisk, end.count),
      atMost('number of entries', end.count, MAX_ENTRIES),
      atMost('size of the directory', end.directorySize, MAX_DIRECTORY_BYTES),
      // Nothing between directory and end record: no ZIP64 records, no signatures, no hidden bytes.
      // Nothing in front that shifts all offsets, such as a program that unpacks itself.
      is('end of the directory', end.directoryOffset + end.directorySize, at),
      // A comment can hold anything, a second end record for example.
      is('length of the comment', end.commentLength, 0),
    ]),
  );
  return { ...end, bytes };
}

async function beginsLikeZip(file: RegularFile): Promise<boolean> {
  const beginning = await file.read(0, Uint32Array.BYTES_PER_ELEMENT);
  return beginning.readUInt32LE(0) === LOCAL_SIGNATURE;
}
