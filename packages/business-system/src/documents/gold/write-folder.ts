import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { goldDocuments, type GoldOptions } from './generate.js';

/**
 * Writes gold documents into a new folder, one JSON file each.
 * @throws E_ALREADY_EXISTS when the folder is there; E_MEDIA_WRITE when it cannot be written.
 */
export function writeGoldFolder({
  folder,
  ...options
}: GoldOptions & { readonly folder: string }): {
  readonly folder: string;
  readonly documents: number;
  readonly characters: number;
} {
  if (existsSync(folder)) throw new DiscferryError('E_ALREADY_EXISTS', { path: folder });
  let documents = 0;
  let characters = 0;
  try {
    mkdirSync(folder);
    for (const document of goldDocuments(options)) {
      writeFileSync(join(folder, `${document.id}.json`), `${JSON.stringify(document)}\n`);
      documents += 1;
      characters += document.text.length;
    }
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    const reason = String(cause.code);
    throw new DiscferryError('E_MEDIA_WRITE', { path: folder, reason }, { cause });
  }
  return { folder, documents, characters };
}
