import { confirmationCode } from '@discferry/appointments';
import type { Reply } from '@discferry/shared-schema';
import { sampleReceipt, sampleRecord, sampleReply, trailIn } from '@discferry/test-kit';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newGate } from './support/gate.js';
import { askedRequests, replyTo, withdraw } from './support/requests.js';

describe('replies on a disc', () => {
  it('reach their requests in the same transaction, and the operator sees how many', async () => {
    const gate = await newGate();
    const [first, second] = await askedRequests(gate, 2);
    const replies = [replyTo(first!), replyTo(second!, { appointment: null })];
    const disc = await gate.sender.nextPackage({ messages: { replies } });

    const { exit, stdout, stderr } = await gate.import(disc);

    expect(exit).toBe(0);
    expect(stderr).toContain('2 reply(ies) and 0 receipt(s)');
    expect(stdout).toMatch(/Replies +2 entered, 0 known before, 0 that differ, 0 to unknown/);
    const found = await gate.withStore(({ requests }) => requests.findRequest(first!.requestId));
    expect(found).toMatchObject({
      state: 'answered',
      reply: { reply: replies[0], way: 'disc', packageId: '370700-out-000002' },
      conflicts: [],
    });
  });

  it('are seen by inspect before anything is loaded', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const disc = await gate.sender.nextPackage({ messages: { replies: [replyTo(request!)] } });

    expect(await gate.runJson(['inspect', disc.envelopePath])).toMatchObject({
      exit: 0,
      data: { package: { records: { cases: 0, documents: 0, replies: 1, receipts: 0 } } },
    });
    expect((await gate.run(['inspect', disc.envelopePath])).stdout).toMatch(/Replies +1\n/);
    const found = await gate.withStore(({ requests }) => requests.findRequest(request!.requestId));
    expect(found?.reply).toBeNull();
  });

  it('are taken once, however often the disc is imported', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const disc = await gate.sender.nextPackage({ messages: { replies: [replyTo(request!)] } });
    const none = { entered: 0, known: 0, conflict: 0, orphan: 0 };
    const argv = ['import', disc.envelopePath, '--confirm', '370700-out-000002'];

    expect(await gate.runJson(argv)).toMatchObject({
      exit: 0,
      data: { place: 'next', messages: { replies: { ...none, entered: 1 } } },
    });
    expect(await gate.runJson(argv)).toMatchObject({
      exit: 0,
      data: { place: 'already-imported', messages: { replies: none } },
    });
  });

  it('change nothing when the same reply comes again on another disc', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const messages = { replies: [replyTo(request!)] };
    await gate.import(await gate.sender.nextPackage({ messages }));

    const { exit, stdout } = await gate.import(await gate.sender.nextPackage({ messages }));

    expect(exit).toBe(0);
    expect(stdout).toContain('0 entered, 1 known before');
  });

  it('are kept and reported when they differ from the one that holds, which stays', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const held = replyTo(request!);
    await gate.import(await gate.sender.nextPackage({ messages: { replies: [held] } }));
    const later = replyTo(request!, { decidedOn: '2026-11-06' });
    const disc = await gate.sender.nextPackage({ messages: { replies: [later] } });

    const { exit, stderr } = await gate.import(disc);

    expect(exit).toBe(3);
    expect(stderr).toContain('1 reply(ies) differ from the one that holds');
    const found = await gate.withStore(({ requests }) => requests.findRequest(request!.requestId));
    expect(found).toMatchObject({ reply: { reply: held }, conflicts: [{ reply: later }] });
    const status = await gate.run(['status']);
    expect(status.exit).toBe(3);
    expect(status.stderr).toContain(`Request ${request!.requestId}: 1 other reply(ies) came`);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { replies: { conflicts: [{ requestId: request!.requestId, replies: 1 }] } },
    });
  });

  it('count no more once a person has dealt with them, and says why', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const { requestId } = request!;
    const replies = [replyTo(request!), replyTo(request!, { decidedOn: '2026-11-06' })];
    for (const reply of replies) {
      await gate.import(await gate.sender.nextPackage({ messages: { replies: [reply] } }));
    }
    const why = '经电话核实，以首次答复为准';
    const words = ['reply', 'settle', requestId.toLowerCase(), '--reason', why];
    const { exit, stdout } = await gate.run(words);
    expect(exit).toBe(0);
    expect(stdout).toContain(`Dealt with: 1 replies to request ${requestId}`);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 0,
      data: { replies: { conflicts: [], orphans: [] } },
    });
    expect(trailIn(gate.database, 'settle')).toEqual([
      {
        operator: 'operator-1',
        action: 'settle',
        subject: requestId,
        detail: { conflicts: 1, orphans: 0 },
      },
    ]);
    expect(await gate.runJson(['audit'])).toMatchObject({ data: { clean: true } });
    const again = await gate.run(words);
    expect(again.exit).toBe(2);
    expect(again.stderr).toContain(`no reply to ${requestId} waits for anybody`);
  });

  it.each([
    ['without a word why', ['YY20261102-000007']],
    ['with an invisible word', ['YY20261102-000007', '--reason', 'a\u202eb']],
    ['with no number of a request', ['7', '--reason', 'a']],
  ])('are not dealt with %s', async (_, words) => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({ messages: { replies: [sampleReply(7)] } });
    await gate.import(disc);
    expect((await gate.run(['reply', 'settle', ...words])).exit).toBe(2);
    expect((await gate.run(['status'])).exit).toBe(3);
  });

  it('are kept and reported when nobody here knows the request', async () => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({ messages: { replies: [sampleReply(7)] } });

    const { exit, stderr } = await gate.import(disc);

    expect(exit).toBe(3);
    expect(stderr).toContain('1 reply(ies) are to requests that this database does not know');
    const { requestId } = sampleReply(7);
    expect((await gate.run(['status'])).stderr).toContain(`A reply came to request ${requestId}`);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { replies: { conflicts: [], orphans: [requestId] } },
    });
  });

  it('are taken for a request that was withdrawn meanwhile: the two have crossed', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    await withdraw(gate, request!);
    const messages = { replies: [replyTo(request!)] };

    const { exit } = await gate.import(await gate.sender.nextPackage({ messages }));

    expect(exit).toBe(0);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 0,
      data: { requests: { withoutReply: 0, oldest: [] } },
    });
  });

  it('travel beside what is published', async () => {
    const gate = await newGate();
    const [request] = await askedRequests(gate, 1);
    const messages = { replies: [replyTo(request!)] };
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(9)], messages });
    const argv = ['import', disc.envelopePath, '--confirm', '370700-out-000002'];

    expect(await gate.runJson(argv)).toMatchObject({
      data: {
        counts: { published: 1, updated: 0, withdrawn: 0 },
        messages: { replies: { entered: 1 } },
        stateSha256: disc.manifest.state.after,
      },
    });
  });
});

describe('the second look at replies', () => {
  const phone = '13800138000';

  it.each([
    ['the reason', { reason: `请致电${phone}` }],
    ['the place', { appointment: { at: '2026-11-09T09:30', place: `接待室 ${phone}` } }],
  ] satisfies [string, Partial<Reply>][])('finds a leak in %s', async (_, changes) => {
    const gate = await newGate();
    const [first, second] = await askedRequests(gate, 2);
    const replies = [replyTo(first!), replyTo(second!, changes)];
    replies.sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
    const line = 1 + replies.findIndex(({ requestId }) => requestId === second!.requestId);
    const disc = await gate.sender.nextPackage({ messages: { replies } });
    const argv = ['import', disc.envelopePath, '--confirm', '370700-out-000002'];

    const people = await gate.run(argv);
    const json = await gate.runJson(argv);
    const inspected = await gate.run(['inspect', disc.envelopePath]);
    const status = await gate.run(['status']);

    expect(people.exit).toBe(16);
    expect(json).toMatchObject({
      exit: 16,
      error: {
        code: 'E_SECRECY_RULE',
        findings: [{ path: `replies.ndjson:${String(line)}`, actual: 'LEAK-MOBILE' }],
      },
    });
    for (const { requestId } of replies) {
      const found = await gate.withStore(({ requests }) => requests.findRequest(requestId));
      expect(found?.reply).toBeNull();
    }
    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    const shown = [people, inspected, status].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    for (const text of [...shown, log, JSON.stringify(json)]) expect(text).not.toContain(phone);
  });
});

describe('receipts on a disc', () => {
  it('that fit nothing this side has sent are an alarm', async () => {
    const gate = await newGate();
    const receipt = sampleReceipt({
      packageId: '370700-in-000004',
      manifestSha256: 'ab'.repeat(32),
    });
    const disc = await gate.sender.nextPackage({
      publish: [sampleRecord(1)],
      messages: { receipts: [receipt] },
    });

    const { exit, stdout, stderr } = await gate.import(disc);

    expect(exit).toBe(3);
    expect(stdout).toMatch(/Receipts +0 confirmed, 0 refused, 1 that contradict/);
    expect(stderr).toContain('ALARM: 1 receipt(s) contradict what this side has sent');
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { contradictions: ['370700-in-000004'] },
    });
    expect((await gate.run(['status'])).stderr).toContain('disc 370700-in-000004 contradicts');
  });
});

describe('the confirmation code', () => {
  it('is bound to what was imported, and the same whenever it is asked for', async () => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const { packageId, state } = disc.manifest;
    const { manifestSha256 } = disc;
    const code = confirmationCode({
      packageId,
      manifestSha256,
      outcome: 'imported',
      stateAfter: state.after,
    });

    const first = await gate.import(disc);
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(2)] }));
    const again = await gate.import(disc, { now: '2026-11-25T02:00:00Z' });

    const line = `intranet-export confirm ${code}`;
    expect(first.stdout.replace(/\s+/g, ' ')).toContain(line);
    expect(again.stdout.replace(/\s+/g, ' ')).toContain(line);
    expect(again.stdout).toContain('was imported before');
    expect(await gate.runJson(['import', disc.envelopePath])).toMatchObject({
      data: { confirmationCode: code },
    });
    const status = await gate.runJson(['status']);
    expect(status).toMatchObject({
      data: {
        confirmations: [
          { packageId: '370700-out-000002', outcome: 'imported' },
          { packageId, outcome: 'imported', confirmationCode: code, at: '2026-11-21T02:00:00Z' },
        ],
      },
    });
    expect((await gate.run(['status'])).stdout).toContain(code);
  });

  it('says "refused" of a package that the second look refused', async () => {
    const gate = await newGate();
    const charges = [{ code: '110.1', name: '间谍罪' }];
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(1, { charges })] });
    const code = confirmationCode({
      packageId: '370700-out-000001',
      manifestSha256: disc.manifestSha256,
      outcome: 'refused',
      stateAfter: disc.manifest.state.before,
    });

    const english = await gate.import(disc);
    const chinese = await gate.import(disc, { now: '2026-11-22T02:00:00Z' });

    expect(english.exit).toBe(16);
    expect(english.stderr.replace(/\s+/g, ' ')).toContain(
      `Confirmation code of this refusal: ${code}.`,
    );
    expect(chinese.stderr).toContain(code);
    expect(await gate.runJson(['status'])).toMatchObject({
      data: {
        confirmations: [
          { packageId: '370700-out-000001', outcome: 'refused', confirmationCode: code },
        ],
      },
    });
  });

  it('says "refused" of a fork, and leaves the code of what was imported as it was', async () => {
    const gate = await newGate();
    const twin = gate.sender.fork();
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await gate.import(disc);
    const folder = join(gate.folder, 'twin');
    const other = await twin.nextPackage({ publish: [sampleRecord(2)], folder });

    const { exit, stderr } = await gate.import(other);

    expect(exit).toBe(13);
    const refused = confirmationCode({
      packageId: '370700-out-000001',
      manifestSha256: other.manifestSha256,
      outcome: 'refused',
      stateAfter: disc.manifest.state.after,
    });
    expect(stderr).toContain(refused);
    expect(await gate.runJson(['status'])).toMatchObject({
      data: { confirmations: [{ packageId: '370700-out-000001', outcome: 'imported' }] },
    });
  });

  it('is not told of a disc that is simply tried again', async () => {
    const gate = await newGate();
    await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const early = await gate.sender.nextPackage({ publish: [sampleRecord(2)] });

    const { exit, stderr } = await gate.import(early);

    expect(exit).toBe(13);
    expect(stderr).not.toContain('onfirmation code');
  });
});
