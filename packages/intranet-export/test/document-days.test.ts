import {
  countPublished,
  findDocumentDecisions,
  findProofs,
  findPublishedDocuments,
  findWithdrawal,
} from '@discferry/intranet-ledger';
import { recordKey } from '@discferry/shared-schema';
import { expectCode, findingsOf } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow, rowOf, type CaseRows } from './support/case-rows.js';
import { newOffice, type Office } from './support/days.js';
import {
  addDocumentViews,
  DECISION_TEXT,
  documentIdOf,
  documentRow,
  documentRows,
  indict,
  putDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { changeSource, replaceCases } from './support/views-database.js';

const keyOf = (number: number, document: number) =>
  recordKey({ caseNumber: caseNumberOf(number), documentId: documentIdOf(document) });
const day = (instant: string) => ({ now: new Date(instant) });

async function officeWith(
  documents: readonly DocumentRows[],
  cases: readonly CaseRows[] = [caseRows(1), caseRows(2)],
): Promise<Office> {
  const office = await newOffice(cases);
  addDocumentViews(office.source);
  putDocuments(office.source, documents);
  return office;
}

/** The sample document, changed at an instant. */
function changedAt(
  XGSJ: string,
  change: (rows: DocumentRows) => void = () => undefined,
): DocumentRows {
  return documentRows(1, 1, (rows) => {
    change(rows);
    documentRow(rows, 'GK_WS')['XGSJ'] = XGSJ;
  });
}

/** The text with a correction on the 18th; the approvals are still those of the text before. */
const corrected = (rows: DocumentRows) => {
  for (const row of rows.GK_WSSP) row['WSZY'] = sha256OfSample;
  Object.assign(documentRow(rows, 'GK_WS'), {
    WSNR: Buffer.from(DECISION_TEXT.replace('一超市', '某商店')),
    NRSJ: '2026-11-18T00:00:00Z',
  });
};
const sha256OfSample = String(documentRow(documentRows(1, 1), 'GK_WS')['WSZY']);

/** The same with a second round of approvals, of the new text. */
const approvedAnew = (rows: DocumentRows) => {
  corrected(rows);
  rows.GK_WSSP.push(
    ...rows.GK_WSSP.map((row, index) => ({
      ...row,
      SPXH: index + 5,
      SPSJ: `2026-11-18T0${String(index + 1)}:00:00Z`,
      WSZY: undefined,
    })),
  );
};

describe('documents', () => {
  it('cross after the cases, one entry of their own, and once', async () => {
    const office = await officeWith([documentRows(1, 1), documentRows(1, 2), documentRows(2, 1)]);
    const { report, lines, counts } = await office.work();

    expect(lines.map((line) => Object(line) as { kind: string }).map(({ kind }) => kind)).toEqual([
      'procedural',
      'procedural',
      'document',
      'document',
      'document',
    ]);
    expect(counts).toEqual({ publish: 5, update: 0, withdraw: 0 });
    expect(report.documents).toMatchObject({ examined: 3, disclosed: 3 });
    expect(countPublished(office.ledger, 'document')).toBe(3);

    expect((await office.work()).changes).toEqual([]);
    expect((await office.work({ full: true })).changes).toEqual([]);
  });

  it('have a decision each, and the proof of what was published', async () => {
    const office = await officeWith([
      documentRows(1, 1),
      documentRows(1, 2, (rows) => void rows.GK_WSSP.pop()),
    ]);
    const { lines } = await office.work();

    const decisions = findDocumentDecisions(office.ledger, [keyOf(1, 1), keyOf(1, 2)]);
    expect(decisions.get(keyOf(1, 1))).toMatchObject({ outcome: 'disclose', reasons: [] });
    expect(decisions.get(keyOf(1, 2))).toMatchObject({
      outcome: 'needs-approval',
      reasons: [{ rule: 'D2-CHAIN', kind: 'approval', saw: 'waiting for 案管复核' }],
      undertaker: '孙承办',
      since: '2026-11-20',
    });
    const [proof, ...others] = findProofs(office.ledger, keyOf(1, 1));
    expect(others).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ proofSha256: proof?.sha256 });
    expect(findProofs(office.ledger, keyOf(1, 2))).toEqual([]);
  });

  it('are found again when they change and their case does not', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work({ overlapDays: 0 });
    putDocuments(office.source, [
      changedAt('2026-11-19T02:00:00Z', (rows) => {
        documentRow(rows, 'GK_WS')['WSZH'] = '潍检公诉刑不诉〔2026〕20号';
      }),
    ]);
    const { changes, report } = await office.work({ overlapDays: 0 });
    expect(changes).toEqual([`update ${keyOf(1, 1)}`]);
    expect(report).toMatchObject({ full: false, examined: 1, documents: { examined: 1 } });
  });

  it('are found when the day comes on which their judgment takes effect', async () => {
    const office = await officeWith([
      documentRows(1, 1, (rows) => {
        indict(rows);
        Object.assign(documentRow(rows, 'GK_WS'), {
          SXRQ: '2026-11-22',
          XGSJ: '2026-11-01T00:00:00Z',
        });
        for (const [index, row] of rows.GK_WSSP.entries()) {
          row['SPSJ'] = `2026-11-22T0${String(index + 1)}:00:00Z`;
        }
      }),
    ]);
    expect((await office.work(day('2026-11-20T02:00:00Z'))).changes).toEqual([
      `publish ${caseNumberOf(1)}`,
      `publish ${caseNumberOf(2)}`,
    ]);
    expect((await office.work(day('2026-11-22T08:00:00Z'))).changes).toEqual([
      `publish ${keyOf(1, 1)}`,
    ]);
  });

  it('of a case whose number is none are nobody’s, whatever it reads like', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    // A card under what would be the key of the published document.
    replaceCases(office.source, [
      caseRows(3, (rows) => {
        for (const row of Object.values(rows).flat()) row['BMSAH'] = keyOf(1, 1);
      }),
    ]);
    const { changes, report } = await office.work({ full: true });
    expect(changes).toEqual([]);
    expect(report.unreadable.count).toBe(1);
    expect(findDocumentDecisions(office.ledger, [keyOf(1, 1)]).get(keyOf(1, 1))?.outcome).toBe(
      'disclose',
    );
  });
});

describe('a published document', () => {
  it('goes with its case, in the same package', async () => {
    const office = await officeWith([documentRows(1, 1), documentRows(2, 1)]);
    await office.work();
    replaceCases(office.source, [
      caseRows(1, (rows) => {
        Object.assign(mainRow(rows), { GKXZ: null, XGSJ: '2026-11-19T02:00:00Z' });
        Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
      }),
    ]);
    const { lines } = await office.work();
    expect(lines).toEqual([
      { kind: 'withdrawal', caseNumber: caseNumberOf(1), reason: 'screening' },
      {
        kind: 'withdrawal',
        caseNumber: caseNumberOf(1),
        documentId: documentIdOf(1),
        reason: 'screening',
      },
    ]);
  });

  it('that was deleted is withdrawn when its case is read, and at the latest by a full comparison', async () => {
    const office = await officeWith([documentRows(1, 1), documentRows(2, 1)]);
    await office.work();
    changeSource(office.source, (database) => {
      database.exec('DELETE FROM GK_WS');
    });
    replaceCases(office.source, [
      caseRows(1, (rows) => void (mainRow(rows)['XGSJ'] = '2026-11-19T02:00:00Z')),
    ]);
    const withdrawn = (number: number) => ({
      kind: 'withdrawal',
      caseNumber: caseNumberOf(number),
      documentId: documentIdOf(1),
      reason: 'removed',
    });
    expect((await office.work({ overlapDays: 0 })).lines).toEqual([withdrawn(1)]);
    expect((await office.work({ full: true })).lines).toEqual([withdrawn(2)]);
    expect((await office.work({ full: true })).changes).toEqual([]);
  });

  it('goes with a case that was deleted', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    changeSource(office.source, (database) => {
      for (const view of ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS', 'GK_WS', 'GK_WSSP']) {
        database.prepare(`DELETE FROM ${view} WHERE BMSAH = ?`).run(caseNumberOf(1));
      }
    });
    expect((await office.work({ full: true })).changes).toEqual([
      `withdraw ${caseNumberOf(1)}`,
      `withdraw ${keyOf(1, 1)}`,
    ]);
  });

  it('is taken down when its text changes, and comes back with fresh approvals', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    putDocuments(office.source, [changedAt('2026-11-18T00:00:00Z', corrected)]);
    expect((await office.work()).lines).toMatchObject([
      { kind: 'withdrawal', documentId: documentIdOf(1), reason: 'held' },
    ]);
    putDocuments(office.source, [changedAt('2026-11-18T04:00:00Z', approvedAnew)]);
    expect((await office.work()).changes).toEqual([`publish ${keyOf(1, 1)}`]);
    // The proof of the text that is no longer public is kept beside the new one.
    expect(findProofs(office.ledger, keyOf(1, 1))).toHaveLength(2);
  });

  it('is updated at once when text and approvals changed between two exports', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    putDocuments(office.source, [changedAt('2026-11-18T04:00:00Z', approvedAnew)]);
    expect((await office.work()).changes).toEqual([`update ${keyOf(1, 1)}`]);
    expect(findWithdrawal(office.ledger, keyOf(1, 1))).toBeUndefined();
  });

  it('that is sent back is taken down', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    putDocuments(office.source, [
      changedAt('2026-11-19T02:00:00Z', (rows) => {
        const last = documentRow(rows, 'GK_WSSP', 3);
        rows.GK_WSSP.push({ ...last, SPXH: 5, SPJG: '退回', SPSJ: '2026-11-19T02:00:00Z' });
      }),
    ]);
    expect((await office.work()).lines).toMatchObject([{ kind: 'withdrawal', reason: 'held' }]);
  });
});

describe('a source without the views about documents', () => {
  it('has no documents', async () => {
    const office = await newOffice([caseRows(1)]);
    const { report, changes } = await office.work();
    expect(changes).toEqual([`publish ${caseNumberOf(1)}`]);
    expect(report.documents.examined).toBe(0);
  });

  it('is refused where documents are published: they would all look deleted', async () => {
    const office = await officeWith([documentRows(1, 1)]);
    await office.work();
    changeSource(office.source, (database) => {
      for (const view of ['GK_WS', 'GK_WSSP', 'GK_WSBJ', 'GK_PJ', 'GK_SMSQ', 'GK_RYBM']) {
        database.exec(`DROP TABLE ${view}`);
      }
    });
    await expectCode(office.work({ full: true }), 'E_SOURCE_CONTRACT');
    expect(findPublishedDocuments(office.ledger, [caseNumberOf(1)]).size).toBe(1);
  });

  it('is refused with some of them, or without a column', async () => {
    const office = await officeWith([]);
    changeSource(office.source, (database) => {
      database.exec('DROP TABLE GK_WSSP; ALTER TABLE GK_WS DROP COLUMN WSNR');
    });
    expect(await findingsOf(office.work(), 'E_SOURCE_CONTRACT')).toEqual([
      { path: 'GK_WS.WSNR', expected: 'a column', actual: 'nothing' },
      { path: 'GK_WSSP', expected: 'an export view', actual: 'nothing' },
    ]);
  });
});
