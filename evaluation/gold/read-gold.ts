import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GoldDocument } from './gold-document.ts';
import { GoldError } from './gold-error.ts';
import { parseMarkup } from './markup.ts';
import { parseGoldJson } from './parse-json.ts';

const FORMATS = ['.json', '.ndjson', '.jsonl', '.gold'];

/**
 * The gold documents of a folder, file by file in order of their names: `.json` holds one document,
 * `.ndjson` and `.jsonl` one on each line, `.gold` one as marked-up text. Other files are left alone.
 * @throws GoldError naming file and field
 */
export async function* readGold(folder: string): AsyncGenerator<GoldDocument, void> {
  const files = filesOf(folder);
  if (files.length === 0) throw new GoldError(folder, `no file that ends in ${FORMATS.join(', ')}`);
  for (const file of files) {
    const path = join(folder, file);
    switch (extname(file)) {
      case '.json':
        yield parseGoldJson(readFileSync(path, 'utf8'), file);
        break;
      case '.gold':
        yield parseMarkup(readFileSync(path, 'utf8'), basename(file, '.gold'), file);
        break;
      default:
        yield* readLines(path, file);
    }
  }
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => FORMATS.includes(extname(file)))
      .toSorted();
  } catch {
    throw new GoldError(folder, 'no such folder, or it may not be read');
  }
}

async function* readLines(path: string, file: string): AsyncGenerator<GoldDocument, void> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield parseGoldJson(line, `${file}:${number}`);
  }
}
