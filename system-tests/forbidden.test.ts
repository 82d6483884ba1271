import { createBusinessSystem } from '@discferry/business-system';
import { EMPTY_STATE } from '@discferry/package-format';
import { screenAgain } from '@discferry/screening';
import { trialPolicy } from '@discferry/test-kit';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dumpDatabase, filesIn, withEvidence } from './support/final-state.ts';
import { FORBIDDEN_CHARGES } from './support/forbidden/charges.ts';
import { consultOracle, VISIBLE_KINDS, type Oracle } from './support/forbidden/oracle.ts';
import { PLANTED_OF_EACH, plantForbidden, type Planted } from './support/forbidden/plant.ts';
import { PLANTED_KINDS, type PlantedKind } from './support/forbidden/planted-kinds.ts';
import { runMeasuredIn, type MeasuredRun } from './support/measured-run.ts';
import { recordsIn } from './support/package-records.ts';

const CASES = 200_000;
const MAX_BYTES = 300_000_000;
const LAST_DAY = '2026-11-16';
const TODAY = '2026-11-17';
const CLOCK = `${TODAY}T01:00:00Z`;
const CHANNEL = '370700-out';
const DISC = `${CHANNEL}-000001`;

const root = mkdtempSync(join(tmpdir(), 'discferry-forbidden-'));
const source = join(root, 'source.sqlite');
const screened = join(root, 'screened');
const unscreened = join(root, 'unscreened');
const extranet = join(root, 'extranet');

/** The tables of the public database that tell of refused packages. */
const OF_REFUSALS = withEvidence('attempt', 'alarm', 'receipt');

/** What stands in every record and in nothing else: a case number, a masked name, a charge. */
const CONTENT = new RegExp(
  ['受\\[', '某', '罪', ...FORBIDDEN_CHARGES.map(({ name }) => name.slice(0, -1))].join('|'),
);

const inQuarantine = z.object({
  data: z.object({ packages: z.tuple([z.object({ id: z.string() })]) }),
});

let planted: Planted;
let oracle: Oracle;
let withScreening: Report;
let withoutScreening: Report;

const exported = z.object({
  data: z.object({
    report: z.object({
      examined: z.number(),
      disclosed: z.number(),
      withheld: z.object({ count: z.number() }),
      waiting: z.object({ count: z.number() }),
      unreadable: z.object({ count: z.number() }),
    }),
  }),
});
type Report = z.infer<typeof exported>['data']['report'];

async function exportIn(cwd: string): Promise<Report> {
  const words = ['export', '--json', '--list', '0', '--confirm', DISC, '--passphrase-file', 'pw'];
  const surroundings = { cwd, clock: CLOCK, unscreened: cwd === unscreened };
  const run = await runMeasuredIn('intranet-export', words, surroundings);
  expect(run.status, run.stderr + run.stdout).toBe(3);
  expect(run.peakBytes).toBeLessThan(MAX_BYTES);
  return exported.parse(JSON.parse(run.stdout)).data.report;
}

function importer(...words: readonly string[]): Promise<MeasuredRun> {
  return runMeasuredIn('extranet-import', words, { cwd: extranet, clock: CLOCK });
}

function envelopeIn(folder: string): string {
  return join(folder, 'data', 'packages', `${DISC}.dsse.json`);
}

/** What the second look finds in the package of an exporter, by case number; empty where nothing. */
async function secondLook(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const look = { pack: trialPolicy.pack, sentOn: TODAY, today: TODAY };
  const found = new Map<string, readonly string[]>();
  for await (const record of recordsIn(envelopeIn(folder))) {
    found.set(record.caseNumber, screenAgain(record, look));
  }
  return found;
}

/** How many of the cases planted of each kind have a property. */
function countPlanted(has: (caseNumber: string) => boolean): Readonly<Record<string, number>> {
  return Object.fromEntries([...planted].map(([kind, cases]) => [kind, cases.filter(has).length]));
}

/** The same counts where all cases of some kinds have the property, and none of the others. */
function allOf(those: (kind: PlantedKind) => boolean): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(PLANTED_KINDS).map(([name, kind]) => [name, those(kind) ? PLANTED_OF_EACH : 0]),
  );
}

beforeAll(async () => {
  await createBusinessSystem({ path: source, cases: CASES, seed: 2026, asOf: LAST_DAY });
  const generated = consultOracle(source, TODAY);
  planted = plantForbidden(
    source,
    new Set([...generated.byKind.values()].flatMap((kind) => [...kind])),
  );
  oracle = consultOracle(source, TODAY);

  for (const folder of [screened, extranet]) mkdirSync(folder);
  writeFileSync(join(screened, 'pw'), 'one passphrase\n');
  const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
  const init = ['init', ...office, '--source', source, '--passphrase-file', 'pw'];
  const surroundings = { cwd: screened, clock: CLOCK };
  expect(await runMeasuredIn('intranet-export', init, surroundings)).toMatchObject({ status: 0 });
  const publicKey = join(screened, 'keys', `${CHANNEL}.pub.json`);
  copyFileSync(publicKey, join(extranet, 'sender.pub.json'));
  const { keyId } = z
    .object({ keyId: z.string() })
    .parse(JSON.parse(readFileSync(publicKey, 'utf8')));
  expect(await importer('init')).toMatchObject({ status: 0 });
  const trust = ['trust', 'add', 'sender.pub.json', '--channel', CHANNEL, '--fingerprint', keyId];
  expect(await importer(...trust)).toMatchObject({ status: 0 });

  // The same key, pack and source, and a ledger that knows of nothing sent.
  cpSync(screened, unscreened, { recursive: true });
  [withScreening, withoutScreening] = await Promise.all([exportIn(screened), exportIn(unscreened)]);
}, 600_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('200,000 cases of which thousands must stay inside (B2, B3, B4, B6, B9)', () => {
  test('hold every kind, and rows and planting say the same of each', () => {
    expect(countPlanted(() => true)).toEqual(allOf(() => true));
    const found = Object.fromEntries([...oracle.byKind].map(([kind, { size }]) => [kind, size]));
    for (const [kind, count] of Object.entries(found)) {
      expect(count, `${kind} of ${JSON.stringify(found)}`).toBeGreaterThanOrEqual(PLANTED_OF_EACH);
    }
    const isKept = (caseNumber: string) => oracle.kept.has(caseNumber);
    expect(countPlanted(isKept)).toEqual(allOf(({ crosses }) => !crosses));
  });

  test('make a package with none of these, and with all others (B1, B7)', async () => {
    const { examined, disclosed, withheld, waiting, unreadable } = withScreening;
    expect(examined).toBe(CASES);
    expect(disclosed + withheld.count + waiting.count + unreadable.count).toBe(CASES);
    const sent = await secondLook(screened);
    expect([...sent.keys()].filter((caseNumber) => oracle.kept.has(caseNumber))).toEqual([]);
    expect(sent.size).toBe(disclosed);
    expect(sent.size).toBe(CASES - oracle.kept.size);
    expect([...sent.values()].filter((rules) => rules.length > 0)).toEqual([]);
  });
});

describe('an exporter whose screening is taken away', () => {
  test('sends everything, and the second look finds each forbidden record by itself', async () => {
    const { disclosed, withheld, waiting, unreadable } = withoutScreening;
    expect([withheld.count, waiting.count]).toEqual([0, 0]);
    expect(disclosed + unreadable.count).toBe(CASES);
    const sent = await secondLook(unscreened);
    expect(sent.size).toBe(disclosed);

    const isSent = (caseNumber: string) => sent.has(caseNumber);
    expect(countPlanted(isSent)).toEqual(allOf(({ record }) => record !== 'none'));

    const isRefused = (caseNumber: string) => (sent.get(caseNumber) ?? []).length > 0;
    // What an undertaker chose and which forms there are is no statute's matter and in no record.
    expect(countPlanted(isRefused)).toEqual(allOf(({ record }) => record === 'shows it'));
    const visible = new Set(VISIBLE_KINDS.flatMap((kind) => [...(oracle.byKind.get(kind) ?? [])]));
    const refused = new Set([...sent.keys()].filter(isRefused));
    const expected = visible.intersection(sent);
    expect([...refused.symmetricDifference(expected)]).toEqual([]);
  });

  test('has its disc refused whole, and nothing of it becomes public or known', async () => {
    const database = join(extranet, 'data', 'public.sqlite');
    const before = dumpDatabase(database, OF_REFUSALS);
    const run = await importer('import', envelopeIn(unscreened), '--json', '--confirm', DISC);
    expect(run.peakBytes).toBeLessThan(MAX_BYTES);
    expect(run.status, run.stderr).toBe(16);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'E_SECRECY_RULE' } });

    expect(dumpDatabase(database, OF_REFUSALS)).toBe(before);
    const status = await importer('status', '--json');
    expect(JSON.parse(status.stdout)).toMatchObject({
      data: {
        channels: [{ publicRecords: 0, packages: 0, stateSha256: EMPTY_STATE }],
        alarms: [{ packageId: DISC, code: 'E_SECRECY_RULE', state: 'waiting' }],
      },
    });
    const quarantine = await importer('quarantine', 'list', '--json');
    const { id } = inQuarantine.parse(JSON.parse(quarantine.stdout)).data.packages[0];
    const kept = join(extranet, 'data', 'quarantine', id);
    expect(filesIn(kept)).toEqual(filesIn(join(unscreened, 'data', 'packages')));

    const log = readFileSync(join(extranet, 'data', 'extranet-import.log'), 'utf8');
    for (const text of [run.stdout, run.stderr, log, status.stdout, dumpDatabase(database)]) {
      expect(text).not.toMatch(CONTENT);
    }
    for await (const record of recordsIn(envelopeIn(unscreened))) {
      expect(JSON.stringify(record)).toMatch(CONTENT);
      break;
    }
  });
});
