import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const trainer = 'scripts/train-detector/';
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
  const own = readdirSync(fileURLToPath(new URL(trainer, root)), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(path.indexOf(trainer)));
  const digest = createHash('sha256');
  for (const path of [...own, ...shared].sort()) {
    const text = readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
    digest.update(`${path}\0${text}\0`);
  }
  return digest.digest('hex');
}
