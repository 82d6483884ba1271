import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DiscferryError, findingsOfIssues } from '@discferry/shared-schema';
import type { z } from 'zod';
import { hasErrno } from './errors/errno.js';

/**
 * Reads a JSON configuration file. Relative paths in it are meant relative to the file: see
 * {@link besideConfig}.
 * @throws DiscferryError E_CONFIG_MISSING, E_CONFIG_INVALID
 */
export async function readConfig<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const config = parseJson(path, await readText(path));
  const parsed = schema.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new DiscferryError(
    'E_CONFIG_INVALID',
    { path },
    { findings: findingsOfIssues(parsed.error.issues, config) },
  );
}

/** The absolute path a configuration file means by a path written in it. */
export function besideConfig(configPath: string, path: string): string {
  return resolve(dirname(configPath), path);
}

/**
 * Writes a new JSON configuration file for its owner only (mode 0600), all of it or nothing.
 * @throws DiscferryError E_ALREADY_EXISTS
 */
export async function writeConfig(path: string, config: object): Promise<void> {
  await refuseExisting(path);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(config, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) throw new DiscferryError('E_CONFIG_MISSING', { path });
    throw error;
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    // Editors on Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message quotes the file, which may hold secrets.
    const finding = { path: '$', expected: 'JSON', actual: 'text that is not JSON' };
    throw new DiscferryError('E_CONFIG_INVALID', { path }, { findings: [finding] });
  }
}

async function refuseExisting(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return;
    throw error;
  }
  throw new DiscferryError('E_ALREADY_EXISTS', { path });
}

/** Makes the new name itself durable; Windows cannot open folders and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
