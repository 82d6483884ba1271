import { createBusinessSystem, plantFault, type DocumentFault } from '@discferry/business-system';
import { tempFolder } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assess } from '../src/day/assess.js';
import { assessDocuments, type DocumentAssessment } from '../src/documents/assess-documents.js';
import { openSqliteSource } from '../src/source/sqlite-source.js';
import { policy } from './support/policy.js';

const AS_OF = '2026-11-20';
/** Late on the last day: approvals that are planted may lie after those drawn. */
const NOW = new Date('2026-12-31T10:00:00Z');

async function verdictsIn(path: string): Promise<readonly DocumentAssessment[]> {
  const source = openSqliteSource(path);
  const found: DocumentAssessment[] = [];
  try {
    for (const sourceCase of [...source.changedSince(null)].flat()) {
      const assessment = assess(sourceCase, { policy, today: '2026-12-31', previous: null });
      const redaction = { idStyle: 'ends', organisationCode: 'mask' } as const;
      const basis = { assessment, policy: redaction, now: NOW };
      for await (const one of assessDocuments(sourceCase, basis)) found.push(one);
    }
  } finally {
    source.close();
  }
  return found;
}

describe('documents of the reference system', () => {
  let folder = '';
  let system = '';
  let verdicts: readonly DocumentAssessment[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'discferry-documents-'));
    system = join(folder, 'system.sqlite');
    await createBusinessSystem({ path: system, cases: 600, documents: 300, seed: 7, asOf: AS_OF });
    verdicts = await verdictsIn(system);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are public in number, and each that is not has its reasons', () => {
    const outcomes = Map.groupBy(verdicts, ({ outcome }) => outcome);
    expect(outcomes.get('disclose')?.length).toBeGreaterThan(50);
    expect(verdicts.filter(({ record }) => record !== null)).toEqual(outcomes.get('disclose'));
    expect(
      verdicts.filter(({ outcome, reasons }) => outcome !== 'disclose' && reasons.length === 0),
    ).toEqual([]);
  });

  it('name nobody in a reason', () => {
    const database = new Database(system, { readonly: true });
    const names = z
      .array(z.string())
      .parse(database.prepare('SELECT DISTINCT XM FROM GK_RY WHERE length(XM) > 2').pluck().all());
    database.close();
    const told = verdicts.flatMap(({ reasons }) => reasons.map(({ saw }) => saw)).join('\n');
    expect(names.filter((name) => told.includes(name))).toEqual([]);
  });

  const cases: readonly (readonly [DocumentFault, DocumentAssessment['outcome'], string])[] = [
    ['missing-approval', 'hold', 'D2-CHAIN: the approval of 部门负责人 is missing'],
    ['wrong-order', 'hold', 'D2-CHAIN: 部门负责人 approved only after'],
    ['self-approval', 'hold', 'D2-CHAIN: one person approved as 承办人 and as 部门负责人'],
    ['wrong-rank', 'hold', 'D2-CHAIN: (分管副检察长|检察长) approved in another rank'],
    ['stale-approval', 'needs-approval', 'D2-CHAIN: waiting for 承办人; 4 earlier approvals'],
    ['no-judgment', 'withhold', 'C1-JUDGMENT: no effective judgment'],
    ['touch-screen-only', 'withhold', 'C2-KIND: '],
    ['internal-document', 'withhold', 'C1-KIND: '],
  ];

  it.each(cases)('stay inside with the fault %s: %s', async (fault, outcome, reason) => {
    const disclosed = verdicts.find(
      ({ outcome, documentKind }) => outcome === 'disclose' && documentKind === 'indictment',
    );
    const path = join(await tempFolder(), 'faulty.sqlite');
    await copyFile(system, path);
    const { caseNumber = '', documentId } = disclosed ?? {};
    plantFault({ path, caseNumber, documentNumber: documentId, fault });

    const now = (await verdictsIn(path)).find(
      (one) => one.caseNumber === caseNumber && one.documentId === documentId,
    );
    expect(now?.outcome).toBe(outcome);
    expect(now?.reasons.map(({ rule, saw }) => `${rule}: ${saw}`)).toEqual([
      expect.stringMatching(new RegExp(`^${reason}`)),
    ]);
    expect(now?.record).toBeNull();
  });
});
