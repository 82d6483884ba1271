import { createBusinessSystem } from '@discferry/business-system';
import { createSender, tempFolder, trailIn } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './support/terminal.js';

async function beside(source: object): Promise<string> {
  const cwd = await tempFolder();
  const path = join(cwd, 'tyyw.sqlite');
  await createBusinessSystem({ path, cases: 0, seed: 1, asOf: '2026-10-30' });
  await writeFile(
    join(cwd, 'intranet-export.json'),
    JSON.stringify({
      version: 1,
      office: { code: '370700', name: '山东省潍坊市人民检察院' },
      source,
      data: 'data',
      operator: '王芳',
    }),
  );
  return cwd;
}

const SQLITE = { kind: 'sqlite', path: 'tyyw.sqlite' };

describe('init', () => {
  it('takes office, ledger and source over from intranet-export', async () => {
    const cwd = await beside(SQLITE);
    const { exit, stdout, stderr } = await run(['init'], { cwd });
    expect({ exit, stderr }).toMatchObject({ exit: 0 });
    expect(stdout).toContain('370700-in');
    expect(stderr).toContain('intranet-import trust add 370700-in.pub.json');
    for (const name of ['data/ledger.sqlite', 'data/trust.json', 'calendars/china.json']) {
      expect(existsSync(join(cwd, name)), name).toBe(true);
    }
    const again = await run(['init'], { cwd });
    expect(again.stderr).toContain('E_ALREADY_EXISTS');
  });

  it('is written down, and so is whom an operator comes to trust', async () => {
    const cwd = await beside(SQLITE);
    await run(['init'], { cwd });
    const [file] = createSender({ folder: cwd, direction: 'in' }).publicKeyFiles;
    await writeFile(join(cwd, 'key.pub.json'), JSON.stringify(file));
    const keyId = file?.keyId ?? '';
    const words = ['trust', 'add', 'key.pub.json', '--channel', '370700-in', '--fingerprint'];
    expect((await run([...words, 'f'.repeat(64)], { cwd })).exit).toBe(11);
    expect((await run([...words, keyId], { cwd })).exit).toBe(0);
    const [init, ...added] = trailIn(join(cwd, 'data/ledger.sqlite')).slice(-2);
    expect(init).toEqual({
      operator: '王芳',
      action: 'init',
      subject: 'intranet-import',
      detail: {},
    });
    const detail = { channel: '370700-in', role: 'sender' };
    expect(added).toEqual([{ operator: '王芳', action: 'trust-add', subject: keyId, detail }]);
  });

  it('needs the configuration of intranet-export', async () => {
    const cwd = await tempFolder();
    const { exit, stderr } = await run(['init'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('E_CONFIG_MISSING');
  });

  it('needs a database where the exporter reads a folder', async () => {
    const cwd = await beside({ kind: 'drop-folder', path: 'drop' });
    expect((await run(['init'], { cwd })).exit).toBe(2);
    expect((await run(['init', '--business', 'tyyw.sqlite'], { cwd })).exit).toBe(0);
  });

  it('names what the business system does not offer, and writes no configuration', async () => {
    const cwd = await beside(SQLITE);
    const database = new Database(join(cwd, 'tyyw.sqlite'));
    database.exec('DROP VIEW GK_YYDF; ALTER TABLE WSYY DROP COLUMN WTR');
    database.close();
    const { exit, stderr } = await run(['init'], { cwd });
    expect(exit).toBe(17);
    expect(stderr).toContain('GK_YYDF');
    expect(stderr).toContain('WSYY.WTR');
    expect(existsSync(join(cwd, 'intranet-import.json'))).toBe(false);
  });

  it('refuses a calendar that is none', async () => {
    const cwd = await beside(SQLITE);
    await writeFile(join(cwd, 'calendar.json'), '{"version":2}');
    const { exit, stderr } = await run(['init', '--calendar', 'calendar.json'], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain('E_CALENDAR_INVALID');
  });
});
