import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
/** The written documents that are told again. */
export const DEVELOPMENT = fileURLToPath(new URL('evaluation/development/', root));
/** Folders of which every file decides. */
const whole = ['scripts/train-detector/', 'evaluation/development/', 'evaluation/gold/'];
/** What the detector shares with training: other features or tags need other weights. */
const shared = [
  'packages/redaction/src/surname.ts',
  'packages/redaction/src/text/text-view.ts',
  'packages/redaction/src/text/word-trie.ts',
  ...[
    'alphabet',
    'feature-view',
    'further-features',
    'glyphs',
    'leading-features',
    'ordinary-words',
    'repeats',
    'role-words',
    'slots',
    'tags',
    'word-index',
  ].map((name) => `packages/redaction/src/detector/${name}.ts`),
];

/** SHA-256 over all that decides the weights, so that a test sees when they are stale. */
export function sourcesDigest(): string {
  const own = whole.flatMap(filesOf);
  const digest = createHash('sha256');
  for (const path of [...own, ...shared].sort()) {
    const text = readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
    digest.update(`${path}\0${text}\0`);
  }
  return digest.digest('hex');
}

/** The files below a folder of the project, by their paths in it. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(path.lastIndexOf(folder)));
}
