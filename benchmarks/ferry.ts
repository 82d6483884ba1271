import { createBusinessSystem } from '@discferry/business-system';
import { readPublicKeyFile } from '@discferry/keyring';
import Database from 'better-sqlite3';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMeasured } from '../system-tests/support/measured-run.ts';
import { AS_OF, SEED } from './data.ts';
import { compare, type Contender } from './harness.ts';

export const CASES = 20_000;
const CHANNEL = '370700-out';
const FIRST = `${CHANNEL}-000001`;
const VIEWS = ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS', 'GK_SPB'];
export const EXPORT = ['export', '--json', '--confirm', FIRST, '--passphrase-file', 'passphrase'];
/** Done; done, and a person must look. */
export const GOOD: ReadonlySet<number | null> = new Set([0, 3]);

/** A first load through the commands as they are installed, start of the process included. */
export async function ferry(folder: string): Promise<void> {
  const places = placesIn(folder);
  await setUp(places);
  await compare({
    title: `ferry: ${CASES} cases published for the first time`,
    contenders: [
      measured(['intranet-export', EXPORT, places.intranet], () => {
        rmSync(join(places.intranet, 'data'), { recursive: true });
      }),
      measured(['extranet-import', importOf(places), places.extranet], () => {
        rmSync(places.extranet, { recursive: true });
        cpSync(places.freshExtranet, places.extranet, { recursive: true });
      }),
    ],
    measure: {
      name: 'SELECT * of the five views',
      run: () => {
        readAll(places.source);
      },
    },
    items: { count: CASES, one: 'case' },
    rounds: 3,
    clock: 'wall',
  });
}

export type Places = Readonly<
  Record<'source' | 'intranet' | 'extranet' | 'freshExtranet' | 'disc', string>
>;

/** Where a benchmark of both sides keeps what. */
export function placesIn(folder: string): Places {
  return {
    source: join(folder, 'source.sqlite'),
    intranet: join(folder, 'intranet'),
    extranet: join(folder, 'extranet'),
    /** Never imported into. */
    freshExtranet: join(folder, 'fresh-extranet'),
    disc: join(folder, 'disc'),
  };
}

/** A business system, both sides made ready as people do it, and a first disc. */
export async function setUp({
  source,
  intranet,
  extranet,
  freshExtranet,
  disc,
}: Places): Promise<void> {
  await createBusinessSystem({ path: source, cases: CASES, seed: SEED, asOf: AS_OF });
  for (const place of [intranet, extranet]) mkdirSync(place);
  writeFileSync(join(intranet, 'passphrase'), 'for measuring only\n', { mode: 0o600 });
  const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
  const init = ['init', ...office, '--source', source, '--passphrase-file', 'passphrase'];
  await runCommand('intranet-export', init, intranet);
  await runCommand('intranet-export', EXPORT, intranet);
  cpSync(join(intranet, 'data', 'packages'), disc, { recursive: true });
  await runCommand('extranet-import', ['init'], extranet);
  const key = join(intranet, 'keys', `${CHANNEL}.pub.json`);
  const { keyId } = await readPublicKeyFile(key);
  const enrol = ['trust', 'add', key, '--channel', CHANNEL, '--fingerprint', keyId];
  await runCommand('extranet-import', enrol, extranet);
  cpSync(extranet, freshExtranet, { recursive: true });
}

export function importOf({ disc }: Places): readonly string[] {
  return ['import', disc, '--confirm', FIRST];
}

type CommandLine = readonly [name: string, words: readonly string[], cwd: string];

function measured(line: CommandLine, prepare: () => void): Contender {
  let peakBytes = 0;
  return {
    name: line[0],
    prepare,
    run: async () => {
      peakBytes = Math.max(peakBytes, await runCommand(...line));
    },
    note: (ms) =>
      `${((CASES / ms) * 1000).toFixed(0)} cases/s, peak ${(peakBytes / 2 ** 20).toFixed(0)} MiB`,
  };
}

/** Runs a command and tells its peak resident memory in bytes. */
export async function runCommand(...line: CommandLine): Promise<number> {
  const { status, stderr, peakBytes } = await runMeasured(...line);
  if (!GOOD.has(status)) throw new Error(`${line[0]} ended with ${String(status)}: ${stderr}`);
  return peakBytes;
}

/** Reads every row of the source and does nothing with it. */
function readAll(path: string): number {
  const database = new Database(path, { readonly: true });
  let rows = 0;
  for (const view of VIEWS) {
    for (const row of database.prepare(`SELECT * FROM ${view}`).iterate()) {
      if (row !== undefined) rows += 1;
    }
  }
  database.close();
  return rows;
}
