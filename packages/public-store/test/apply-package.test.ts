import {
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { load, newScene, OPERATOR } from './support/stores.js';

describe('applyPackage', () => {
  it('publishes, updates and withdraws what the package says', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 3) }));
    const changed = sampleRecord(2, { stage: '审结', outcome: '提起公诉' });
    const second = await sender.nextPackage({
      publish: [changed, sampleRecord(4)],
      withdraw: [sampleWithdrawal(1)],
    });

    const applied = await load({ store, sender }, second);

    expect(applied).toMatchObject({
      place: 'next',
      counts: { published: 1, updated: 1, withdrawn: 1 },
      erased: true,
    });
    expect(await store.getRecord(sampleCaseNumber(1))).toBeUndefined();
    expect((await store.getRecord(sampleCaseNumber(2)))?.record).toEqual(changed);
    expect((await store.getRecord(sampleCaseNumber(4)))?.record).toEqual(sampleRecord(4));
  });

  it('keeps when a record was first published and when it changed', async () => {
    const { store, sender } = await newScene();
    const first = await sender.nextPackage({ publish: [sampleRecord(1)] });
    await load({ store, sender }, first, { now: new Date('2026-02-28T16:00:00Z') });
    const update = await sender.nextPackage({ publish: [sampleRecord(1, { stage: '办结' })] });
    await load({ store, sender }, update, { now: new Date('2026-03-01T16:00:00.999Z') });

    expect(await store.getRecord(sampleCaseNumber(1))).toMatchObject({
      channel: '370700-out',
      publishedAt: '2026-02-28T16:00:00Z',
      updatedAt: '2026-03-01T16:00:00Z',
    });
  });

  it('enters the import into the ledger and moves the channel on', async () => {
    const { store, sender } = await newScene();
    const first = await sender.nextPackage({ publish: sampleRecords(1, 2) });
    const second = await sender.nextPackage({ publish: [sampleRecord(3)] });
    await load({ store, sender }, first);

    const { entry } = await load({ store, sender }, second);

    expect(entry).toEqual({
      channel: '370700-out',
      epoch: 1,
      sequence: 2,
      manifestSha256: second.manifestSha256,
      previousManifestSha256: first.manifestSha256,
      createdAt: second.manifest.createdAt,
      importedAt: '2026-11-21T02:00:00Z',
      operator: OPERATOR,
      signers: [{ keyId: sender.keys[0]!.keyId, holder: '潍坊市人民检察院案管办' }],
      policy: second.manifest.policy,
      counts: { published: 1, updated: 0, withdrawn: 0 },
      stateBefore: first.manifest.state.after,
      stateAfter: second.manifest.state.after,
    });
    expect(await store.listImports({ limit: 1 })).toEqual([entry]);
    expect(await store.receiverState('370700-out')).toEqual({
      epoch: 1,
      sequence: 2,
      manifestSha256: second.manifestSha256,
      stateSha256: second.manifest.state.after,
      imported: new Map([
        [1, first.manifestSha256],
        [2, second.manifestSha256],
      ]),
    });
  });

  it('does nothing when the same package comes again, and says when it came first', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publish: sampleRecords(1, 2) });
    const before = await load({ store, sender }, built);

    const again = await load({ store, sender }, built, { now: new Date('2027-01-01T00:00:00Z') });

    expect(again).toEqual({
      place: 'already-imported',
      counts: { published: 0, updated: 0, withdrawn: 0 },
      documents: { published: 0, updated: 0, withdrawn: 0 },
      messages: {
        replies: { entered: 0, known: 0, conflict: 0, orphan: 0 },
        receipts: { confirmed: 0, refused: 0, contradiction: 0 },
      },
      receipt: before.receipt,
      entry: before.entry,
      erased: true,
    });
    expect(await store.listImports({ limit: 10 })).toHaveLength(1);
    expect(await store.changesAfter(0, 10)).toHaveLength(2);
  });

  it('keeps the channels of two senders apart', async () => {
    const { store, sender } = await newScene();
    const office = { code: '370800', name: '济宁市人民检察院' };
    const other = await newScene({ office: office.code, keyNumbers: [2] });
    const theirs = sampleRecord(1, { office });
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    await load(
      { store, sender: other.sender },
      await other.sender.nextPackage({ publish: [theirs] }),
    );
    const gone = { ...sampleWithdrawal(1), caseNumber: theirs.caseNumber };
    const last = await other.sender.nextPackage({ withdraw: [gone] });
    await load({ store, sender: other.sender }, last);

    expect(await store.getRecord(theirs.caseNumber)).toBeUndefined();
    expect(await store.getRecord(sampleCaseNumber(1))).toBeDefined();
    expect((await store.receiverState('370700-out')).sequence).toBe(1);
    expect((await store.receiverState('370800-out')).stateSha256).toBe('0'.repeat(64));
  });

  it('leaves the record of another sender alone when both publish one case', async () => {
    const { store, sender } = await newScene();
    const other = (await newScene({ office: '370000', keyNumbers: [2] })).sender;
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    const later = { now: new Date('2026-11-22T00:00:00Z') };
    const theirs = sampleRecord(1, { stage: '审结' });
    await load({ store, sender: other }, await other.nextPackage({ publish: [theirs] }), later);
    expect((await store.getRecord(sampleCaseNumber(1)))?.record).toEqual(theirs);

    await load(
      { store, sender: other },
      await other.nextPackage({ withdraw: [sampleWithdrawal(1)] }),
    );

    expect((await store.getRecord(sampleCaseNumber(1)))?.record).toEqual(sampleRecord(1));
  });

  it('loads packages longer than one batch', async () => {
    const { store, sender } = await newScene();
    const read: number[] = [];
    const built = await sender.nextPackage({ publish: sampleRecords(1, 1203) });

    await load({ store, sender }, built, { progress: (records) => read.push(records) });

    expect(read).toEqual([200, 400, 600, 800, 1000, 1200, 1203]);
    expect((await store.channelStatistics())[0]?.publicRecords).toBe(1203);
    expect((await store.getRecord(sampleCaseNumber(1203)))?.record).toEqual(sampleRecord(1203));
  });

  it('tells the changes in the order in which they were made, from any cursor on', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    const changes = {
      publish: [sampleRecord(2, { stage: '办结' })],
      withdraw: [sampleWithdrawal(1)],
    };
    await load({ store, sender }, await sender.nextPackage(changes));

    const all = await store.changesAfter(0, 10);

    expect(all.map(({ kind, caseNumber, sequence }) => [kind, caseNumber, sequence])).toEqual([
      ['publish', sampleCaseNumber(2), 1],
      ['withdraw', sampleCaseNumber(1), 2],
      ['update', sampleCaseNumber(2), 2],
    ]);
    expect(await store.changesAfter(all[0]!.id, 1)).toEqual([all[1]]);
  });
});
