import { prepareConnection } from '@discferry/audit-trail';
import { recordLine, sha256Hex } from '@discferry/package-format';
import { openPublicStore } from '@discferry/public-store';
import { commandFile, createSender, runCli, sampleRecord, withVerified } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runMeasured } from './support/measured-run.ts';

const REQUESTS = 10_000;
const FILES = 12;
const FILE_BYTES = 5_000_000;
/** Half of it is there for a package of one request; the rest the collector of garbage lets lie. */
const MAX_BYTES = 400_000_000;
const CASE = sampleRecord(1, { flow: 'first-instance-prosecution' });
const NOW = new Date('2026-11-20T02:00:00Z');
const root = mkdtempSync(join(tmpdir(), 'discferry-large-'));
const database = join(root, 'public.sqlite');

/** Bytes that do not compress, the same in every run. */
function noise(seed: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(FILE_BYTES / 32) }, (_, index) =>
    createHash('sha256')
      .update(`${String(seed)} ${String(index)}`)
      .digest(),
  );
  return Buffer.concat(blocks).subarray(0, FILE_BYTES);
}

let drawn = 0;
function random(bytes: number): Uint8Array {
  drawn += 1;
  return Buffer.from(sha256Hex(String(drawn)), 'hex').subarray(0, bytes);
}

/** One request after the other, as the store enters them but for its quotas. */
function addMany(bindingId: string): void {
  const db = new Database(database);
  prepareConnection(db);
  const insert = db.prepare(
    `insert into request (request_id, binding_id, office_code, case_number, kind, submitted_on,
       submitted_at, entered_by, line, digest)
     values (?, ?, '370700', ?, 'read-file', '2026-11-20', '2026-11-20T02:00:00Z', 'test', ?, ?)`,
  );
  const content = {
    bindingId,
    caseNumber: CASE.caseNumber,
    submittedAt: '2026-11-20T02:00:00Z',
    withdrawnAt: null,
    details: { kind: 'be-heard', dates: ['2026-11-24'], matter: '要求听取意见。'.repeat(100) },
    attachments: [],
  };
  db.transaction(() => {
    for (let number = 0; number < REQUESTS; number += 1) {
      const requestId = `YY20261119-${String(number).padStart(6, '0')}`;
      const line = recordLine({ kind: 'request', requestId, content });
      insert.run(requestId, bindingId, CASE.caseNumber, line, sha256Hex(line));
    }
  })();
  db.close();
}

beforeAll(async () => {
  mkdirSync(join(root, 'disc'));
  writeFileSync(join(root, 'pw'), 'one passphrase\n');
  const store = await openPublicStore(database, { mode: 'create' });
  const sender = createSender({ folder: join(root, 'sent') });
  const receiver = {
    direction: 'out',
    stateOf: (channel: string) => store.receiverState(channel),
  } as const;
  await withVerified(
    await sender.nextPackage({ publish: [CASE] }),
    { trust: sender.trust, receiver },
    (verified) => store.applyPackage(verified, { now: NOW, operator: 'test' }),
  );
  const by = { now: NOW, operator: 'test', random };
  const person = {
    name: '林律师',
    as: 'defender',
    firm: null,
    licence: null,
    phone: '13800138000',
  };
  const { caseNumber } = CASE;
  const bind = () =>
    store.requests.addBinding({
      office: '370700',
      content: { caseNumber, person, client: '赵小明', boundOn: '2026-11-10' },
      ...by,
    });
  for (let number = 0; number < FILES; number += 1) {
    const { bindingId } = await bind();
    await store.requests.addRequest({
      bindingId,
      caseNumber,
      details: { kind: 'be-heard', dates: ['2026-11-24'], matter: '要求听取意见。' },
      attachments: [{ mediaType: 'application/pdf', title: '材料', bytes: noise(number) }],
      sourceSha256: null,
      ...by,
    });
  }
  const { bindingId } = await bind();
  await store.close();
  addMany(bindingId);
  const init = ['init', '--office', '370700', '--office-name', '潍坊市人民检察院'];
  const made = await runCli(
    commandFile('extranet-export'),
    [...init, '--database', 'public.sqlite', '--disc', 'disc', '--passphrase-file', 'pw'],
    { cwd: root },
  );
  expect(made).toMatchObject({ status: 0 });
}, 300_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const exported = z.object({
  data: z.object({ issued: z.object({ messages: z.record(z.string(), z.number()) }) }),
});

describe('a disc home with 10,000 requests and 60 MB of files', () => {
  test('is made in bounded memory', async () => {
    const words = ['--json', '--confirm', '370700-in-000001', '--passphrase-file', 'pw'];
    const run = await runMeasured('extranet-export', ['export', ...words], root);
    expect(run.status, run.stderr + run.stdout).toBe(0);
    expect(exported.parse(JSON.parse(run.stdout)).data.issued.messages).toMatchObject({
      requests: REQUESTS + FILES,
      bindings: FILES + 1,
      attachments: FILES * Math.ceil(FILE_BYTES / 720_000),
    });
    expect(run.peakBytes).toBeLessThan(MAX_BYTES);
  });
}, 300_000);
