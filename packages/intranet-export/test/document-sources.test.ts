import { expectCode, findingsOf, tempFolder } from '@discferry/test-kit';
import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentView } from '../src/source/document-views.js';
import { openSource } from '../src/source/open-source.js';
import type { RecordSource } from '../src/source/record-source.js';
import { caseNumberOf, caseRows } from './support/case-rows.js';
import {
  addDocumentViews,
  documentIdOf,
  documentRow,
  documentRows,
  putDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { writeDocuments, writeNdjson } from './support/drop-files.js';
import { createSource, changeSource } from './support/views-database.js';

/** More than a row of any other view may have. */
const LONG = Buffer.concat([Buffer.from('长'), Buffer.alloc(2_000_000, 'a')]);

async function database(documents: readonly DocumentRows[]): Promise<string> {
  const path = join(await tempFolder(), 'source.sqlite');
  createSource(path, [caseRows(1), caseRows(2)]);
  addDocumentViews(path);
  putDocuments(path, documents);
  return path;
}

async function dropFolder(
  ending: 'ndjson' | 'csv',
  documents: readonly DocumentRows[],
): Promise<string> {
  const folder = await tempFolder();
  await writeNdjson(folder, [caseRows(1), caseRows(2)]);
  await writeDocuments(folder, ending, documents);
  return folder;
}

async function opened(kind: 'sqlite' | 'drop-folder', path: string): Promise<RecordSource> {
  const source = await openSource({ kind, path });
  onTestFinished(() => {
    source.close();
  });
  return source;
}

/** The cases found since an instant, with how many rows each view has of them. */
function found(source: RecordSource, since: string | null): readonly string[] {
  return [...source.changedSince(since)]
    .flat()
    .map(({ caseNumber, documents }) =>
      [caseNumber, documents?.views.GK_WS.length, documents?.views.GK_WSSP.length].join(' '),
    );
}

describe.each(['sqlite', 'ndjson', 'csv'] as const)('documents from %s', (form) => {
  const open = async (documents: readonly DocumentRows[]) =>
    form === 'sqlite'
      ? opened('sqlite', await database(documents))
      : opened('drop-folder', await dropFolder(form, documents));

  it('come with their case, in order, and their content when it is asked for', async () => {
    const content = randomBytes(5_000);
    const bytes = (rows: DocumentRows) => void (documentRow(rows, 'GK_WS')['WSNR'] = content);
    const source = await open([documentRows(1, 2), documentRows(1, 1, bytes)]);
    expect(found(source, null)).toEqual([`${caseNumberOf(1)} 2 8`, `${caseNumberOf(2)} 0 0`]);
    const [{ documents } = { documents: null }] = source.find(caseNumberOf(1));
    expect(documents?.views.GK_WS.map(({ WSBH }) => WSBH)).toEqual(['WS-1', 'WS-2']);
    expect(documents?.views.GK_WS[0]).not.toHaveProperty('WSNR');
    expect(documents?.contentOf('WS-1')).toEqual(content);
    expect(documents?.contentOf('WS-3')).toBeUndefined();
  });

  it('may be longer than any other row', async () => {
    const long = (rows: DocumentRows) => void (documentRow(rows, 'GK_WS')['WSNR'] = LONG);
    const source = await open([documentRows(1, 1, long)]);
    const [{ documents } = { documents: null }] = source.find(caseNumberOf(1));
    expect(documents?.contentOf(documentIdOf(1))).toEqual(LONG);
  });

  it('are found by their own time of change, and by the days on which something comes', async () => {
    const at = (number: number, facts: Record<string, unknown>) =>
      documentRows(number, 1, (rows) => {
        Object.assign(documentRow(rows, 'GK_WS'), { XGSJ: '2026-11-01T00:00:00Z', ...facts });
      });
    const since = '2026-11-15T02:00:00Z';
    const numbers = async (facts: Record<string, unknown>) =>
      found(await open([at(1, {}), at(2, facts)]), since);
    expect(await numbers({})).toEqual([]);
    for (const facts of [
      { XGSJ: since },
      { XGSJ: null },
      { XGSJ: ' ' },
      { SXRQ: '2026-11-15' },
      { BASCRQ: '2027-01-01' },
    ]) {
      expect(await numbers(facts)).toEqual([`${caseNumberOf(2)} 1 4`]);
    }
    expect(await numbers({ SXRQ: '2026-11-14' })).toEqual([]);
  });

  it('move the time of the last change', async () => {
    const late = (rows: DocumentRows) =>
      void (documentRow(rows, 'GK_WS')['XGSJ'] = '2026-11-19T00:00:00Z');
    expect((await open([documentRows(1, 1, late)])).lastChange('2026-11-20T00:00:00Z')).toBe(
      '2026-11-19T00:00:00Z',
    );
    expect((await open([documentRows(1, 1, late)])).lastChange('2026-11-18T00:00:00Z')).toBe(
      '2026-11-10T02:00:00Z',
    );
  });

  it('of no case are handed on, for somebody to be told', async () => {
    const source = await open([documentRows(3, 1)]);
    expect(found(source, null)).toContain(`${caseNumberOf(3)} 1 4`);
    expect([...source.changedSince(null)].flat().at(-1)?.rows).toBe(0);
  });
});

describe('a database', () => {
  it('keeps a content that is too long to itself', async () => {
    const path = await database([documentRows(1, 1)]);
    changeSource(path, (open) => {
      open.exec('UPDATE GK_WS SET WSNR = zeroblob(20000001)');
    });
    const [{ documents } = { documents: null }] = (await opened('sqlite', path)).find(
      caseNumberOf(1),
    );
    expect(documents?.contentOf(documentIdOf(1))).toBe(20_000_001);
  });

  it('hands on rows about documents without a case number', async () => {
    const path = await database([]);
    changeSource(path, (open) => {
      open.exec(`INSERT INTO GK_WS (WSBH) VALUES ('WS-1')`);
    });
    const [first] = [...(await opened('sqlite', path)).changedSince(null)].flat();
    expect(first).toMatchObject({ caseNumber: '', rows: 0, documents: null });
  });
});

describe('a drop folder', () => {
  it('without files about documents has none', async () => {
    const folder = await tempFolder();
    await writeNdjson(folder, [caseRows(1)]);
    expect((await opened('drop-folder', folder)).hasDocuments).toBe(false);
  });

  it('with some of them is refused', async () => {
    const folder = await dropFolder('ndjson', []);
    const gone: readonly DocumentView[] = ['GK_WSSP', 'GK_PJ'];
    for (const view of gone) await rm(join(folder, `${view}.ndjson`));
    const opening = openSource({ kind: 'drop-folder', path: folder });
    expect(await findingsOf(opening, 'E_SOURCE_CONTRACT')).toEqual(
      gone.map((view) => ({
        path: join(folder, view),
        expected: 'one file, .ndjson or .csv',
        actual: 'nothing',
      })),
    );
  });

  it('takes what is no Base64 for no content', async () => {
    const folder = await dropFolder('ndjson', []);
    const row = { BMSAH: caseNumberOf(1), WSBH: 'WS-1', WSNR: '起诉书' };
    await writeFile(join(folder, 'GK_WS.ndjson'), `${JSON.stringify(row)}\n`);
    const [{ documents } = { documents: null }] = (await opened('drop-folder', folder)).find(
      caseNumberOf(1),
    );
    expect(documents?.contentOf('WS-1')).toBe('起诉书');
  });

  it('still has an end to its rows', async () => {
    const folder = await dropFolder('ndjson', []);
    await writeFile(join(folder, 'GK_WSSP.ndjson'), `{"SPHJ":"${'长'.repeat(1_100_000)}"}\n`);
    await expectCode(openSource({ kind: 'drop-folder', path: folder }), 'E_SOURCE_CONTRACT');
  });
});
