import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GoldError } from '../gold/gold-error.ts';
import { readGold } from '../gold/read-gold.ts';
import { documentsOf } from './documents-of.ts';

const GOOD = {
  id: 'one',
  docType: 'protest',
  title: '无',
  text: '张三',
  caseCard: { people: [] },
  mustMask: [{ start: 0, end: 2, type: 'name.other' }],
  mustKeep: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function idsIn(): Promise<readonly string[]> {
  return (await documentsOf(readGold(folder))).map(({ id }) => id);
}

async function defect(): Promise<string> {
  try {
    await idsIn();
  } catch (error) {
    if (error instanceof GoldError) return error.message;
    throw error;
  }
  return 'none';
}

describe('readGold', () => {
  it('reads one document of a .json, many of an .ndjson, one of a .gold', async () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify(GOOD, null, 2));
    writeFileSync(
      join(folder, 'b.ndjson'),
      `${JSON.stringify({ ...GOOD, id: 'two' })}\n\n${JSON.stringify({ ...GOOD, id: 'three' })}\n`,
    );
    writeFileSync(join(folder, 'c.gold'), 'kind: protest\ntitle: 无\n---\n无\n');
    writeFileSync(join(folder, 'notes.txt'), 'no gold');
    expect(await idsIn()).toEqual(['one', 'two', 'three', 'c']);
  });

  it.each([
    [{ docType: 'letter' }, 'docType'],
    [{ mustMask: [{ start: 0, end: 2, type: 'shoe' }] }, 'mustMask[0].type'],
    [{ mustMask: [{ start: 0, end: 3, type: 'id' }] }, 'mustMask[0]'],
    [{ mustMask: [{ start: 1, end: 1, type: 'id' }] }, 'mustMask[0]'],
    [{ mustKeep: [{ start: 1, end: 2, type: 'court' }] }, 'overlap'],
    [{ titleMustMask: [{ start: 0, end: 2, type: 'id' }] }, 'titleMustMask[0]'],
  ])('names line and field of %j', async (change, field) => {
    writeFileSync(
      join(folder, 'b.ndjson'),
      `${JSON.stringify(GOOD)}\n${JSON.stringify({ ...GOOD, ...change })}\n`,
    );
    const message = await defect();
    expect(message).toContain('b.ndjson:2');
    expect(message).toContain(field);
    expect(message).not.toContain('张三');
  });

  it('names a file that is no JSON, and a folder without documents', async () => {
    expect(await defect()).toContain(folder);
    writeFileSync(join(folder, 'a.json'), '{');
    expect(await defect()).toBe('a.json: not JSON');
  });
});
