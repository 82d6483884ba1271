import { describe, expect, it, vi } from 'vitest';
import { readCard } from '../src/card/read-card.js';
import { makeSheet } from '../src/review-sheet/make-sheet.js';
import { sheetHtml } from '../src/review-sheet/sheet-html.js';
import { caseRows, sourceCase } from './support/case-rows.js';
import {
  DECISION_TEXT,
  documentRow,
  documentRows,
  sourceDocuments,
  type DocumentRows,
} from './support/document-rows.js';

const DOUBTFUL = '温暖';

/** The engine as it is, but sure to have one doubt, over one word, until that is released. */
vi.mock(import('@discferry/redaction'), async (importOriginal) => {
  const engine = await importOriginal();
  return {
    ...engine,
    redact: (document, card, policy) => {
      const redaction = engine.redact(document, card, policy);
      const at = redaction.body.text.indexOf(DOUBTFUL);
      const start = Array.from(redaction.body.text.slice(0, at)).length;
      const doubt = { start, end: start + 2, kind: 'name', why: 'word-name' } as const;
      const isOpen = at >= 0 && !document.released.includes(DOUBTFUL);
      return { ...redaction, suspicions: isOpen ? [doubt] : [] };
    },
  };
});

const TEXT = `${DECISION_TEXT}\n当日天气${DOUBTFUL}。`;

async function sheetOf(change: (rows: DocumentRows) => void): Promise<string> {
  const rows = documentRows(1, 1, (made) => {
    documentRow(made, 'GK_WS')['WSNR'] = Buffer.from(TEXT);
    change(made);
  });
  const source = { ...sourceCase(caseRows(1)), documents: sourceDocuments(rows) };
  expect(readCard(source).ok).toBe(true);
  const sheet = await makeSheet(source, {
    documentId: 'WS-1',
    standing: { state: 'held', reasons: [] },
    policy: { idStyle: 'ends', organisationCode: 'mask' },
    now: new Date('2026-11-20T02:00:00Z'),
  });
  if (sheet === null) throw new Error('no sheet');
  return sheetHtml(sheet);
}

const releasedBy = (index: number) => (rows: DocumentRows) =>
  void (documentRow(rows, 'GK_WSSP', index)['FXCY'] = `高峰、${DOUBTFUL}`);

describe('a doubt on a review sheet', () => {
  it('is marked, with where it stands in the original and what to do', async () => {
    const html = await sheetOf(() => undefined);
    expect(html).toContain(
      `天气<mark class="doubt" id="d1" data-label="疑1" tabindex="0">${DOUBTFUL}</mark>`,
    );
    expect(html).toContain('尚有 1 处疑点未处理');
    const at = TEXT.indexOf(DOUBTFUL);
    expect(html).toContain(`（起始位置 ${String(at)}，终止位置 ${String(at + 2)}）`);
  });

  it('does not say where when the source counts otherwise', async () => {
    const html = await sheetOf((rows) => {
      documentRow(rows, 'GK_WS')['WSNR'] = Buffer.from(TEXT.replaceAll('\n', '\r\n'));
    });
    expect(html).toContain('尚有 1 处疑点未处理');
    expect(html).not.toContain('起始位置');
  });

  it('is shown as released, also while the approvals go on', async () => {
    for (const approvals of [4, 2]) {
      const html = await sheetOf((rows) => {
        releasedBy(0)(rows);
        rows.GK_WSSP.splice(approvals);
      });
      expect(html).toContain('疑点均已放行');
      expect(html).toContain(`<mark class="doubt released" id="d1"`);
    }
  });

  it('is open again when an approver sends the document back, or its content changes', async () => {
    const returned = await sheetOf((rows) => {
      releasedBy(0)(rows);
      rows.GK_WSSP.splice(2);
      documentRow(rows, 'GK_WSSP', 1)['SPJG'] = '退回';
    });
    const changed = await sheetOf((rows) => {
      releasedBy(0)(rows);
      for (const row of rows.GK_WSSP) row['WSZY'] = 'c'.repeat(64);
    });
    for (const html of [returned, changed]) expect(html).toContain('尚有 1 处疑点未处理');
  });
});
