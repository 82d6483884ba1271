import { EMPTY_STATE } from '@discferry/package-format';
import type { ProceduralRecord } from '@discferry/shared-schema';
import {
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
  type BuiltPackage,
} from '@discferry/test-kit';
import { DatabaseSync } from 'node:sqlite';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdDatabase } from './support/hold-database.js';
import { newGate, type Gate } from './support/gate.js';

/** A case that must not be public, with nothing in it that any other has. */
const FORBIDDEN: ProceduralRecord = sampleRecord(2, {
  charges: [{ code: '110.1', name: '间谍罪' }],
  department: '鸑鷟检察部',
  parties: [{ role: 'suspect', name: '龘某某', measures: [] }],
});
const SECRETS = [FORBIDDEN.caseNumber, '鸑鷟', '间谍', '110.1', '龘某'];

async function forbiddenDisc({ sender }: Gate): Promise<BuiltPackage> {
  return sender.nextPackage({ publish: [sampleRecord(1), FORBIDDEN, sampleRecord(3)] });
}

const quarantineOf = (gate: Gate) => join(gate.folder, 'data', 'quarantine');
const idOf = ({ manifest, manifestSha256 }: BuiltPackage) =>
  `${manifest.packageId}-${manifestSha256.slice(0, 12)}`;

/** Attempt, alarm and receipt, with the audit trail and the seals that cover them. */
const WRITTEN_BY_REFUSALS = /^(?:(?:seal_)?(?:attempt|alarm|receipt|audit_entry)|seal_total)$/;

/** Every row of every table, but for what a refusal writes down. */
function rowsOf(database: string): Record<string, unknown> {
  const db = new DatabaseSync(database, { readOnly: true });
  // The full-text index cannot be read as a table; its shadow tables are read instead.
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table' and rootpage > 0")
    .all();
  const rows = tables
    .map(({ name }) => String(name))
    .filter((name) => !WRITTEN_BY_REFUSALS.test(name))
    .map((name) => [name, db.prepare(`select * from ${name}`).all()]);
  db.close();
  return Object.fromEntries(rows) as Record<string, unknown>;
}

describe('a package with a case that must not be public', () => {
  it('is refused as a whole with exit 16, and nothing of it is loaded', async () => {
    const gate = await newGate();
    await gate.import(await gate.sender.nextPackage({ publish: sampleRecords(5, 6) }));
    const disc = await gate.sender.nextPackage({
      publish: [sampleRecord(1), FORBIDDEN],
      withdraw: [sampleWithdrawal(5)],
    });
    const before = rowsOf(gate.database);

    const { exit, stdout, stderr } = await gate.import(disc);

    expect(exit).toBe(16);
    expect(stdout).toBe('');
    expect(stderr).toContain('ALARM: 1 record(s) of the package must not be public.');
    expect(rowsOf(gate.database)).toEqual(before);
    expect(await gate.spool()).toEqual([]);
    const attempts = await gate.withStore((store) => store.listAttempts(5));
    expect(attempts).toMatchObject([{ sequence: 2, code: 'E_SECRECY_RULE' }]);
  });

  it('is refused before anybody is asked to confirm it', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);

    const { exit, stderr } = await gate.run(['import', disc.envelopePath], { answers: [] });

    expect(exit).toBe(16);
    expect(stderr).not.toContain('signed by');
    expect(stderr).not.toContain('Type the disc number');
  });

  it('is told of by line and rule, and never by anything that stands in it', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);
    const argv = ['import', disc.envelopePath, '--confirm', '370700-out-000001'];

    const english = await gate.run(argv);
    const chinese = await gate.run([...argv, '--lang', 'zh']);
    const json = await gate.run([...argv, '--json']);
    const inspected = await gate.run(['inspect', disc.envelopePath]);
    const status = await gate.run(['status']);
    const listed = await gate.run(['quarantine', 'list', '--json']);

    expect(english.stderr).toMatch(/procedural\.ndjson:2.*B2-STATE-SECURITY/);
    expect(chinese.stderr).toContain('警报：数据包中有 1 条记录不得公开。');
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      exit: 16,
      error: {
        code: 'E_SECRECY_RULE',
        findings: [
          {
            path: 'procedural.ndjson:2',
            expected: 'no rule against it',
            actual: 'B2-STATE-SECURITY',
          },
        ],
      },
    });
    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    const shown = [english, chinese, json, inspected, status, listed]
      .flatMap(({ stdout, stderr }) => [stdout, stderr])
      .concat(log, JSON.stringify(await gate.withStore((store) => store.listAlarms())));
    for (const secret of SECRETS) {
      expect(shown.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it('is shown by inspect with what would refuse it, which changes nothing', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);

    expect(await gate.runJson(['inspect', disc.envelopePath])).toMatchObject({
      ok: false,
      exit: 16,
      data: {
        package: { packageId: '370700-out-000001' },
        place: null,
        refusal: { code: 'E_SECRECY_RULE', findings: [{ path: 'procedural.ndjson:2' }] },
      },
    });
    expect(await gate.withStore((store) => store.listAlarms())).toEqual([]);
    await expect(readdir(quarantineOf(gate))).rejects.toThrow('ENOENT');
  });

  it('has no more than fifty findings, and the number of all', async () => {
    const gate = await newGate();
    const publish = sampleRecords(1, 60).map((record) => ({
      ...record,
      charges: FORBIDDEN.charges,
    }));
    const disc = await gate.sender.nextPackage({ publish });

    const document = await gate.runJson(['import', disc.envelopePath]);

    const { error } = document as { error: { message: string; findings: unknown[] } };
    expect(error.message).toContain('60 record(s)');
    expect(error.findings).toHaveLength(50);
  });

  it('lies in quarantine, for its owner alone, and raises one alarm however often it is tried', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);

    const { stderr } = await gate.import(disc);
    await gate.import(disc, { now: '2026-11-22T02:00:00Z' });

    const id = idOf(disc);
    expect(stderr).toContain(`put into quarantine: ${id}`);
    const folder = join(quarantineOf(gate), id);
    expect(await readdir(quarantineOf(gate))).toEqual([id]);
    for (const path of [disc.envelopePath, disc.archivePath]) {
      const kept = join(folder, basename(path));
      expect((await readFile(kept)).equals(await readFile(path))).toBe(true);
      expect((await stat(kept)).mode & 0o777).toBe(0o600);
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await gate.withStore((store) => store.listAlarms())).toEqual([
      {
        at: '2026-11-21T02:00:00Z',
        operator: 'operator-1',
        channel: '370700-out',
        sequence: 1,
        manifestSha256: disc.manifestSha256,
        code: 'E_SECRECY_RULE',
        findings: [
          {
            path: 'procedural.ndjson:2',
            expected: 'no rule against it',
            actual: 'B2-STATE-SECURITY',
          },
        ],
        attempts: 2,
        lastAt: '2026-11-22T02:00:00Z',
        state: 'waiting',
        discarded: null,
      },
    ]);
    expect(await gate.spool()).toEqual([]);
  });

  it('keeps the status at "a person must look", in both languages', async () => {
    const gate = await newGate();
    await gate.import(await forbiddenDisc(gate));

    const { exit, stderr } = await gate.run(['status']);

    expect(exit).toBe(3);
    expect(stderr).toContain('ALARM for the way home: disc 370700-out-000001');
    expect((await gate.run(['status', '--lang', 'zh'])).stderr).toContain('待回传警报');
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { alarms: [{ packageId: '370700-out-000001', code: 'E_SECRECY_RULE', attempts: 1 }] },
    });
  });
});

describe('the second look', () => {
  it('reads dates as of the day of the sender, where the clock of this machine is behind', async () => {
    const gate = await newGate();
    const publish = [sampleRecord(1, { acceptedOn: '2026-11-20', dueOn: null })];
    const disc = await gate.sender.nextPackage({ publish, createdAt: '2026-11-20T01:00:00Z' });
    expect((await gate.import(disc, { now: '2026-11-01T02:00:00Z' })).exit).toBe(0);
  });

  it('reads them as of today otherwise, with the days as they are in China', async () => {
    const gate = await newGate();
    const publish = [sampleRecord(1, { acceptedOn: '2026-12-01', dueOn: null })];
    const lateOnTheThirtieth = { createdAt: '2026-11-30T15:59:59Z' };
    const disc = await gate.sender.nextPackage({ publish, ...lateOnTheThirtieth });

    expect((await gate.import(disc, { now: '2026-11-30T15:59:59Z' })).exit).toBe(16);
    expect((await gate.import(disc, { now: '2026-11-30T16:00:00Z' })).exit).toBe(0);
  });

  it('leaves a disc that was imported before a reported no-op, whatever pack is known by now', async () => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await gate.import(disc);
    await rm(join(gate.folder, 'data', 'policies'), { recursive: true });

    expect(await gate.runJson(['import', disc.envelopePath])).toMatchObject({
      exit: 0,
      data: { place: 'already-imported' },
    });
  });

  it('stops when it is interrupted, with no alarm', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);

    const { exit } = await gate.import(disc, { interruptAt: 'Verifying' });

    expect(exit).toBe(130);
    expect(await gate.withStore((store) => store.listAlarms())).toEqual([]);
    expect(await gate.withStore((store) => store.receiverState('370700-out'))).toMatchObject({
      sequence: 0,
      stateSha256: EMPTY_STATE,
    });
  });
});

describe('nothing hides the refusal', () => {
  it('not a quarantine that cannot be written', async () => {
    const gate = await newGate();
    await writeFile(quarantineOf(gate), 'a file where the folder should be');

    const { exit, stderr } = await gate.import(await forbiddenDisc(gate));

    expect(exit).toBe(16);
    expect(stderr).toContain('could NOT be put into quarantine');
    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    expect(log).toContain('"msg":"not quarantined"');
    expect(await gate.withStore((store) => store.listAlarms())).toHaveLength(1);
    expect(await gate.spool()).toEqual([]);
  });

  it('not a database that another program holds', async () => {
    const gate = await newGate();
    const disc = await forbiddenDisc(gate);
    const release = await holdDatabase(gate.database, 'begin immediate');

    const { exit, stderr } = await gate.import(disc);
    await release();

    expect(exit).toBe(16);
    expect(stderr).toContain('alarm could NOT be written down');
    expect(await readdir(quarantineOf(gate))).toEqual([idOf(disc)]);
    await gate.import(disc);
    expect(await gate.withStore((store) => store.listAlarms())).toHaveLength(1);
  });
});
