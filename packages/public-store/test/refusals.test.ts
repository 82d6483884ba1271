import {
  expectCode,
  resignManifest,
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
  withVerified,
  type BuiltPackage,
} from '@discferry/test-kit';
import type { ProceduralRecord } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { PublicStore } from '../src/index.js';
import { edit } from './support/earlier-database.js';
import { load, newScene, NOW, OPERATOR, receiverOf, type Scene } from './support/stores.js';
import { rawBytes } from './support/raw-bytes.js';

const LONG_DEPARTMENT = '龘龘龘科';

/** The record with so many parties that a few hundred of its kind fill every cache. */
function longRecord(record: ProceduralRecord): ProceduralRecord {
  const parties = record.parties.flatMap((party) => Array.from({ length: 400 }, () => party));
  return { ...record, parties, department: LONG_DEPARTMENT };
}

async function expectNothingLoaded(store: PublicStore): Promise<void> {
  expect(await store.channelStatistics()).toEqual([]);
  expect(await store.changesAfter(0, 1)).toEqual([]);
  expect((await store.pageRecords({ limit: 1 })).records).toEqual([]);
  expect((await store.receiverState('370700-out')).sequence).toBe(0);
}

describe('a package whose manifest is not what it does is refused', () => {
  it.each([
    ['more published', { published: 3, updated: 0, withdrawn: 0 }, ['published']],
    ['new ones as changed', { published: 1, updated: 1, withdrawn: 0 }, ['published', 'updated']],
    ['a withdrawal', { published: 2, updated: 0, withdrawn: 1 }, ['withdrawn']],
  ])('when it counts %s', async (_, changes, wrong) => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publish: sampleRecords(1, 2) });
    await resignManifest(built, sender.keys, (manifest) => ({ ...manifest, changes }));

    const error = await expectCode(load({ store, sender }, built), 'E_CHANGE_COUNT');

    expect(error.findings.map(({ path }) => path)).toEqual(
      wrong.map((kind) => `manifest.changes.${kind}`),
    );
    await expectNothingLoaded(store);
  });

  it('when a record is published as it is already', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    const idle = await sender.nextPackage({ publish: [sampleRecord(1), sampleRecord(3)] });
    const changes = { published: 1, updated: 0, withdrawn: 0 };
    await resignManifest(idle, sender.keys, (manifest) => ({ ...manifest, changes }));

    const error = await expectCode(load({ store, sender }, idle), 'E_CHANGE_COUNT');

    expect(error.findings).toEqual([
      { path: 'records', expected: 'a change by each of them', actual: '1 that change nothing' },
    ]);
    expect(await store.getRecord(sampleCaseNumber(3))).toBeUndefined();
  });

  it('when a record is withdrawn that is not there', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({
      publish: [sampleRecord(1)],
      withdraw: [sampleWithdrawal(2)],
    });

    await expectCode(load({ store, sender }, built), 'E_CHANGE_COUNT');

    await expectNothingLoaded(store);
  });

  it('when a record is withdrawn and published by the same package', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    const built = await sender.nextPackage({
      publish: [sampleRecord(1, { stage: '办结' })],
      withdraw: [sampleWithdrawal(1)],
    });

    const error = await expectCode(load({ store, sender }, built), 'E_CHANGE_COUNT');

    expect(error.findings).toEqual([
      { path: 'records', expected: 'a change by each of them', actual: '1 that change nothing' },
    ]);
  });

  it('when the state it leads to is another', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publish: [sampleRecord(1)] });
    const after = 'f'.repeat(64);
    await resignManifest(built, sender.keys, (manifest) => ({
      ...manifest,
      state: { ...manifest.state, after },
    }));

    const error = await expectCode(load({ store, sender }, built), 'E_STATE_DIGEST');

    expect(error.findings).toEqual([
      { path: 'manifest.state.after', expected: built.manifest.state.after, actual: after },
    ]);
    await expectNothingLoaded(store);
  });

  it('when somebody deleted a record by hand', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    edit(database, `delete from procedural_record where case_number = '${sampleCaseNumber(1)}'`);
    const update = await sender.nextPackage({ publish: [sampleRecord(1, { stage: '办结' })] });

    const error = await expectCode(load({ store, sender }, update), 'E_CHANGE_COUNT');

    expect(error.findings.map(({ path, expected }) => [path, expected])).toEqual([
      ['manifest.changes.published', '1'],
      ['manifest.changes.updated', '0'],
    ]);
  });

  it('when somebody changed the state tree by hand', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    edit(database, 'delete from state_node where length(prefix) = 1');
    const next = await sender.nextPackage({ publish: [sampleRecord(3)] });

    await expectCode(load({ store, sender }, next), 'E_STATE_DIGEST');

    expect(await store.getRecord(sampleCaseNumber(3))).toBeUndefined();
  });
});

describe('what came in between verification and import is seen', () => {
  it('as the same package', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publish: [sampleRecord(1)] });

    const applied = await afterAnother({ store, sender }, built, built);

    expect(applied.place).toBe('already-imported');
    expect(await store.changesAfter(0, 10)).toHaveLength(1);
  });

  it('as a fork', async () => {
    const { store, sender } = await newScene();
    const twin = sender.fork();
    const one = await sender.nextPackage({ publish: [sampleRecord(1)] });
    const folder = `${one.folder}-twin`;
    const other = await twin.nextPackage({ publish: [sampleRecord(2)], folder });

    await expectCode(afterAnother({ store, sender }, one, other), 'E_SEQUENCE_FORK');

    expect(await store.getRecord(sampleCaseNumber(2))).toBeUndefined();
  });

  /** Verifies a package, loads another one, and only then the verified one. */
  function afterAnother(
    { store, sender }: Pick<Scene, 'store' | 'sender'>,
    first: BuiltPackage,
    late: BuiltPackage,
  ) {
    const { trust } = sender;
    return withVerified(late, { trust, receiver: receiverOf(store) }, async (verified) => {
      await load({ store, sender }, first);
      return store.applyPackage(verified, { now: NOW, operator: OPERATOR });
    });
  }
});

describe('an import that fails on the way', () => {
  it('leaves nothing loaded, nor readable in the files', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    const before = await store.receiverState('370700-out');
    const built = await sender.nextPackage({
      publish: sampleRecords(3, 600).map(longRecord),
      withdraw: [sampleWithdrawal(1)],
    });
    const seen: boolean[] = [];

    await expect(
      load({ store, sender }, built, {
        progress: (records) => {
          if (records < 500) return;
          seen.push(rawBytes(database).includes(LONG_DEPARTMENT));
          throw new Error('pulled the plug');
        },
      }),
    ).rejects.toThrow('pulled the plug');

    expect(seen, 'so much that it is on disk before it is committed').toEqual([true]);
    expect(rawBytes(database).includes(LONG_DEPARTMENT)).toBe(false);
    expect(await store.receiverState('370700-out')).toEqual(before);
    expect((await store.pageRecords({ limit: 10 })).records).toHaveLength(2);
    await load({ store, sender }, built);
    expect((await store.receiverState('370700-out')).stateSha256).toBe(built.manifest.state.after);
  });

  it('is told apart from another process at work', async () => {
    const { store, sender, database } = await newScene();
    const built = await sender.nextPackage({ publish: [sampleRecord(1)] });
    const other = new Database(database);
    other.exec('begin immediate');

    await expectCode(load({ store, sender }, built), 'E_BUSY');
    other.close();

    expect((await load({ store, sender }, built)).place).toBe('next');
  });
});
