import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { readDatabase, sourceError } from './database-source.js';
import type { RecordSource } from './record-source.js';

/**
 * Opens the export views in an SQLite database, read-only.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export function openSqliteSource(path: string): RecordSource {
  return readDatabase(openReadOnly(path), path);
}

function openReadOnly(path: string): Database.Database {
  if (!existsSync(path)) {
    throw new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason: 'ENOENT' });
  }
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw sourceError(error, path);
  }
}
