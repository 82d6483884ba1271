import { attachmentPartSchema, isDiscferryError } from '@discferry/shared-schema';
import { sampleCaseNumber, sampleRecord } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { load } from './support/stores.js';
import {
  auditOf,
  by,
  CASE,
  newBinding,
  newRequest,
  sceneWithCase,
  sendHome,
} from './support/way-back.js';

describe('a binding', () => {
  it('is remembered with its number, and told at home once', async () => {
    const { store } = await sceneWithCase();
    const { bindingId } = await store.requests.addBinding(newBinding());
    expect(bindingId).toMatch(/^BD20261121-[0-9A-Z]{6}$/);
    expect(await store.requests.findBinding(bindingId)).toMatchObject({
      office: '370700',
      content: { caseNumber: CASE.caseNumber, revokedOn: null },
      sentSequence: null,
    });
    expect((await sendHome(store))?.entries.bindings).toMatchObject([{ bindingId }]);
    expect(await store.requests.findBinding(bindingId)).toMatchObject({ sentSequence: 1 });
    expect(await sendHome(store)).toBeUndefined();
    expect(await auditOf(store)).toEqual([]);
  });

  it('is told again when it ends, and ends once', async () => {
    const { store } = await sceneWithCase();
    const { bindingId } = await store.requests.addBinding(newBinding());
    await sendHome(store);
    await store.requests.revokeBinding(bindingId, by('2026-11-22T02:00:00Z'));
    const again = await store.requests.revokeBinding(bindingId, by('2026-11-25T02:00:00Z'));
    expect(again.content.revokedOn).toBe('2026-11-22');
    expect((await sendHome(store))?.entries.bindings).toMatchObject([
      { bindingId, content: { revokedOn: '2026-11-22' } },
    ]);
  });

  it('never ends before it began, though the clock is behind', async () => {
    const { store } = await sceneWithCase();
    const { bindingId } = await store.requests.addBinding(newBinding());
    const { content } = await store.requests.revokeBinding(bindingId, by('2025-12-31T02:00:00Z'));
    expect(content.revokedOn).toBe('2026-01-10');
  });

  it.each([
    ['of tomorrow', { boundOn: '2026-11-22' }, 'binding.boundOn'],
    ['on 29 February of no leap year', { boundOn: '2026-02-29' }, 'binding.boundOn'],
    ['with a word that turns the line round', { client: '赵\u202e明' }, 'binding.client'],
    ['with a field too many', { idNumber: '370700199001011234' }, 'binding'],
  ])('%s is refused', async (_, changes, path) => {
    const { store } = await sceneWithCase();
    const content = { ...newBinding().content, ...changes };
    const error = await store.requests.addBinding(newBinding({ content })).catch((e: unknown) => e);
    expect(error).toThrowCode('E_BINDING_MALFORMED');
    expect(isDiscferryError(error) && error.findings.map((finding) => finding.path)).toEqual([
      path,
    ]);
    expect(JSON.stringify(error)).not.toContain('370700199001011234');
    expect(await store.requests.listBindings({ limit: 10 })).toEqual([]);
  });
});

describe('a request', () => {
  it('is entered, sent once, and told again when it is withdrawn', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const { requestId, state } = await store.requests.addRequest(newRequest(binding));
    expect(requestId).toMatch(/^YY20261121-[0-9A-Z]{6}$/);
    expect(state).toBe('waiting');
    const first = await sendHome(store);
    expect(first?.entries.requests).toMatchObject([
      { requestId, content: { submittedAt: '2026-11-21T02:00:00Z', withdrawnAt: null } },
    ]);
    expect(await store.requests.findRequest(requestId)).toMatchObject({ state: 'sent' });
    await store.requests.withdrawRequest(requestId, by('2026-11-22T02:00:00Z'));
    await store.requests.withdrawRequest(requestId, by('2026-11-23T02:00:00Z'));
    const second = await sendHome(store);
    expect(second?.entries).toMatchObject({
      requests: [{ requestId, content: { withdrawnAt: '2026-11-22T02:00:00Z' } }],
    });
    expect(await sendHome(store)).toBeUndefined();
    expect(await auditOf(store)).toEqual([]);
  });

  it('that came in the same file a second time is the same', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const file = newRequest(binding, { sourceSha256: 'c'.repeat(64) });
    const { requestId } = await store.requests.addRequest(file);
    const again = await store.requests.addRequest({ ...file, ...by('2026-11-22T02:00:00Z') });
    expect(again.requestId).toBe(requestId);
    expect(await store.requests.listRequests({ limit: 10 })).toHaveLength(1);

    // Taken back, and wanted after all: that is a new one.
    await store.requests.withdrawRequest(requestId, by('2026-11-23T02:00:00Z'));
    const anew = await store.requests.addRequest({ ...file, ...by('2026-11-24T02:00:00Z') });
    expect(anew.requestId).not.toBe(requestId);
    expect(anew.state).toBe('waiting');
    expect(await auditOf(store)).toEqual([]);
  });

  it('carries its files in parts, with it and never without it', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const bytes = Buffer.alloc(1_500_000, 7);
    const attachments = [{ mediaType: 'application/pdf', title: '授权委托书', bytes }] as const;
    const first = await store.requests.addRequest(newRequest(binding, { attachments }));
    expect(await store.requests.countPending('370700')).toMatchObject({
      attachments: 1,
      attachmentBytes: 1_500_000,
    });
    const parts = ((await sendHome(store))?.entries.attachments ?? []).map((part) =>
      attachmentPartSchema.parse(part),
    );
    expect(parts.map(({ part, parts: all }) => `${String(part)}/${String(all)}`)).toEqual([
      '1/3',
      '2/3',
      '3/3',
    ]);
    expect(Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')))).toEqual(bytes);
    // The same file with another request goes with that one too; a withdrawal takes none along.
    await store.requests.withdrawRequest(first.requestId, by());
    expect(await sendHome(store)).not.toHaveProperty('entries.attachments');
    await store.requests.addRequest(newRequest(binding, { attachments }));
    expect((await sendHome(store))?.entries.attachments).toHaveLength(3);
  });

  it('withdrawn before it was ever sent goes home without its files', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const bytes = Buffer.from('a file');
    const attachments = [{ mediaType: 'image/png', title: '照片', bytes }] as const;
    const { requestId } = await store.requests.addRequest(newRequest(binding, { attachments }));
    await store.requests.withdrawRequest(requestId, by());
    const sent = await sendHome(store);
    expect(sent?.entries.requests).toHaveLength(1);
    expect(sent?.entries.attachments).toBeUndefined();
  });
});

describe('whoever may not ask is refused', () => {
  it('without a binding that exists', async () => {
    const { store } = await sceneWithCase();
    const request = newRequest({ bindingId: 'BD20261121-000000' });
    await expect(store.requests.addRequest(request)).rejects.toThrowCode('E_BINDING_UNKNOWN');
  });

  it('with a binding to another case', async () => {
    const scene = await sceneWithCase();
    const other = sampleRecord(2, { flow: 'arrest-review' });
    await load(scene, await scene.sender.nextPackage({ publish: [other] }));
    const binding = await scene.store.requests.addBinding(newBinding());
    const request = newRequest(binding, { caseNumber: other.caseNumber });
    await expect(scene.store.requests.addRequest(request)).rejects.toThrowCode(
      'E_REQUEST_NOT_BOUND',
    );
  });

  it('in a case that is not public', async () => {
    const { store } = await sceneWithCase();
    const caseNumber = sampleCaseNumber(77);
    const content = { ...newBinding().content, caseNumber };
    const binding = await store.requests.addBinding(newBinding({ content }));
    const request = newRequest(binding, { caseNumber });
    await expect(store.requests.addRequest(request)).rejects.toThrowCode('E_REQUEST_CASE');
  });

  it('in a civil case', async () => {
    const scene = await sceneWithCase();
    const civil = sampleRecord(3, { flow: 'civil-supervision' });
    await load(scene, await scene.sender.nextPackage({ publish: [civil] }));
    const { caseNumber } = civil;
    const content = { ...newBinding().content, caseNumber };
    const binding = await scene.store.requests.addBinding(newBinding({ content }));
    const request = newRequest(binding, { caseNumber });
    await expect(scene.store.requests.addRequest(request)).rejects.toThrowCode(
      'E_REQUEST_NOT_CRIMINAL',
    );
  });

  it('on the day on which the mandate ended', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    await store.requests.revokeBinding(binding.bindingId, by());
    await expect(store.requests.addRequest(newRequest(binding))).rejects.toThrowCode(
      'E_REQUEST_REVOKED',
    );
  });

  it.each([
    // Closed; the last day for a request; the first without; both at the last or first minute there.
    ['2027-11-30', '2028-02-28T15:59:00Z', '2028-02-28T16:00:00Z'],
    ['2026-11-30', '2027-02-27T15:59:00Z', '2027-02-27T16:00:00Z'],
    ['2027-11-29', '2028-02-28T15:59:00Z', '2028-02-28T16:00:00Z'],
    ['2028-02-29', '2028-05-28T15:59:00Z', '2028-05-28T16:00:00Z'],
    ['2026-10-01', '2026-12-31T15:59:00Z', '2026-12-31T16:00:00Z'],
  ])('three months after the case was closed on %s', async (closedOn, last, first) => {
    const scene = await sceneWithCase();
    const { requests } = scene.store;
    const closed = sampleRecord(4, { flow: 'first-instance-prosecution', closedOn, stage: '办结' });
    await load(scene, await scene.sender.nextPackage({ publish: [closed] }));
    const { caseNumber } = closed;
    const content = { ...newBinding().content, caseNumber };
    const binding = await requests.addBinding(newBinding({ content }));
    await requests.addRequest(newRequest(binding, { caseNumber, ...by(last) }));
    await expect(
      requests.addRequest(newRequest(binding, { caseNumber, ...by(first) })),
    ).rejects.toThrowCode('E_REQUEST_CLOSED');
  });

  it.each([
    // A minute before midnight in China; the mandate ends, and the same day is not over.
    ['2026-11-21T15:58:00Z', '2026-11-21T15:59:00Z'],
    ['2028-02-29T02:00:00Z', '2028-02-29T02:00:00Z'],
    ['2026-12-31T15:00:00Z', '2026-12-31T16:00:00Z'],
    // On a clock that is behind by less than anybody would notice.
    ['2026-11-21T16:01:00Z', '2026-11-21T15:58:00Z'],
  ])('at once when the mandate has ended: at %s, asked at %s', async (ended, asked) => {
    const { requests } = (await sceneWithCase()).store;
    const binding = await requests.addBinding(newBinding());
    await requests.addRequest(newRequest(binding, by('2026-11-21T02:00:00Z')));
    await requests.revokeBinding(binding.bindingId, by(ended));
    await expect(requests.addRequest(newRequest(binding, by(asked)))).rejects.toThrowCode(
      'E_REQUEST_REVOKED',
    );
  });

  it('when the clock has been set back behind the last request', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    await store.requests.addRequest(newRequest(binding, by('2026-11-25T02:00:00Z')));
    await expect(
      store.requests.addRequest(newRequest(binding, by('2026-11-24T02:00:00Z'))),
    ).rejects.toThrowCode('E_CLOCK');
  });

  it('beyond ten requests a day, by the day in Shanghai', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const at = (now: string) => store.requests.addRequest(newRequest(binding, by(now)));
    for (let count = 0; count < 10; count += 1) await at('2026-11-21T15:59:59Z');
    await expect(at('2026-11-21T15:59:59Z')).rejects.toThrowCode('E_REQUEST_QUOTA');
    await expect(at('2026-11-21T16:00:00Z')).resolves.toMatchObject({ state: 'waiting' });
  });

  it('beyond thirty requests that wait, until one is withdrawn', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const on = (day: number) =>
      store.requests.addRequest(newRequest(binding, by(`2026-11-${String(day)}T02:00:00Z`)));
    const { requestId } = await on(21);
    for (let count = 1; count < 30; count += 1) await on(21 + Math.floor(count / 10));
    await expect(on(24)).rejects.toThrowCode('E_REQUEST_QUOTA');
    await store.requests.withdrawRequest(requestId, by('2026-11-24T02:00:00Z'));
    await expect(on(24)).resolves.toMatchObject({ state: 'waiting' });
  });

  it('with more than 20 MiB of files', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const attachments = [1, 2, 3].map((number) => ({
      mediaType: 'application/pdf' as const,
      title: `第${String(number)}份`,
      bytes: Buffer.alloc(7_500_000, number),
    }));
    await expect(
      store.requests.addRequest(newRequest(binding, { attachments })),
    ).rejects.toThrowCode('E_REQUEST_QUOTA');
    expect(await auditOf(store)).toEqual([]);
  });

  it.each([
    ['of an unknown kind', { kind: 'telephone' }],
    ['for a day that does not exist', { kind: 'read-file', dates: ['2027-02-29'], medium: 'disc' }],
    ['with a field too many', { kind: 'read-file', dates: ['2026-11-24'], medium: 'disc', x: 1 }],
    ['that is a text', 'read-file'],
  ])('with details %s', async (_, details) => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    await expect(store.requests.addRequest(newRequest(binding, { details }))).rejects.toThrowCode(
      'E_REQUEST_MALFORMED',
    );
  });
});

describe('lists', () => {
  it('go on after a number, and keep to a state', async () => {
    const { store } = await sceneWithCase();
    const binding = await store.requests.addBinding(newBinding());
    const days = ['2026-11-21', '2026-11-22', '2026-11-23'];
    for (const day of days) {
      await store.requests.addRequest(newRequest(binding, by(`${day}T02:00:00Z`)));
    }
    const all = await store.requests.listRequests({ limit: 10 });
    expect(all.map(({ requestId }) => requestId.slice(2, 10))).toEqual([
      '20261121',
      '20261122',
      '20261123',
    ]);
    const [first, second] = all;
    await store.requests.withdrawRequest(second!.requestId, by('2026-11-23T03:00:00Z'));
    expect(await store.requests.listRequests({ after: first!.requestId, limit: 1 })).toMatchObject([
      { requestId: second!.requestId, state: 'withdrawn' },
    ]);
    expect(await store.requests.listRequests({ state: 'waiting', limit: 10 })).toHaveLength(2);
    expect(await store.requests.countRequests()).toEqual({
      waiting: 2,
      sent: 0,
      answered: 0,
      withdrawn: 1,
    });
  });
});
