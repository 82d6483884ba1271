import { recordKey } from '@discferry/shared-schema';
import { findDocumentDecisions } from '@discferry/intranet-ledger';
import type * as Redaction from '@discferry/redaction';
import { describe, expect, it, vi } from 'vitest';
import { caseNumberOf, caseRows } from './support/case-rows.js';
import { newOffice } from './support/days.js';
import {
  addDocumentViews,
  DECISION_TEXT,
  documentIdOf,
  documentRow,
  documentRows,
  putDocuments,
} from './support/document-rows.js';

/** The engine gets ever better at doubts; what the exporter makes of one must not depend on that. */
vi.mock('@discferry/redaction', async (importOriginal) => {
  const engine = await importOriginal<typeof Redaction>();
  const redact: typeof engine.redact = (document, card, policy) => {
    const redaction = engine.redact(document, card, policy);
    const doubts = (['name', 'particular'] as const)
      .filter((kind) => document.text.includes(DOUBTFUL[kind]))
      .filter((kind) => !document.released.includes(DOUBTFUL[kind]))
      .map((kind) => ({ start: 0, end: 1, kind, why: 'test' }));
    const altered = document.text.includes(ALTERED);
    const body = altered ? { ...redaction.body, text: `${redaction.body.text}。` } : redaction.body;
    return { ...redaction, body, titleSuspicions: doubts.slice(1), suspicions: doubts.slice(0, 1) };
  };
  const findLeaks: typeof engine.findLeaks = (text) => (text.includes(LEAK) ? ['MOBILE'] : []);
  return { ...engine, redact, findLeaks };
});

const DOUBTFUL = { name: '似名', particular: '似号' } as const;
const LEAK = '明号';
const ALTERED = '改过';

/** What was decided over the sample document with some words more in its text. */
async function decided(words: string, released: string | null = null) {
  const office = await newOffice([caseRows(1)]);
  addDocumentViews(office.source);
  putDocuments(office.source, [
    documentRows(1, 1, (rows) => {
      documentRow(rows, 'GK_WS')['WSNR'] = Buffer.from(`${DECISION_TEXT}\n${words}。`);
      documentRow(rows, 'GK_WSSP', 1)['FXCY'] = released;
    }),
  ]);
  await office.work();
  const key = recordKey({ caseNumber: caseNumberOf(1), documentId: documentIdOf(1) });
  const { outcome = '', reasons = [] } = findDocumentDecisions(office.ledger, [key]).get(key) ?? {};
  return [outcome, ...reasons.map(({ rule, saw }) => `${rule}: ${saw}`)];
}

describe('a suspicion', () => {
  it('holds the document, in the title as in the text, and is not quoted', async () => {
    expect(await decided('似名、似号')).toEqual([
      'hold',
      'C8-SUSPICION: 1 names and 1 particulars in text or title',
    ]);
    expect(await decided('似号')).toEqual([
      'hold',
      'C8-SUSPICION: 0 names and 1 particulars in text or title',
    ]);
  });

  it('is released by its very words in an approval, and by no other', async () => {
    expect(await decided('似名、似号', '似名、似号')).toEqual(['disclose']);
    expect((await decided('似名、似号', '似名')).at(-1)).toContain('0 names and 1 particulars');
    expect((await decided('似名', '高峰'))[0]).toBe('hold');
  });
});

describe('a leak', () => {
  it('holds the document, whatever was released', async () => {
    const held = ['hold', 'C5-LEAK: MOBILE in text or title'];
    expect(await decided('明号')).toEqual(held);
    expect(await decided('明号', '明号')).toEqual(held);
  });
});

describe('a text that is not proven', () => {
  it('holds the document', async () => {
    expect(await decided('改过')).toEqual(['hold', 'C9-PROOF: 1 defects of the proof']);
  });
});
