import { DiscferryError, type Finding } from '@discferry/shared-schema';
import type { ProfiledEntry } from '../zip-profile/scan.js';

/** The error for an entry whose data is not what the archive says of it. */
export function wrongEntry(
  { name }: ProfiledEntry,
  facts: Omit<Finding, 'path'>,
  cause?: unknown,
): DiscferryError {
  const findings = [{ path: `archive: ${name}`, ...facts }];
  return new DiscferryError('E_ARCHIVE_PROFILE', {}, { findings, cause });
}
