import { FRESH_RECEIVER, sha256Hex, verifyPackage } from '@discferry/package-format';
import { ownTrust } from '@discferry/package-issue';
import { readPackage } from '@discferry/package-media';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings.js';
import { caseNumberOf, caseRows } from './support/case-rows.js';
import {
  addDocumentViews,
  documentRow,
  documentRows,
  putDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { preparedGates, type Gate } from './support/gate.js';

const newGate = preparedGates();

async function gateWith(documents: readonly DocumentRows[]): Promise<Gate> {
  const gate = await newGate([caseRows(1), caseRows(2)]);
  addDocumentViews(gate.source);
  putDocuments(gate.source, documents);
  return gate;
}

const waiting = documentRows(2, 1, (rows) => void rows.GK_WSSP.pop());
const broken = documentRows(2, 2, (rows) => {
  documentRow(rows, 'GK_WSSP', 1)['SPR'] = 118;
});

describe('a package with documents', () => {
  it('verifies, and carries each in documents.ndjson with the digest of its proof', async () => {
    const gate = await gateWith([documentRows(1, 1), documentRows(1, 2), waiting]);
    expect((await gate.export(1)).status).toBe(0);

    const settings = await readSettings(gate.path('intranet-export.json'));
    const trust = await ownTrust(settings, new Date('2026-11-20T02:00:00Z'));
    await using read = await readPackage(
      gate.path('data', 'packages', '370700-out-000001.dsse.json'),
    );
    const verified = await verifyPackage(read, trust, {
      direction: 'out',
      stateOf: () => Promise.resolve(FRESH_RECEIVER),
    });
    expect(verified.manifest.changes).toEqual({ published: 4, updated: 0, withdrawn: 0 });
    expect(verified.manifest.entries).toMatchObject([
      { name: 'procedural.ndjson', records: 2 },
      { name: 'documents.ndjson', kind: 'documents', records: 2 },
    ]);
    const documents = [];
    for await (const { value } of verified.records('documents')) documents.push(value);
    expect(documents.map(({ documentId }) => documentId)).toEqual(['WS-1', 'WS-2']);
    for (const { text, proofSha256 } of documents) {
      expect(text).not.toMatch(/李小明|欧阳晓月|赵铁柱/);
      expect(proofSha256).not.toBe(sha256Hex(text));
    }
  });

  it('is followed by none when nothing changed', async () => {
    const gate = await gateWith([documentRows(1, 1)]);
    await gate.export(1);
    expect((await gate.export(2)).stdout).toContain('Nothing changed');
  });

  it('is announced with all that crosses', async () => {
    const gate = await gateWith([documentRows(1, 1)]);
    const { stderr, stdout } = await gate.export(1);
    expect(stderr).toContain('Disc 370700-out-000001: 0 withdrawn, 3 published, 0 updated.');
    expect(stdout).toMatch(/Documents published +1/);
  });
});

describe('plan', () => {
  it('counts documents and lists those that stay inside, with their reasons', async () => {
    const gate = await gateWith([documentRows(1, 1), waiting, broken]);
    const { exit, data } = await gate.runJson(['plan']);
    expect(exit).toBe(3);
    expect(data?.['changes']).toEqual({ publish: 2, update: 0, withdraw: 0 });
    expect(data?.['documents']).toEqual({
      changes: { publish: 1, update: 0, withdraw: 0 },
      examined: 3,
      disclosed: 1,
      withheld: { count: 0, first: [] },
      waiting: {
        count: 1,
        first: [
          {
            caseNumber: caseNumberOf(2),
            documentId: 'WS-1',
            undertaker: '孙承办',
            reasons: [{ rule: 'D2-CHAIN', saw: 'waiting for 案管复核' }],
          },
        ],
      },
      held: {
        count: 1,
        first: [
          {
            caseNumber: caseNumberOf(2),
            documentId: 'WS-2',
            undertaker: '孙承办',
            reasons: [{ rule: 'D2-CHAIN', saw: 'one person approved as 承办人 and as 部门负责人' }],
          },
        ],
      },
      byRule: { 'D2-CHAIN': 2 },
    });
    expect(data?.['first']).toContainEqual({
      kind: 'publish',
      caseNumber: caseNumberOf(1),
      documentId: 'WS-1',
      reason: null,
    });
  });

  it('says it in Chinese', async () => {
    const { stdout } = await (await gateWith([broken])).run(['plan', '--lang', 'zh']);
    expect(stdout).toMatch(
      /需人工处理的文书\n.*\n.*WS-2 +孙承办 +D2-CHAIN: 承办人与部门负责人审批/,
    );
  });

  it('counts the documents of each rule that spoke, with its title', async () => {
    const { stdout } = await (await gateWith([waiting, broken])).run(['plan']);
    expect(stdout).toMatch(/Documents by rule\nRule +.* +Documents\nD2-CHAIN +Approvals +2\n/);
  });

  it('wants nobody to look where documents only wait', async () => {
    expect((await (await gateWith([waiting])).run(['plan'])).status).toBe(0);
  });
});

describe('explain and status', () => {
  it('tell the documents of a case, what is public of them and what comes next', async () => {
    const gate = await gateWith([documentRows(1, 1), documentRows(1, 2)]);
    await gate.export(1);
    putDocuments(gate.source, [
      documentRows(1, 2, (rows) => {
        documentRow(rows, 'GK_WSSP', 1)['SPR'] = 118;
      }),
    ]);
    const { data } = await gate.runJson(['explain', caseNumberOf(1)]);
    expect(data?.['cases']).toMatchObject([
      {
        documents: [
          {
            documentId: 'WS-1',
            documentKind: 'non-prosecution-decision',
            outcome: 'disclose',
            reasons: [],
            published: { firstSequence: 1, lastSequence: 1 },
            withdrawn: null,
            next: 'nothing',
          },
          {
            documentId: 'WS-2',
            outcome: 'hold',
            reasons: [{ rule: 'D2-CHAIN' }],
            next: 'withdraw',
          },
        ],
      },
    ]);
    const { stdout } = await gate.run(['explain', caseNumberOf(1)]);
    expect(stdout).toMatch(/WS-1 +不起诉决定书 +public/);
    expect((await gate.runJson(['status'])).data).toMatchObject({
      published: 2,
      documents: { published: 2, outcomes: { disclose: 2 } },
    });
  });
});
