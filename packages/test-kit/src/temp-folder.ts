import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder for the running test, gone when the test ends. Call it inside a test only. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'discferry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
