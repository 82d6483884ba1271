/**
 * Speed, as ratios: `npm run bench` runs every benchmark, `npm run bench -- archive ferry` some of
 * them. What the numbers mean stands in docs/benchmarks.md.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { archive } from './archive.ts';
import { ferry } from './ferry.ts';
import type { Benchmark } from './harness.ts';
import { recordReading } from './record-reading.ts';
import { screening } from './screening.ts';
import { sealing } from './sealing.ts';
import { stateDigest } from './state-digest.ts';
import { verification } from './verification.ts';

const BENCHMARKS: ReadonlyMap<string, Benchmark> = new Map([
  ['state-digest', stateDigest],
  ['record-reading', recordReading],
  ['archive', archive],
  ['verification', verification],
  ['screening', screening],
  ['ferry', ferry],
  ['sealing', sealing],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHMARKS.has(name));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(', ')}; there are ${names()}\n`);
  process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), 'discferry-bench-'));
process.on('exit', () => {
  rmSync(root, { recursive: true, force: true });
});
// Without a listener, the signal would end the process past that one.
process.on('SIGINT', () => process.exit(130));

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`);
for (const [name, benchmark] of BENCHMARKS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = join(root, name);
  mkdirSync(folder);
  await benchmark(folder);
}

function names(): string {
  return [...BENCHMARKS.keys()].join(', ');
}
