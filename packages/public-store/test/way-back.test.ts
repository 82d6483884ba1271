import { replyCheckCode } from '@discferry/appointments';
import { EMPTY_STATE } from '@discferry/package-format';
import { sampleRecord } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { load } from './support/stores.js';
import {
  auditOf,
  BACK,
  by,
  CHANNEL,
  newBinding,
  newRequest,
  receiptFor,
  replyTo,
  sceneWithCase,
  sendHome,
} from './support/way-back.js';

async function sceneWithRequest() {
  const scene = await sceneWithCase();
  const binding = await scene.store.requests.addBinding(newBinding());
  const request = await scene.store.requests.addRequest(newRequest(binding));
  return { ...scene, request };
}

describe('a reply', () => {
  it('on a disc answers its request', async () => {
    const { request, ...scene } = await sceneWithRequest();
    const replies = [replyTo(request)];
    const applied = await load(scene, await scene.sender.nextPackage({ messages: { replies } }));
    expect(applied.messages.replies).toMatchObject({ entered: 1, conflict: 0, orphan: 0 });
    expect(applied.receipt.counts).toMatchObject({ messages: 1, quarantined: 0 });
    expect(await scene.store.requests.findRequest(request.requestId)).toMatchObject({
      state: 'answered',
      reply: { way: 'disc', packageId: '370700-out-000002', reply: replies[0] },
    });
    expect(await auditOf(scene.store)).toEqual([]);
  });

  it.each(['typed first', 'on a disc first'])('that came both ways, %s, is one', async (order) => {
    const { request, ...scene } = await sceneWithRequest();
    const { store } = scene;
    const reply = replyTo(request);
    const typing = () =>
      store.requests.enterReply({ reply, checkCode: replyCheckCode(reply), ...by() });
    const disc = await scene.sender.nextPackage({ messages: { replies: [reply] } });
    if (order === 'typed first') {
      expect(await typing()).toMatchObject({ outcome: 'entered' });
      expect((await load(scene, disc)).messages.replies).toMatchObject({ known: 1, entered: 0 });
    } else {
      await load(scene, disc);
      expect(await typing()).toMatchObject({ outcome: 'known', holds: { way: 'disc' } });
    }
    expect(await store.requests.findRequest(request.requestId)).toMatchObject({ conflicts: [] });
    expect(await auditOf(store)).toEqual([]);
  });

  it('that differs from the first does not hold, and is reported once', async () => {
    const { request, ...scene } = await sceneWithRequest();
    const { store } = scene;
    const first = replyTo(request);
    await store.requests.enterReply({ reply: first, checkCode: replyCheckCode(first), ...by() });
    const second = replyTo(request, { appointment: { at: '2026-11-25T09:00', place: '阅卷室' } });
    const discs = [1, 2].map(() => ({ messages: { replies: [second] } }));
    for (const content of discs) {
      const applied = await load(scene, await scene.sender.nextPackage(content));
      expect(applied.messages.replies.conflict).toBe(1);
      expect(applied.receipt.counts.quarantined).toBe(1);
    }
    expect(await store.requests.findRequest(request.requestId)).toMatchObject({
      reply: { reply: first },
      conflicts: [{ reply: second, way: 'disc' }],
    });
    expect(await store.requests.replyTroubles(10)).toEqual({
      conflicts: [{ requestId: request.requestId, replies: 1 }],
      orphans: [],
    });
  });

  it('is dealt with once, and another one that differs is to be looked at again', async () => {
    const { request, ...scene } = await sceneWithRequest();
    const { requests } = scene.store;
    const { requestId } = request;
    const bring = async (...decidedOn: readonly string[]) => {
      for (const day of decidedOn) {
        const replies = [replyTo(request, { decidedOn: day })];
        await load(scene, await scene.sender.nextPackage({ messages: { replies } }));
      }
    };
    await bring('2026-11-20', '2026-11-19', '2026-11-18');
    const settled = { requestId, reason: '经电话核实', ...by('2026-11-22T02:00:00Z') };
    expect(await requests.settleReplyTroubles(settled)).toBe(2);
    expect(await requests.replyTroubles(10)).toEqual({ conflicts: [], orphans: [] });
    expect(await requests.settleReplyTroubles(settled)).toBe(0);
    // The same once more is known; another is new.
    await bring('2026-11-19');
    expect(await requests.replyTroubles(10)).toEqual({ conflicts: [], orphans: [] });
    await bring('2026-11-17');
    expect(await requests.replyTroubles(10)).toEqual({
      conflicts: [{ requestId, replies: 1 }],
      orphans: [],
    });
    const how = { at: '2026-11-22T02:00:00Z', reason: '经电话核实' };
    expect(await requests.findRequest(requestId)).toMatchObject({
      reply: { reply: { decidedOn: '2026-11-20' } },
      conflicts: expect.arrayContaining([
        expect.objectContaining({ settled: expect.objectContaining(how) as unknown }),
        expect.objectContaining({ settled: null }),
      ]) as unknown,
    });
    expect(await auditOf(scene.store)).toEqual([]);
  });

  it('about another case than the request does not hold', async () => {
    const { request, ...scene } = await sceneWithRequest();
    const other = replyTo({ ...request, caseNumber: '潍检诉受[2026]37070000099号' });
    const content = { messages: { replies: [other] } };
    const { messages } = await load(scene, await scene.sender.nextPackage(content));
    expect(messages.replies.conflict).toBe(1);
    expect(await scene.store.requests.findRequest(request.requestId)).toMatchObject({
      reply: null,
    });
  });

  it('to a request that nobody here knows is kept, and needs a look', async () => {
    const scene = await sceneWithCase();
    const reply = replyTo({
      requestId: 'YY20261101-ABCDEF',
      caseNumber: '潍检诉受[2026]37070000001号',
    });
    const content = { messages: { replies: [reply] } };
    const applied = await load(scene, await scene.sender.nextPackage(content));
    expect(applied.messages.replies.orphan).toBe(1);
    expect(await scene.store.requests.replyTroubles(10)).toMatchObject({
      orphans: ['YY20261101-ABCDEF'],
    });
    const settled = { requestId: 'YY20261101-ABCDEF', reason: '备份恢复所致', ...by() };
    expect(await scene.store.requests.settleReplyTroubles(settled)).toBe(1);
    expect(await scene.store.requests.replyTroubles(10)).toEqual({ conflicts: [], orphans: [] });
    expect(await auditOf(scene.store)).toEqual([]);
  });

  it('with a slip in any field is not entered', async () => {
    const { store, request } = await sceneWithRequest();
    const reply = replyTo(request);
    const checkCode = replyCheckCode(reply);
    for (const slip of [
      { decidedOn: '2026-11-22' },
      { appointment: { at: '2026-11-24T14:00', place: '阅卷室' } },
      { reason: '可以' },
    ]) {
      const typed = { reply: { ...reply, ...slip }, checkCode, ...by() };
      await expect(store.requests.enterReply(typed)).rejects.toThrowCode('E_REPLY_CODE');
    }
    const refusal = { ...reply, decision: 'refused', appointment: null };
    await expect(
      store.requests.enterReply({ reply: refusal, checkCode, ...by() }),
    ).rejects.toThrowCode('E_REPLY_MALFORMED');
    expect(await store.requests.findRequest(request.requestId)).toMatchObject({ reply: null });
  });

  it('typed for a request that is not here is not entered', async () => {
    const { store, request } = await sceneWithRequest();
    const reply = replyTo({ ...request, requestId: 'YY20261101-ABCDEF' });
    await expect(
      store.requests.enterReply({ reply, checkCode: replyCheckCode(reply), ...by() }),
    ).rejects.toThrowCode('E_REQUEST_UNKNOWN');
  });

  it('typed for a request that was taken back is not entered, unless it holds already', async () => {
    const { store, request } = await sceneWithRequest();
    const reply = replyTo(request);
    const typed = { reply, checkCode: replyCheckCode(reply), ...by() };
    await store.requests.withdrawRequest(request.requestId, by());
    await expect(store.requests.enterReply(typed)).rejects.toThrowCode('E_REQUEST_WITHDRAWN');
    expect(await store.requests.findRequest(request.requestId)).toMatchObject({ reply: null });

    const answered = await sceneWithRequest();
    const held = replyTo(answered.request);
    const again = { reply: held, checkCode: replyCheckCode(held), ...by() };
    await answered.store.requests.enterReply(again);
    await answered.store.requests.withdrawRequest(answered.request.requestId, by());
    expect(await answered.store.requests.enterReply(again)).toMatchObject({ outcome: 'known' });
  });
});

describe('a receipt for a package home', () => {
  it('confirms it', async () => {
    const scene = await sceneWithRequest();
    const sent = (await sendHome(scene.store))!;
    const messages = { receipts: [receiptFor(sent)] };
    const applied = await load(scene, await scene.sender.nextPackage({ messages }));
    expect(applied.messages.receipts).toEqual({ confirmed: 1, refused: 0, contradiction: 0 });
    expect(await scene.store.requests.packages(BACK)).toMatchObject([
      { confirmed: { outcome: 'imported', by: 'disc', at: '2026-11-22T02:00:00Z' } },
    ]);
    expect(await auditOf(scene.store)).toEqual([]);
  });

  it('says that it was refused, and later that it was imported', async () => {
    const scene = await sceneWithRequest();
    const sent = (await sendHome(scene.store))!;
    for (const receipt of [
      receiptFor(sent, { outcome: 'refused', code: 'E_ARCHIVE_DIGEST' }),
      receiptFor(sent),
    ]) {
      await load(scene, await scene.sender.nextPackage({ messages: { receipts: [receipt] } }));
      expect(await scene.store.requests.packages(BACK)).toMatchObject([
        { confirmed: { outcome: receipt.outcome, code: receipt.code } },
      ]);
    }
  });

  it.each([
    ['a package that is unknown', { packageId: '370700-in-000007' }, 'unknown-package'],
    ['another package of its number', { manifestSha256: 'd'.repeat(64) }, 'other-manifest'],
    [
      'a state that is none',
      { state: { before: EMPTY_STATE, after: 'f'.repeat(64) } },
      'other-state',
    ],
  ])('about %s is kept for a person', async (_, changes, reason) => {
    const scene = await sceneWithRequest();
    const sent = (await sendHome(scene.store))!;
    const messages = { receipts: [receiptFor(sent, changes)] };
    const applied = await load(scene, await scene.sender.nextPackage({ messages }));
    expect(applied.messages.receipts.contradiction).toBe(1);
    expect(applied.receipt.counts.quarantined).toBe(1);
    expect(await scene.store.requests.contradictions(BACK)).toMatchObject([{ reason }]);
    expect(await scene.store.requests.packages(BACK)).toMatchObject([{ confirmed: null }]);
  });

  it('alone is not answered with a receipt for ever', async () => {
    const scene = await sceneWithRequest();
    await sendHome(scene.store);
    expect(await sendHome(scene.store)).toBeUndefined();
  });
});

describe('the receipt for a package that came', () => {
  it('goes home once, with counts, states and the end of the trail', async () => {
    const scene = await sceneWithCase();
    const sent = (await sendHome(scene.store))!;
    expect(sent.entries.receipts).toMatchObject([
      {
        packageId: '370700-out-000001',
        outcome: 'imported',
        code: null,
        counts: { published: 1, messages: 0 },
        state: { before: EMPTY_STATE },
        trailHead: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(await sendHome(scene.store)).toBeUndefined();
  });

  it('is given again for a package that is imported again', async () => {
    const scene = await sceneWithCase();
    const built = await scene.sender.nextPackage({ publish: [sampleRecord(5)] });
    const first = await load(scene, built);
    const again = await load(scene, built);
    expect(again.place).toBe('already-imported');
    expect(again.receipt).toEqual(first.receipt);
  });

  it('says that it was refused by the second look, until it is imported after all', async () => {
    const { store } = await sceneWithCase();
    const alarm = {
      at: '2026-11-21T03:00:00Z',
      operator: '案管一号',
      channel: '370700-out',
      sequence: 2,
      manifestSha256: 'a'.repeat(64),
      code: 'E_SECRECY_RULE' as const,
      findings: [{ path: 'line\u0007 2', expected: '', actual: 'B4' }],
    };
    await store.recordAlarm(alarm);
    const sent = (await sendHome(store))!;
    expect(sent.entries.receipts?.[1]).toMatchObject({
      packageId: '370700-out-000002',
      outcome: 'refused',
      code: 'E_SECRECY_RULE',
      findings: [{ path: 'line? 2', expected: '-', actual: 'B4' }],
    });
    expect(sent.entries.alarms).toMatchObject([
      { packageId: '370700-out-000002', code: 'E_SECRECY_RULE', attempts: 1 },
    ]);
    expect(await store.listAlarms()).toMatchObject([{ state: 'sent' }]);
    expect(await sendHome(store)).toBeUndefined();
    // The disc is tried once more: there is more to tell.
    await store.recordAlarm({ ...alarm, at: '2026-11-22T03:00:00Z' });
    expect((await sendHome(store))?.entries.alarms).toMatchObject([{ attempts: 2 }]);
    expect(await auditOf(store)).toEqual([]);
  });

  it('is not taken back by a fork under the same number', async () => {
    const { store } = await sceneWithCase();
    await store.recordAlarm({
      at: '2026-11-21T03:00:00Z',
      operator: '案管一号',
      channel: '370700-out',
      sequence: 1,
      manifestSha256: 'a'.repeat(64),
      code: 'E_SEQUENCE_FORK',
      findings: [],
    });
    expect(await store.requests.findReceipt('370700-out-000001')).toMatchObject({
      outcome: 'imported',
    });
  });
});

describe('a package home', () => {
  it('that fails while it is made leaves nothing counted as sent', async () => {
    const { store, request } = await sceneWithRequest();
    const failing = store.requests.withOutbox({ channel: CHANNEL, ...by() }, () =>
      Promise.reject(new Error('no room')),
    );
    await expect(failing).rejects.toThrow('no room');
    expect(await store.requests.findRequest(request.requestId)).toMatchObject({ state: 'waiting' });
    expect(await store.requests.head(BACK)).toMatchObject({ sequence: 0 });
    expect(await auditOf(store)).toEqual([]);
  });

  it('follows the one before, and is noted as delivered once', async () => {
    const { store } = await sceneWithRequest();
    const first = (await sendHome(store))!;
    await store.requests.addBinding(newBinding());
    const second = (await sendHome(store))!;
    expect(second.manifest).toMatchObject({
      sequence: 2,
      previousManifestSha256: first.manifestSha256,
    });
    const [sent] = await store.requests.packages(BACK);
    await store.requests.markDelivered(sent!, by('2026-11-22T02:00:00Z'));
    await store.requests.markDelivered(sent!, by('2026-11-23T02:00:00Z'));
    expect((await store.requests.packages(BACK)).map(({ deliveredAt }) => deliveredAt)).toEqual([
      '2026-11-22T02:00:00Z',
      null,
    ]);
    expect(await auditOf(store)).toEqual([]);
  });
});

describe('after a restored backup', () => {
  it('the next package follows what the receiver has, and what it may lack is sent again', async () => {
    const scene = await sceneWithRequest();
    const { store, request } = scene;
    const first = (await sendHome(store))!;
    // The receiver has a first, a second and a third package, and this is not its first.
    const theirs = (number: number) =>
      receiptFor(first, {
        packageId: `370700-in-00000${String(number)}`,
        manifestSha256: String(number).repeat(64),
      });
    const messages = { receipts: [theirs(1), theirs(2), theirs(3)] };
    await load(scene, await scene.sender.nextPackage({ messages }));
    expect((await store.requests.contradictions(BACK)).map(({ reason }) => reason)).toEqual([
      'other-manifest',
      'unknown-package',
      'unknown-package',
    ]);
    const head = { sequence: 3, manifestSha256: '3'.repeat(64) };
    const recovery = await store.requests.adoptHead({ channel: CHANNEL, head, ...by() });
    expect(recovery).toEqual({ abandoned: ['370700-in-000001'], again: 3 });
    expect(await store.requests.contradictions(BACK)).toEqual([]);
    const next = (await sendHome(store))!;
    expect(next.manifest).toMatchObject({
      sequence: 4,
      previousManifestSha256: '3'.repeat(64),
    });
    expect(next.entries.requests).toMatchObject([{ requestId: request.requestId }]);
    expect(await auditOf(store)).toEqual([]);
  });

  it('what the receiver has confirmed is not sent again', async () => {
    const scene = await sceneWithRequest();
    const { store } = scene;
    const first = (await sendHome(store))!;
    const unknown = receiptFor(first, {
      packageId: '370700-in-000002',
      manifestSha256: '2'.repeat(64),
    });
    const messages = { receipts: [receiptFor(first), unknown] };
    await load(scene, await scene.sender.nextPackage({ messages }));
    await sendHome(store);
    const head = { sequence: 2, manifestSha256: '2'.repeat(64) };
    const recovery = await store.requests.adoptHead({ channel: CHANNEL, head, ...by() });
    expect(recovery.abandoned).toEqual(['370700-in-000002']);
    const next = (await sendHome(store))!;
    expect(next.manifest.sequence).toBe(3);
    expect(Object.keys(next.entries)).toEqual(['receipts']);
  });

  it('a head that is known already is not adopted', async () => {
    const { store } = await sceneWithRequest();
    const { manifestSha256 } = (await sendHome(store))!;
    const head = { sequence: 1, manifestSha256 };
    await expect(store.requests.adoptHead({ channel: CHANNEL, head, ...by() })).rejects.toThrowCode(
      'E_USAGE',
    );
  });
});
