import { openDropFolder } from './drop-folder-source.js';
import type { RecordSource } from './record-source.js';
import { openSqliteSource } from './sqlite-source.js';

/** Where the cases come from, as the configuration names it with absolute paths. */
export interface SourceSettings {
  readonly kind: 'sqlite' | 'drop-folder';
  readonly path: string;
}

/**
 * Opens the configured source.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export async function openSource({ kind, path }: SourceSettings): Promise<RecordSource> {
  return kind === 'sqlite' ? openSqliteSource(path) : openDropFolder(path);
}
