import { DiscferryError, isDiscferryError } from '@discferry/shared-schema';
import { sayIn, type Lang } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { hasErrno } from './errno.js';
import { faultOf } from './fault.js';

/**
 * Any thrown thing as an error people can act on. System errors that no package has turned into its
 * own keep only their code and path; of anything else nothing but class and place is told, because
 * its message may quote a record.
 */
export function asDiscferryError(error: unknown, lang: Lang): DiscferryError {
  if (isDiscferryError(error)) return error;
  const cause = { cause: error };
  const path = pathOf(error) ?? sayIn(lang)(texts.someDisk);
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (hasErrno(error, 'ABORT_ERR')) return new DiscferryError('E_INTERRUPTED', {}, cause);
  if (hasErrno(error, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL')) {
    return new DiscferryError('E_MEDIA_FULL', { path }, cause);
  }
  if (hasErrno(error, 'EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY')) {
    return new DiscferryError('E_MEDIA_WRITE', { path, reason }, cause);
  }
  if (hasErrno(error, 'EIO')) return new DiscferryError('E_MEDIA_READ', { path, reason }, cause);
  if (hasErrno(error, 'ENOENT')) return new DiscferryError('E_MEDIA_NOT_FOUND', { path }, cause);
  const { kind, places } = faultOf(error);
  const place = places[0] === undefined ? '' : `, ${places[0]}`;
  return new DiscferryError('E_INTERNAL', { reason: `${kind}${place}` }, cause);
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : undefined;
}
