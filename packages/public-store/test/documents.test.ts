import type { DocumentRecord } from '@discferry/shared-schema';
import {
  expectCode,
  resignManifest,
  sampleDocument,
  sampleDocuments,
  sampleDocumentWithdrawal,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { openPublicStore, type PublicStore } from '../src/index.js';
import { edit, undoDocuments } from './support/earlier-database.js';
import { load, newScene } from './support/stores.js';

const keyOf = ({ caseNumber, documentId }: DocumentRecord) => ({ caseNumber, documentId });

describe('a package with documents', () => {
  it('publishes, updates and withdraws them beside cases, and counts them apart', async () => {
    const { store, sender } = await newScene();
    const first = await sender.nextPackage({
      publish: sampleRecords(1, 2),
      publishDocuments: sampleDocuments(1, 3),
    });
    expect(await load({ store, sender }, first)).toMatchObject({
      counts: { published: 5, updated: 0, withdrawn: 0 },
      documents: { published: 3, updated: 0, withdrawn: 0 },
    });
    const changed = sampleDocument(2, { title: '王某诈骗案不起诉决定书' });
    const second = await sender.nextPackage({
      withdraw: [sampleWithdrawal(1), sampleDocumentWithdrawal(1)],
      publish: [sampleRecord(2, { stage: '办结' }), sampleRecord(3)],
      publishDocuments: [changed, sampleDocument(4)],
    });

    const applied = await load({ store, sender }, second);

    expect(applied).toMatchObject({
      place: 'next',
      counts: { published: 2, updated: 2, withdrawn: 2 },
      documents: { published: 1, updated: 1, withdrawn: 1 },
      erased: true,
    });
    expect(await store.findDocument(keyOf(sampleDocument(1)))).toBeUndefined();
    expect((await store.findDocument(keyOf(changed)))?.record).toEqual(changed);
    expect((await store.findDocument(keyOf(sampleDocument(3))))?.record).toEqual(sampleDocument(3));
    expect((await store.channelStatistics())[0]).toMatchObject({
      changes: { published: 7, updated: 2, withdrawn: 2 },
      publicRecords: 5,
      publicDocuments: 3,
    });
    expect((await store.receiverState('370700-out')).stateSha256).toBe(second.manifest.state.after);
  });

  it('does nothing when it comes again', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publishDocuments: sampleDocuments(1, 2) });
    await load({ store, sender }, built);

    expect(await load({ store, sender }, built)).toMatchObject({
      place: 'already-imported',
      documents: { published: 0, updated: 0, withdrawn: 0 },
    });
    expect(await titles(store, '起诉')).toHaveLength(2);
  });

  it('tells its changes apart from those of the case', async () => {
    const { store, sender } = await newScene();
    const both = { publish: [sampleRecord(1)], publishDocuments: [sampleDocument(1)] };
    await load({ store, sender }, await sender.nextPackage(both));
    const withdraw = [sampleDocumentWithdrawal(1)];
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    const { caseNumber, documentId } = sampleDocument(1);
    expect(await store.changesAfter(0, 10)).toMatchObject([
      { kind: 'publish', caseNumber, documentId: null },
      { kind: 'withdraw', caseNumber, documentId },
    ]);
  });

  it('leaves the documents of a withdrawn case to their own withdrawal', async () => {
    const { store, sender } = await newScene();
    const both = { publish: [sampleRecord(1)], publishDocuments: [sampleDocument(1)] };
    await load({ store, sender }, await sender.nextPackage(both));

    await load({ store, sender }, await sender.nextPackage({ withdraw: [sampleWithdrawal(1)] }));

    expect(await store.findDocument(keyOf(sampleDocument(1)))).toBeDefined();
    expect((await store.channelStatistics())[0]).toMatchObject({
      publicRecords: 1,
      publicDocuments: 1,
    });
  });

  it('is taken though the case of a document is not public', async () => {
    const { store, sender } = await newScene();
    const built = await sender.nextPackage({ publishDocuments: [sampleDocument(1)] });
    expect(await load({ store, sender }, built)).toMatchObject({ place: 'next' });
  });

  it('keeps several documents of one case apart', async () => {
    const { store, sender } = await newScene();
    const two = ['WS-1', 'WS-10'].map((documentId) => sampleDocument(1, { documentId }));
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: two }));
    const withdraw = [sampleDocumentWithdrawal(1)];
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    expect(await store.findDocument(keyOf(two[0]!))).toBeUndefined();
    expect((await store.findDocument(keyOf(two[1]!)))?.record).toEqual(two[1]);
  });

  it('loads texts as long as they may be, and replaces them', async () => {
    const { store, sender } = await newScene();
    // Of many different letters, because an archive may not be packed too tightly.
    const text = Array.from({ length: 299_998 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * at) % 19_997)),
    ).join('');
    const longest = (mark: string) =>
      [1, 2, 3, 4, 5].map((number) => sampleDocument(number, { text: `${text}${mark}` }));
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: longest('〇一') }));
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: longest('〇二') }));

    expect(await titles(store, '〇一')).toEqual([]);
    expect(await titles(store, `${text.slice(-300)}〇二`)).toHaveLength(5);
  });

  it('keeps what two senders publish apart, and shows what changed last', async () => {
    const { store, sender } = await newScene();
    const other = (await newScene({ office: '370000', keyNumbers: [2] })).sender;
    const theirs = sampleDocument(1, { title: '省院公开的起诉书' });
    const ours = sampleDocument(1);
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: [ours] }));
    const later = { now: new Date('2026-11-22T00:00:00Z') };
    const second = await other.nextPackage({ publishDocuments: [theirs] });
    await load({ store, sender: other }, second, later);

    const key = keyOf(ours);
    expect((await store.findDocument(key))?.record).toEqual(theirs);
    const channel = '370700-out';
    expect((await store.findDocument({ ...key, channel }))?.record).toEqual(ours);
  });
});

describe('a package is refused', () => {
  it('when a document comes again as it is', async () => {
    const { store, sender } = await newScene();
    const same = { publishDocuments: [sampleDocument(1)] };
    await load({ store, sender }, await sender.nextPackage(same));
    const idle = await sender.nextPackage(same);
    const changes = { published: 0, updated: 0, withdrawn: 0 };
    await resignManifest(idle, sender.keys, (manifest) => ({ ...manifest, changes }));

    const error = await expectCode(load({ store, sender }, idle), 'E_CHANGE_COUNT');

    expect(error.findings.map(({ actual }) => actual)).toEqual(['1 that change nothing']);
  });

  it('when a document is withdrawn that is not there, though its case is', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    const vain = await sender.nextPackage({ withdraw: [sampleDocumentWithdrawal(1)] });
    await expectCode(load({ store, sender }, vain), 'E_CHANGE_COUNT');
  });

  it('when a document is withdrawn and published by it', async () => {
    const { store, sender } = await newScene();
    const publishDocuments = [sampleDocument(1)];
    await load({ store, sender }, await sender.nextPackage({ publishDocuments }));
    const withdraw = [sampleDocumentWithdrawal(1)];
    const both = await sender.nextPackage({ withdraw, publishDocuments });
    await expectCode(load({ store, sender }, both), 'E_CHANGE_COUNT');
    expect(await titles(store, '潍坊')).toHaveLength(1);
  });

  it('when somebody changed a document by hand', async () => {
    const { store, sender, database } = await newScene();
    const built = await sender.nextPackage({ publishDocuments: sampleDocuments(1, 2) });
    await load({ store, sender }, built);
    edit(database, "update document set digest = zeroblob(32) where number like '%1号'");
    const withdraw = [sampleDocumentWithdrawal(2)];
    // Only a change in its bucket shows it: the other document is put there by hand, too.
    edit(database, 'update document set bucket = (select min(bucket) from document)');

    await expectCode(
      load({ store, sender }, await sender.nextPackage({ withdraw })),
      'E_STATE_DIGEST',
    );
  });
});

it('a database of before the documents keeps what it has, and takes documents from then on', async () => {
  const { store, sender, database } = await newScene();
  await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 3) }));
  const withdraw = [sampleWithdrawal(1, 'held')];
  await load({ store, sender }, await sender.nextPackage({ withdraw }));
  const before = {
    changes: await store.changesAfter(0, 10),
    statistics: await store.channelStatistics(),
    state: await store.receiverState('370700-out'),
  };
  await store.close();
  undoDocuments(database);

  const again = await openPublicStore(database, { mode: 'existing' });

  expect({
    changes: await again.changesAfter(0, 10),
    statistics: await again.channelStatistics(),
    state: await again.receiverState('370700-out'),
  }).toEqual(before);
  const next = { publish: [sampleRecord(1)], publishDocuments: [sampleDocument(1)] };
  await load({ store: again, sender }, await sender.nextPackage(next));
  expect(await titles(again, '起诉')).toHaveLength(1);
  await again.close();
});

async function titles(store: PublicStore, text: string): Promise<readonly string[]> {
  const { documents } = await store.searchDocuments({ text, limit: 100 });
  return documents.map(({ title }) => title);
}
