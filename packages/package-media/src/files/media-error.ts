import { dirname } from 'node:path';
import { DiscferryError, isDiscferryError } from '@discferry/shared-schema';

/** The medium has no room, the user no quota, or the file system no files as large as this. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * What went wrong while something was read from a path; errors of our own are left as they are.
 * Codes: E_MEDIA_NOT_FOUND, E_MEDIA_READ.
 */
export function readError(error: unknown, path: string): DiscferryError {
  if (isDiscferryError(error)) return error;
  const reason = errnoOf(error);
  if (reason === 'ENOENT') return new DiscferryError('E_MEDIA_NOT_FOUND', { path });
  return new DiscferryError('E_MEDIA_READ', { path, reason }, { cause: error });
}

/**
 * What went wrong while a file was written; errors of our own are left as they are.
 * Codes: E_MEDIA_NOT_FOUND for its folder, E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE.
 */
export function writeError(error: unknown, path: string): DiscferryError {
  if (isDiscferryError(error)) return error;
  const reason = errnoOf(error);
  if (reason === 'ENOENT') {
    return new DiscferryError('E_MEDIA_NOT_FOUND', { path: dirname(path) });
  }
  if (reason === 'EEXIST') return new DiscferryError('E_ALREADY_EXISTS', { path });
  if (FULL.has(reason)) return new DiscferryError('E_MEDIA_FULL', { path }, { cause: error });
  return new DiscferryError('E_MEDIA_WRITE', { path, reason }, { cause: error });
}

/** The system's name for an error, such as EIO or EACCES; `unknown` for any other error. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
}
