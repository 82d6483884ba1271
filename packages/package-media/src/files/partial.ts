import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readError, writeError } from './media-error.js';

const PARTIAL = /\.partial-[0-9a-f]{8}$/;

/** A name beside `path` under which it comes into being, unlike that of any other run. */
export function partialPath(path: string): string {
  return `${path}.partial-${randomBytes(4).toString('hex')}`;
}

/**
 * Takes away what a killed run left under partial names in a folder, and says how much it was. The
 * caller makes sure that no other run is at work there.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ, E_MEDIA_WRITE
 */
export async function sweepPartials(folder: string): Promise<number> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw readError(error, folder);
  });
  const partials = names.filter((name) => PARTIAL.test(name)).map((name) => join(folder, name));
  for (const path of partials) {
    await rm(path, { recursive: true, force: true }).catch((error: unknown) => {
      throw writeError(error, path);
    });
  }
  return partials.length;
}
