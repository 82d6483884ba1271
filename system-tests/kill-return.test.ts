import { openPublicStore } from '@discferry/public-store';
import { createSender, commandFile, runCli, sampleRecord, withVerified } from '@discferry/test-kit';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { killPoints, runDoomed, type DoomedCommand } from './support/doomed-run.ts';
import { dumpDatabase, filesIn } from './support/final-state.ts';

const CASE = sampleRecord(1, { flow: 'first-instance-prosecution' });
const root = mkdtempSync(join(tmpdir(), 'discferry-kill-'));
const before = join(root, 'before');
const exporter = commandFile('extranet-export');
const stoppedClock = new URL('support/stopped-clock.mjs', import.meta.url).href;

/** The second disc home: a request, a withdrawn one and a binding that ended, copied to a disc. */
function exportIn(folder: string): DoomedCommand {
  return {
    name: 'extranet-export',
    words: ['export', '--confirm', '370700-in-000002', '--passphrase-file', 'pw'],
    cwd: folder,
    clock: '2026-11-18T01:00:00Z',
  };
}

/** All that an export leaves behind. */
function stateOf(folder: string): object {
  return {
    store: dumpDatabase(join(folder, 'public.sqlite')),
    packages: filesIn(join(folder, 'data', 'packages')),
    staging: filesIn(join(folder, 'data', 'staging')),
    disc: filesIn(join(folder, 'disc')),
    // Names of what is laid aside are drawn; what is in them is not.
    aside: asideIn(folder),
    dropped: readdirSync(join(folder, 'drop')),
  };
}

const added = z.object({ data: z.record(z.string(), z.unknown()) });

/** Runs a command in the folder that all runs begin with. */
async function prepare(words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await runCli(exporter, [...words, '--json'], {
    cwd: before,
    env: { NODE_OPTIONS: `--import ${stoppedClock}`, STOPPED_CLOCK: '2026-11-17T00:30:00Z' },
  });
  expect(stderr).toBe('');
  return added.parse(JSON.parse(stdout)).data;
}

function write(name: string, json: object): void {
  writeFileSync(join(before, name), JSON.stringify(json));
}

beforeAll(async () => {
  for (const name of ['disc', 'drop']) mkdirSync(join(before, name), { recursive: true });
  writeFileSync(join(before, 'pw'), 'one passphrase\n');
  const database = join(before, 'public.sqlite');
  const store = await openPublicStore(database, { mode: 'create' });
  const sender = createSender({ folder: join(root, 'sent') });
  const receiver = {
    direction: 'out',
    stateOf: (channel: string) => store.receiverState(channel),
  } as const;
  const built = await sender.nextPackage({ publish: [CASE] });
  await withVerified(built, { trust: sender.trust, receiver }, (verified) =>
    store.applyPackage(verified, { now: new Date('2026-11-16T01:00:00Z'), operator: 'test' }),
  );
  await store.close();
  const init = ['init', '--office', '370700', '--office-name', '潍坊市人民检察院'];
  const places = ['--database', 'public.sqlite', '--disc', 'disc', '--drop-folder', 'drop'];
  await prepare([...init, ...places, '--passphrase-file', 'pw']);
  const person = {
    name: '林律师',
    as: 'defender',
    firm: null,
    licence: null,
    phone: '13800138000',
  };
  const { caseNumber } = CASE;
  write('binding.json', { caseNumber, person, client: '赵小明', boundOn: '2026-11-10' });
  const { bindingId } = await prepare(['binding', 'add', 'binding.json']);
  const { bindingId: second } = await prepare(['binding', 'add', 'binding.json']);
  const details = { kind: 'read-file', dates: ['2026-12-24'], medium: 'disc' };
  write('request.json', { bindingId, caseNumber, details });
  const { requestId } = await prepare(['request', 'add', 'request.json']);
  const first = {
    ...exportIn(before),
    words: ['export', '--confirm', '370700-in-000001', '--passphrase-file', 'pw'],
    clock: '2026-11-17T01:00:00Z',
  };
  expect(await runDoomed(first, { at: 0 })).toMatchObject({ status: 0 });
  await prepare(['request', 'withdraw', String(requestId)]);
  await prepare(['binding', 'revoke', String(second)]);
  write('again.json', { bindingId, caseNumber, details: { ...details, medium: 'paper' } });
  await prepare(['request', 'add', 'again.json']);
  // Refused for its binding, which nobody knows: laying it aside is interrupted too.
  write('drop/bad.json', { bindingId: 'BD20261101-000000', caseNumber, details });
  const past = new Date('2026-11-10T00:00:00Z');
  utimesSync(join(before, 'drop', 'bad.json'), past, past);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('an export home killed at any operation and started again', () => {
  test('ends as if it had never been killed', async () => {
    const reference = join(root, 'reference');
    const report = join(root, 'operations');
    cpSync(before, reference, { recursive: true });
    // Exit 3: a file was laid aside.
    expect(await runDoomed(exportIn(reference), { at: 0, report })).toMatchObject({ status: 3 });
    const expected = stateOf(reference);
    expect(Object.keys(filesIn(join(reference, 'disc')))).toHaveLength(4);

    const points = killPoints(report);
    expect(points.length).toBeGreaterThan(30);
    for (const at of points) {
      const folder = join(root, `kill-${String(at)}`);
      cpSync(before, folder, { recursive: true });
      const killed = await runDoomed(exportIn(folder), { at });
      expect.soft(killed.signal, `killed before operation ${String(at)}`).toBe('SIGKILL');
      const again = await runDoomed(exportIn(folder), { at: 0 });
      expect([0, 3], `operation ${String(at)}: ${again.stderr}`).toContain(again.status);
      expect(stateOf(folder), `operation ${String(at)}`).toEqual(expected);
      rmSync(folder, { recursive: true });
    }
  });
}, 600_000);

/** The requests that were laid aside. */
function asideIn(folder: string): readonly string[] {
  const files = Object.entries(filesIn(join(folder, 'drop', 'refused')));
  return files.filter(([name]) => name.endsWith('.json')).map(([, digest]) => digest);
}
