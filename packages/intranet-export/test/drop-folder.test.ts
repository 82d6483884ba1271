import { findingsOf, tempFolder } from '@discferry/test-kit';
import { appendFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCard } from '../src/card/read-card.js';
import { openDropFolder } from '../src/source/drop-folder-source.js';
import type { SourceCase } from '../src/source/export-views.js';
import type { RecordSource } from '../src/source/record-source.js';
import { openSqliteSource } from '../src/source/sqlite-source.js';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  type CaseRows,
} from './support/case-rows.js';
import { writeCsv, writeNdjson } from './support/drop-files.js';
import { createSource } from './support/views-database.js';

/** Cases that are easily misread. */
const cases: readonly CaseRows[] = [
  caseRows(3),
  caseRows(1, (rows) => {
    mainRow(rows)['AJMC'] = '李小明、"王五"等,盗窃\r\n第二行';
    for (let number = 4; number <= 12; number += 1) {
      rows.GK_RY.unshift({ ...rowOf(rows, 'GK_RY', -1 + rows.GK_RY.length), RYXH: number });
    }
    form(rows);
  }),
  caseRows(2, (rows) => void (mainRow(rows)['XGSJ'] = null)),
  caseRows(4, (rows) => void (rowOf(rows, 'GK_RY')['ZASNL'] = '三十六')),
];

async function reading<Result>(folder: string, look: (source: RecordSource) => Result) {
  const source = await openDropFolder(folder);
  try {
    return look(source);
  } finally {
    source.close();
  }
}

/** Cases as they are read: numbers and texts of numbers are one. */
function cardsOf(found: readonly SourceCase[]) {
  return found.map((one) => ({ caseNumber: one.caseNumber, reading: readCard(one) }));
}

const allOf = (source: RecordSource) => [...source.changedSince(null)].flat();

async function dropFolder(write = writeNdjson): Promise<string> {
  const folder = join(await tempFolder(), 'drop');
  await write(folder, cases);
  return folder;
}

describe('a drop folder', () => {
  it.each([
    ['NDJSON', writeNdjson],
    ['CSV', writeCsv],
  ])('of %s gives the same cases as a database', async (_, write) => {
    const path = join(await tempFolder(), 'source.sqlite');
    createSource(path, cases);
    const database = openSqliteSource(path);
    const expected = cardsOf(allOf(database));
    const changed = cardsOf([...database.changedSince('2026-11-11T00:00:00Z')].flat());
    database.close();
    expect(expected.map(({ reading: { ok } }) => ok)).toEqual([true, true, true, false]);
    expect(changed.map(({ caseNumber }) => caseNumber)).toEqual([caseNumberOf(2)]);

    await reading(await dropFolder(write), (source) => {
      expect(cardsOf(allOf(source))).toEqual(expected);
      expect(cardsOf([...source.changedSince('2026-11-11T00:00:00Z')].flat())).toEqual(changed);
      expect(source.lastChange('2026-11-20T00:00:00Z')).toBe('2026-11-10T02:00:00Z');
      expect(cardsOf(source.find(caseNumberOf(3)))).toEqual(expected.slice(2, 3));
    });
  });

  it('keeps commas, quotes and line breaks of a cell', async () => {
    await reading(await dropFolder(writeCsv), (source) => {
      expect(allOf(source)[0]?.row['AJMC']).toBe('李小明、"王五"等,盗窃\r\n第二行');
    });
  });

  it('may mix the two formats, and hold other files', async () => {
    const folder = await dropFolder();
    await rm(join(folder, 'GK_AY.ndjson'));
    await writeFile(join(folder, 'GK_AY.csv'), 'BMSAH,AYXH,RYXH,AY_DM,AY_MC,LB\n');
    await writeFile(join(folder, 'readme.txt'), 'made at six');
    await reading(folder, (source) => {
      expect(allOf(source).flatMap(({ children }) => children.GK_AY)).toEqual([]);
    });
  });

  it('may be empty: files without rows', async () => {
    for (const write of [writeNdjson, writeCsv]) {
      const folder = join(await tempFolder(), 'drop');
      await write(folder, []);
      await reading(folder, (source) => {
        expect(allOf(source)).toEqual([]);
      });
    }
  });

  it('takes lines of NDJSON as JSON has them', async () => {
    const folder = await dropFolder();
    const row = { ...mainRow(caseRows(9)), AJMC: '行\u2028分隔' };
    await writeFile(
      join(folder, 'GK_AJ.ndjson'),
      `\uFEFF\r\n${JSON.stringify(row)}\r\n\r\n${JSON.stringify(mainRow(caseRows(8)))}`,
    );
    await reading(folder, (source) => {
      expect(allOf(source).map(({ row: { AJMC }, rows }) => rows === 1 && AJMC)).toEqual(
        expect.arrayContaining(['行\u2028分隔', '李小明盗窃案']),
      );
    });
  });

  it('leaves nothing behind', async () => {
    const folder = await dropFolder();
    const before = await readdir(folder);
    await reading(folder, allOf);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('a drop folder that breaks the contract', () => {
  const contract = (folder: string) => findingsOf(openDropFolder(folder), 'E_SOURCE_CONTRACT');

  it('lists every file that is missing or there twice', async () => {
    const folder = await dropFolder();
    await rm(join(folder, 'GK_RY.ndjson'));
    await rename(join(folder, 'GK_SPB.ndjson'), join(folder, 'GK_SPB.json'));
    await writeFile(join(folder, 'GK_AY.csv'), '');
    expect(await contract(folder)).toMatchObject([
      { path: join(folder, 'GK_RY'), actual: 'nothing' },
      { path: join(folder, 'GK_AY'), actual: 'both' },
      { path: join(folder, 'GK_SPB'), actual: 'nothing' },
    ]);
  });

  it('lists every column that a header lacks or names twice', async () => {
    const folder = await dropFolder(writeCsv);
    await writeFile(join(folder, 'GK_AY.csv'), 'BMSAH,AYXH,RYXH,AY_DM,AY_MC,AY_MC\r\n');
    await writeFile(join(folder, 'GK_SPB.csv'), '');
    expect(await contract(folder)).toEqual([
      { path: `${folder}/GK_AY.csv:1 AY_MC`, expected: 'a column', actual: '2 of that name' },
      { path: `${folder}/GK_AY.csv:1 LB`, expected: 'a column', actual: 'nothing' },
      ...['BMSAH', 'SPBH', 'SQSX', 'SPZT', 'SPRZW', 'SPRQ'].map((column) => ({
        path: `${folder}/GK_SPB.csv:1 ${column}`,
        expected: 'a column',
        actual: 'nothing',
      })),
    ]);
  });

  it.each([
    ['no JSON', '{"BMSAH": "李小明"'],
    ['no object', '["李小明"]'],
    ['a value that is neither text nor number', '{"BMSAH": {"李小明": 1}}'],
    ['true', '{"BMSAH": true}'],
    ['null', 'null'],
  ])('names file and line of a row that is %s, and not its content', async (_, row) => {
    const folder = await dropFolder();
    await writeFile(join(folder, 'GK_RY.ndjson'), `{"BMSAH":"1"}\n\n${row}\n`);
    const error = await openDropFolder(folder).catch((thrown: unknown) => thrown);
    expect(error).toThrowCode('E_SOURCE_CONTRACT');
    expect(error).toMatchObject({ findings: [{ path: `${folder}/GK_RY.ndjson:3` }] });
    expect(JSON.stringify(error) + String((error as Error).cause)).not.toContain('李小明');
  });

  it('names file and line of a CSV row with too few cells', async () => {
    const folder = await dropFolder(writeCsv);
    await appendFile(join(folder, 'GK_QZCS.csv'), '李小明,2\r\n');
    const [finding] = await contract(folder);
    expect(finding).toMatchObject({ path: `${folder}/GK_QZCS.csv:${String(cases.length + 2)}` });
    expect(JSON.stringify(finding)).not.toContain('李小明');
  });

  it.each([
    ['ndjson', `{"BMSAH":"${'长'.repeat(2_000_000)}`],
    ['csv', `BMSAH,RYXH,LX,XM,JS,CSRQ,ZAR,ZASNL\r\n"${'长'.repeat(2_000_000)}`],
  ])('refuses a row that never ends (%s)', async (ending, content) => {
    const folder = await dropFolder();
    await rm(join(folder, 'GK_RY.ndjson'));
    await writeFile(join(folder, `GK_RY.${ending}`), content);
    expect(await contract(folder)).toHaveLength(1);
  });

  it.each(['ndjson', 'csv'])('refuses a file in another encoding (%s)', async (ending) => {
    const folder = await dropFolder();
    await rm(join(folder, 'GK_RY.ndjson'));
    // 张三 in GBK.
    await writeFile(join(folder, `GK_RY.${ending}`), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0x0a]));
    expect(await contract(folder)).toEqual([
      {
        path: `${folder}/GK_RY.${ending}`,
        expected: 'UTF-8',
        actual: 'other bytes at or after line 1',
      },
    ]);
  });
});

describe('a drop folder that cannot be read', () => {
  it('is named', async () => {
    const folder = await tempFolder();
    await expect(openDropFolder(join(folder, 'absent'))).rejects.toThrowCode(
      'E_SOURCE_UNREACHABLE',
    );
  });

  it.each(['ndjson', 'csv'])('is named when a file is a folder (%s)', async (ending) => {
    const folder = await dropFolder();
    await rm(join(folder, 'GK_RY.ndjson'));
    await mkdir(join(folder, `GK_RY.${ending}`));
    await expect(openDropFolder(folder)).rejects.toThrowCode('E_SOURCE_UNREACHABLE');
  });
});
