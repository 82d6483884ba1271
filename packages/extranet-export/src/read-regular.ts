import { readError } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { constants, open } from 'node:fs/promises';

/**
 * Reads a regular file whole, and no more than `maxBytes` of it. A link or a pipe that somebody put
 * under its name is refused: it would lead to a file that was never handed in.
 * @param shownAs what errors call it, where its name is a stranger's
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function readRegular(
  path: string,
  { maxBytes, shownAs }: { readonly maxBytes: number; readonly shownAs: string },
): Promise<Uint8Array> {
  const file = await open(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch((error: unknown) => {
    throw readError(error, shownAs);
  });
  try {
    const { size } = await file.stat().then((found) => {
      if (found.isFile()) return found;
      throw new DiscferryError('E_MEDIA_READ', { path: shownAs, reason: 'not a regular file' });
    });
    if (size > maxBytes) {
      throw new DiscferryError('E_MEDIA_READ', {
        path: shownAs,
        reason: `more than ${String(maxBytes)} bytes`,
      });
    }
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    if (bytesRead === size) return bytes;
    throw new DiscferryError('E_MEDIA_READ', { path: shownAs, reason: 'shorter than it was' });
  } finally {
    await file.close();
  }
}
