import { ERRORS, PACKAGE_ERROR_CODES } from '@discferry/shared-schema';
import { sampleCaseNumber, sampleRecord, sampleRecords } from '@discferry/test-kit';
import { DatabaseSync } from 'node:sqlite';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgeries } from './support/forgeries.js';
import { burn, newGate, type Gate } from './support/gate.js';

/** Imports whatever number it calls itself, as somebody does who confirms without looking. */
async function importBlindly(gate: Gate, path: string) {
  const number = basename(path, '.dsse.json');
  return gate.run(['import', path, '--confirm', number]);
}

describe('import refuses, loads nothing and leaves nothing lying about', () => {
  it.each(forgeries)('$name: $code', async ({ code, make }) => {
    const gate = await newGate();
    const path = await make(gate);

    const { exit, stdout, stderr } = await importBlindly(gate, path);

    expect(stderr).toContain(`Error ${code}`);
    expect(exit).toBe(ERRORS[code].exit);
    expect(stdout).toBe('');
    await gate.withStore(async (store) => {
      expect(await store.listImports({ limit: 1 })).toEqual([]);
      expect((await store.pageRecords({ limit: 1 })).records).toEqual([]);
      expect(await store.changesAfter(0, 1)).toEqual([]);
      const [, channel, digits] = /(\d{6}-(?:out|in))-(\d{6})\.dsse\.json$/.exec(path) ?? [];
      expect(await store.listAttempts(2)).toEqual([
        {
          at: '2026-11-21T02:00:00Z',
          operator: 'operator-1',
          channel,
          sequence: Number(digits),
          code,
        },
      ]);
    });
    expect(await gate.spool()).toEqual([]);
  });

  it('every way there is to be wrong, but those that need a history', () => {
    const shown = new Set(forgeries.map(({ code }) => code));
    const missing = PACKAGE_ERROR_CODES.filter((code) => !shown.has(code));
    expect(missing.sort()).toEqual([
      'E_KEY_INVALID',
      'E_SEQUENCE_FORK',
      'E_SEQUENCE_OLDER',
      'E_TRUST_MALFORMED',
    ]);
  });
});

describe('after an import', () => {
  it('a different package with the same number raises the alarm', async () => {
    const gate = await newGate();
    const twin = gate.sender.fork();
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));
    const folder = join(gate.folder, 'twin');
    const other = await twin.nextPackage({ publish: [sampleRecord(2)], folder });

    const { exit, stderr } = await importBlindly(gate, other.envelopePath);

    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_FORK');
    expect(await gate.withStore((store) => store.getRecord(sampleCaseNumber(2)))).toBeUndefined();
  });

  it('a package that follows another history raises the alarm', async () => {
    const gate = await newGate();
    const twin = gate.sender.fork();
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));
    const folder = join(gate.folder, 'twin');
    await twin.nextPackage({ publish: [sampleRecord(2)], folder });
    const other = await twin.nextPackage({ publish: [sampleRecord(3)], folder });

    const { exit, stderr } = await importBlindly(gate, other.envelopePath);

    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_FORK');
  });

  it('a package from before what is remembered is older', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    // As after a channel was anchored anew at its fifth disc.
    const database = new DatabaseSync(gate.database);
    // The program seals the table again when it opens the database without its triggers.
    for (const { name } of database
      .prepare(
        "select name from sqlite_schema where type = 'trigger' and tbl_name = 'channel_head'",
      )
      .all()) {
      database.exec(`drop trigger "${String(name)}"`);
    }
    database.exec("insert into channel_head values ('370700-out', 1, 5, null)");
    database.close();

    const { exit, stderr } = await importBlindly(gate, built.envelopePath);

    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_OLDER');
  });

  it('a refused disc is taken once what it lacked has come', async () => {
    const gate = await newGate();
    const [first, second] = [
      await gate.sender.nextPackage({ publish: sampleRecords(1, 2) }),
      await gate.sender.nextPackage({ publish: [sampleRecord(3)] }),
    ];
    const disc = await burn(gate, 'second', second);
    const confirmed = ['import', disc, '--confirm', '370700-out-000002'];
    expect((await gate.run(confirmed)).exit).toBe(13);

    await gate.import(first);

    expect((await gate.run(confirmed)).exit).toBe(0);
  });
});
