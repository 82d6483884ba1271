import { DiscferryError, type Finding } from '@discferry/shared-schema';
import { startSha256 } from '../encoding/digest.js';
import type { EntryKind, EntryOfKind, Manifest, ManifestEntry } from '../manifest.js';
import { readRecords, type ReceivedRecord, type RecordOfKind } from './records.js';
import type { ArchiveEntry, UnverifiedArchive } from './unverified-package.js';

/**
 * Checks the archive as plain bytes, before anything takes it for a ZIP.
 * @throws E_ARCHIVE_TRUNCATED, E_ARCHIVE_OVERSIZE, E_ARCHIVE_DIGEST
 */
export async function checkArchiveBytes(
  archive: UnverifiedArchive,
  manifest: Manifest,
): Promise<void> {
  const { size: expected, sha256 } = manifest.archive;
  const found = await archive.digest(expected + 1);
  if (found.size < expected) {
    throw new DiscferryError('E_ARCHIVE_TRUNCATED', { expected, actual: found.size });
  }
  if (found.size > expected) throw new DiscferryError('E_ARCHIVE_OVERSIZE', { expected });
  if (found.sha256 !== sha256) {
    const findings = [{ path: 'archive.sha256', expected: sha256, actual: found.sha256 }];
    throw new DiscferryError('E_ARCHIVE_DIGEST', {}, { findings });
  }
}

type SetCode = 'E_ENTRY_EXTRA' | 'E_ENTRY_MISSING' | 'E_ENTRY_SIZE';

/**
 * Checks that the archive holds exactly the entries of the manifest, in its sizes.
 * @throws E_ENTRY_EXTRA, E_ENTRY_MISSING, E_ENTRY_SIZE
 */
export function checkEntrySet(found: readonly ArchiveEntry[], manifest: Manifest): void {
  const refuse = (code: SetCode, findings: readonly Finding[]) => {
    if (findings.length > 0) throw new DiscferryError(code, {}, { findings });
  };
  const named = new Map(manifest.entries.map((entry) => [entry.name as string, entry]));
  refuse(
    'E_ENTRY_EXTRA',
    found
      .filter(({ name }) => !named.has(name))
      .map(({ name }) => ({ path: `archive: ${name}`, expected: 'nothing', actual: 'a file' })),
  );
  const present = new Map(found.map((entry) => [entry.name, entry]));
  refuse(
    'E_ENTRY_MISSING',
    manifest.entries
      .filter(({ name }) => !present.has(name))
      .map(({ name }) => ({ path: `archive: ${name}`, expected: 'a file', actual: 'nothing' })),
  );
  refuse(
    'E_ENTRY_SIZE',
    manifest.entries
      .filter(({ name, size }) => present.get(name)?.size !== size)
      .map(({ name, size }) => ({
        path: `archive: ${name}`,
        expected: `${size} bytes`,
        actual: `${String(present.get(name)?.size)} bytes`,
      })),
  );
}

type ContentsCode = 'E_ENTRY_SIZE' | 'E_ENTRY_DIGEST' | 'E_ENTRY_COUNT';

/**
 * The records of an entry, one at a time. When the last one has been handed out, size, digest and
 * count are held against the manifest: each time anew, since a medium may give other bytes to
 * whoever reads it again.
 * @throws E_RECORD_MALFORMED, E_ENTRY_SIZE, E_ENTRY_DIGEST, E_ENTRY_COUNT
 */
export async function* readEntry<Kind extends EntryKind>(
  archive: UnverifiedArchive,
  entry: EntryOfKind<Kind>,
): AsyncGenerator<ReceivedRecord<RecordOfKind[Kind]>> {
  const refusal = (code: ContentsCode, facts: Omit<Finding, 'path'>) =>
    new DiscferryError(code, {}, { findings: [{ path: `archive: ${entry.name}`, ...facts }] });
  const hash = startSha256();
  let size = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of archive.open(entry.name)) {
      size += chunk.length;
      if (size > entry.size) {
        throw refusal('E_ENTRY_SIZE', { expected: `${entry.size} bytes`, actual: 'more' });
      }
      hash.update(chunk);
      yield chunk;
    }
  };
  let records = 0;
  for await (const record of readRecords(entry.kind, measured())) {
    records += 1;
    yield record;
  }
  if (size < entry.size) {
    throw refusal('E_ENTRY_SIZE', { expected: `${entry.size} bytes`, actual: `${size} bytes` });
  }
  const digest = hash.digest('hex');
  if (digest !== entry.sha256) {
    throw refusal('E_ENTRY_DIGEST', { expected: entry.sha256, actual: digest });
  }
  if (records !== entry.records) {
    const expected = `${entry.records} records`;
    throw refusal('E_ENTRY_COUNT', { expected, actual: `${records} records` });
  }
}

/** Checks an entry to its end. */
export async function checkEntryContents(
  archive: UnverifiedArchive,
  entry: ManifestEntry,
): Promise<void> {
  const records = readEntry(archive, entry);
  while ((await records.next()).done !== true);
}
