import type { DocumentRecord } from '@discferry/shared-schema';
import {
  sampleDocument,
  sampleDocuments,
  sampleDocumentWithdrawal,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

async function importing(
  gate: Gate,
  changes: Parameters<Gate['sender']['nextPackage']>[0],
): Promise<void> {
  const { exit } = await gate.import(await gate.sender.nextPackage(changes));
  expect(exit).toBe(0);
}

describe('documents are counted beside cases', () => {
  it('before an import', async () => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({
      publish: sampleRecords(1, 3),
      publishDocuments: sampleDocuments(1, 2),
    });

    expect(await gate.runJson(['inspect', disc.envelopePath])).toMatchObject({
      data: {
        package: {
          changes: { published: 5, updated: 0, withdrawn: 0 },
          records: { cases: 3, documents: 2 },
        },
        place: 'next',
      },
    });
    const { stderr } = await gate.import(disc);
    expect(stderr).toContain('it holds 3 case(s), 2 document(s), 0 reply(ies) and 0 receipt(s)');
  });

  it('after it, and in the status', async () => {
    const gate = await newGate();
    await importing(gate, {
      publish: sampleRecords(1, 3),
      publishDocuments: sampleDocuments(1, 2),
    });
    const second = await gate.sender.nextPackage({
      withdraw: [sampleWithdrawal(1), sampleDocumentWithdrawal(1)],
      publishDocuments: [sampleDocument(2, { title: '王某案抗诉书' }), sampleDocument(4)],
    });
    const { packageId } = second.manifest;

    expect(
      await gate.runJson(['import', second.envelopePath, '--confirm', packageId]),
    ).toMatchObject({
      data: {
        counts: { published: 1, updated: 1, withdrawn: 2 },
        documents: { published: 1, updated: 1, withdrawn: 1 },
      },
    });
    expect(await gate.runJson(['status'])).toMatchObject({
      data: { channels: [{ publicRecords: 4, publicDocuments: 2 }] },
    });
  });

  it('for people, in both languages', async () => {
    const gate = await newGate();
    const first = await gate.sender.nextPackage({ publishDocuments: sampleDocuments(1, 2) });
    expect((await gate.import(first)).stdout).toMatch(
      /Of these documents\s+2 published, 0 updated, 0 withdrawn/,
    );
    const withdraw = [sampleDocumentWithdrawal(1)];
    const second = await gate.sender.nextPackage({ withdraw });
    const argv = ['import', second.envelopePath, '--confirm', second.manifest.packageId];
    expect((await gate.run([...argv, '--lang', 'zh'])).stdout).toMatch(
      /其中文书\s+新公开 0 份，更新 0 份，撤回 1 份/,
    );
  });
});

describe('a package is refused with exit 16, and nothing of it is told, for a document', () => {
  const note = sampleDocument(1).screening;
  it.each<[string, Partial<DocumentRecord>, string]>([
    ['with an identity number', { text: '住址不详，身份证370702199003071234' }, 'LEAK-ID-NUMBER'],
    ['with one in full width, parted', { text: '３７０７０２ 19900307\n123Ｘ' }, 'LEAK-ID-NUMBER'],
    ['with a mobile number', { text: '电话13800138000' }, 'LEAK-MOBILE'],
    ['with one in its title', { title: '13800138000案起诉书' }, 'LEAK-MOBILE'],
    ['with a bank card', { text: '卡 6222 0200 1234 5678 901' }, 'LEAK-BANK-CARD'],
    ['with an e-mail address', { text: '邮箱zhang@example.com' }, 'LEAK-E-MAIL'],
    ['with several', { text: '13800138000、鲁G12345' }, 'LEAK-MOBILE, LEAK-PLATE'],
    [
      'that passed no rules',
      { screening: { ...note, passed: ['B4-JUVENILE'] } },
      'B2-STATE-SECURITY, B3-TERRORISM',
    ],
    ['of a minor', { screening: { ...note, youngestAccused: 'minor' } }, 'B4-JUVENILE'],
    [
      'whose judgment is not in effect',
      { documentKind: 'indictment', effectiveOn: null },
      'B11-DOUBT',
    ],
  ])('%s', async (_, changes, actual) => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({
      publish: sampleRecords(1, 2),
      publishDocuments: [sampleDocument(1), sampleDocument(2, changes)],
    });

    const shown = await gate.runJson(['import', disc.envelopePath]);

    expect(shown).toMatchObject({
      exit: 16,
      error: {
        code: 'E_SECRECY_RULE',
        findings: [{ path: 'documents.ndjson:2', expected: 'no rule against it', actual }],
      },
    });
    for (const secret of [...Object.values(changes), '370702', '13800138000', '鲁G']) {
      if (typeof secret === 'string') expect(JSON.stringify(shown)).not.toContain(secret);
    }
    await gate.withStore(async (store) => {
      expect(await store.changesAfter(0, 1)).toEqual([]);
      expect(await store.listAlarms()).toHaveLength(1);
    });
    expect(await gate.runJson(['inspect', disc.envelopePath])).toMatchObject({
      exit: 16,
      data: { place: null, refusal: { code: 'E_SECRECY_RULE' } },
    });
  });

  it('and for a case, each by its own line', async () => {
    const gate = await newGate();
    const disc = await gate.sender.nextPackage({
      publish: [sampleRecord(1, { charges: [{ code: '110.1', name: '间谍罪' }] })],
      publishDocuments: [sampleDocument(1, { text: '13800138000' })],
    });

    expect(await gate.runJson(['import', disc.envelopePath])).toMatchObject({
      error: { findings: [{ path: 'procedural.ndjson:1' }, { path: 'documents.ndjson:1' }] },
    });
  });
});

describe('search', () => {
  it('lists what is found, the latest first', async () => {
    const gate = await newGate();
    await importing(gate, { publishDocuments: sampleDocuments(1, 4) });

    const { exit, stdout } = await gate.run(['search', '潍坊 起诉']);

    expect(exit).toBe(0);
    const { title, number, madeOn } = sampleDocument(4);
    const [first = ''] = stdout.split('\n').filter((line) => line.includes('〔2026〕'));
    for (const shown of [title, number, madeOn, '潍坊市人民检察院', '起诉书']) {
      expect(first).toContain(shown);
    }
  });

  it('is narrowed by options, and says when there is more', async () => {
    const gate = await newGate();
    await importing(gate, { publishDocuments: sampleDocuments(1, 8) });

    expect(
      await gate.runJson(['search', '潍坊', '--kind', 'protest', '--office', '370700']),
    ).toMatchObject({
      exit: 0,
      data: {
        documents: [{ documentKind: 'protest' }, { documentKind: 'protest' }],
        more: false,
      },
    });
    expect(await gate.runJson(['search', '潍坊', '--list', '3'])).toMatchObject({
      data: { documents: [{}, {}, {}], more: true },
    });
  });

  it.each(['', '"', 'NEAR(* OR', '鸑鷟', '查'.repeat(10_000)])(
    'finds nothing for %j',
    async (text) => {
      const gate = await newGate();
      await importing(gate, { publishDocuments: [sampleDocument(1)] });
      expect(await gate.runJson(['search', text])).toMatchObject({
        exit: 0,
        data: { documents: [], more: false },
      });
    },
  );

  it.each([
    ['--kind', 'verdict'],
    ['--office', '3707'],
    ['--list', '0'],
  ])('refuses %s %s', async (option, given) => {
    const gate = await newGate();
    expect((await gate.run(['search', '潍坊', option, given])).exit).toBe(2);
  });
});
