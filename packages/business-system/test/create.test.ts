import '@discferry/test-kit';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { createBusinessSystem } from '../src/index.js';
import { AS_OF } from './support/history.js';
import { dumpDigest, newSystem, query } from './support/systems.js';

describe('a system', () => {
  test('is the same again for the same seed, number of cases and day', async () => {
    expect(dumpDigest(await newSystem({ seed: 7 }))).toBe(dumpDigest(await newSystem({ seed: 7 })));
  });

  test('is another for another seed, number of cases or day', async () => {
    const digests = [
      dumpDigest(await newSystem()),
      dumpDigest(await newSystem({ seed: 8 })),
      dumpDigest(await newSystem({ cases: 401 })),
      dumpDigest(await newSystem({ asOf: '2024-02-29' })),
    ];
    expect(new Set(digests).size).toBe(4);
  });

  test('holds as many cases as asked, and counts what it holds', async () => {
    const path = join(await tempFolder(), 'system.sqlite');
    const created = await createBusinessSystem({ path, cases: 321, seed: 1, asOf: AS_OF });
    const count = (view: string): number => query(path, `SELECT 1 FROM ${view}`).length;
    expect(created).toEqual({
      path,
      asOf: AS_OF,
      cases: count('GK_AJ'),
      persons: count('GK_RY'),
      charges: count('GK_AY'),
      measures: count('GK_QZCS'),
      forms: count('GK_SPB'),
      documents: count('GK_WS'),
    });
    expect(created.cases).toBe(321);
  });

  test('is sound: every row below a case belongs to one', async () => {
    const path = await newSystem({ cases: 2_000 });
    expect(query(path, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(query(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  test('knows nothing of days after its last', async () => {
    const path = await newSystem({ cases: 1_000, asOf: '2024-02-29' });
    const dates = query(
      path,
      `SELECT SLRQ AS day FROM GK_AJ WHERE SLRQ NOT LIKE '%-02-30'
       UNION SELECT BJRQ FROM GK_AJ WHERE BJRQ IS NOT NULL
       UNION SELECT KSRQ FROM GK_QZCS UNION SELECT SPRQ FROM GK_SPB WHERE SPRQ IS NOT NULL
       UNION SELECT substr(XGSJ, 1, 10) FROM GK_AJ UNION SELECT substr(XGSJ, 1, 10) FROM GK_WS
       UNION SELECT ZZRQ FROM GK_WS UNION SELECT substr(SPSJ, 1, 10) FROM GK_WSSP
       UNION SELECT SDRQ FROM GK_WS WHERE SDRQ IS NOT NULL`,
    );
    expect(dates.filter(({ day }) => String(day) > '2024-02-29')).toEqual([]);
    expect(dates).toContainEqual({ day: '2024-02-29' });
  });
});

describe('creation', () => {
  test('never overwrites what is there', async () => {
    const path = join(await tempFolder(), 'system.sqlite');
    writeFileSync(path, 'mine');
    await expect(
      createBusinessSystem({ path, cases: 1, seed: 1, asOf: AS_OF }),
    ).rejects.toThrowCode('E_ALREADY_EXISTS');
    expect(readdirSync(dirname(path))).toEqual(['system.sqlite']);
  });

  test('needs a folder to write into', async () => {
    const path = join(await tempFolder(), 'nowhere', 'system.sqlite');
    await expect(
      createBusinessSystem({ path, cases: 1, seed: 1, asOf: AS_OF }),
    ).rejects.toThrowCode('E_MEDIA_WRITE');
  });

  test.each([
    { cases: -1 },
    { cases: 1.5 },
    { seed: Number.NaN },
    { documents: -1 },
    { asOf: '2026-02-29' },
    { asOf: 'today' },
  ])('refuses %o', async (wrong) => {
    const path = join(await tempFolder(), 'system.sqlite');
    await expect(
      createBusinessSystem({ path, cases: 1, seed: 1, asOf: AS_OF, ...wrong }),
    ).rejects.toThrowCode('E_USAGE');
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('tells how far it is; stopped, it leaves nothing', async () => {
    const path = join(await tempFolder(), 'system.sqlite');
    const stop = new AbortController();
    const reported: number[] = [];
    const creation = createBusinessSystem({
      path,
      cases: 5_000,
      seed: 1,
      asOf: AS_OF,
      signal: stop.signal,
      onProgress: (written) => {
        reported.push(written);
        stop.abort();
      },
    });
    const failure: unknown = await creation.catch((cause: unknown) => cause);
    expect(failure).toBe(stop.signal.reason);
    expect(reported).toEqual([2_000]);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('throws away the half of one that was killed', async () => {
    const path = join(await tempFolder(), 'system.sqlite');
    writeFileSync(`${path}.part`, 'half');
    await createBusinessSystem({ path, cases: 3, seed: 1, asOf: AS_OF });
    expect(readdirSync(dirname(path))).toEqual(['system.sqlite']);
  });
});
