import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder for the copies of one run. */
export interface Spool extends AsyncDisposable {
  readonly folder: string;
}

const RUN = /^run-(\d+)$/;

/**
 * Makes the folder of this run, which is taken away at the end of an `await using` block, and sweeps
 * out what killed runs left. Folders carry the number of their process: another import at work keeps
 * its own.
 */
export async function openSpool(spool: string): Promise<Spool> {
  const remove = (name: string) => rm(join(spool, name), { recursive: true, force: true });
  const own = `run-${String(process.pid)}`;
  await mkdir(spool, { recursive: true, mode: 0o700 });
  for (const name of await readdir(spool)) {
    const [, id] = RUN.exec(name) ?? [];
    if (name === own || (id !== undefined && !isRunning(Number(id)))) await remove(name);
  }
  return { folder: join(spool, own), [Symbol.asyncDispose]: () => remove(own) };
}

function isRunning(processId: number): boolean {
  try {
    // Signal 0 is never delivered; it only asks.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
