import { tempFolder, commandFile, runCli } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { query } from './support/systems.js';

const REQUEST = 'YY20261121-7K3M9Q';

interface Scene {
  readonly path: string;
  readonly run: (...argv: readonly string[]) => Promise<{ status: number | null; stderr: string }>;
  readonly json: (...argv: readonly string[]) => Promise<Record<string, unknown>>;
}

let scene: Scene;

/** A system with one request in its inbox, as the gate leaves it there. */
beforeEach(async () => {
  const cwd = await tempFolder();
  const program = commandFile('business-system');
  const run = (...argv: readonly string[]) => runCli(program, [...argv, '--lang', 'en'], { cwd });
  await run('create', '--cases', '20', '--as-of', '2026-11-20');
  const path = join(cwd, 'business-system.sqlite');
  const [{ BMSAH: caseNumber } = {}] = query(path, 'SELECT BMSAH FROM GK_YYAJ ORDER BY BMSAH');
  change(
    path,
    `INSERT INTO WSYY VALUES ('${REQUEST}', '${String(caseNumber)}', '申请阅卷', '王五', '辩护人',
       NULL, NULL, '13800000000', '张三', '希望日期：2026-11-25', '2026-11-20T08:15:00Z', NULL,
       '2026-11-21', '2026-11-25')`,
  );
  scene = {
    path,
    run,
    json: async (...argv) => {
      const { stdout } = await run(...argv, '--json');
      return JSON.parse(stdout) as Record<string, unknown>;
    },
  };
});

function change(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

const agree = ['answer', REQUEST, '--agree', '--at', '2026-11-25T09:30', '--place', '2号窗口'];

describe('business-system inbox and answer', () => {
  test('the answer to a request shows in the inbox and in the view that the gate reads', async () => {
    expect(await scene.json('inbox')).toMatchObject({
      data: { requests: [{ requestId: REQUEST, kind: '申请阅卷', answer: null, attachments: 0 }] },
    });

    expect((await scene.run(...agree)).status).toBe(0);

    expect(await scene.json('inbox')).toMatchObject({ data: { requests: [{ answer: '同意' }] } });
    expect(query(scene.path, 'SELECT * FROM GK_YYDF')).toMatchObject([
      { YYBH: REQUEST, DFJG: '同意', AYSJ: '2026-11-25T09:30', AYDD: '2号窗口', DFLY: null },
    ]);
  });

  test('an undertaker may answer anew, and the last answer stands', async () => {
    await scene.run(...agree);
    await scene.run('answer', REQUEST, '--refuse', '--reason', '案件已移送审判');
    expect(query(scene.path, 'SELECT * FROM GK_YYDF')).toMatchObject([
      { DFJG: '不同意', AYSJ: null, AYDD: null, DFLY: '案件已移送审判' },
    ]);
  });

  test.each([
    ['a request nobody made', ['answer', 'YY20261121-000000', '--agree'], 'E_REQUEST_UNKNOWN'],
    ['no decision', ['answer', REQUEST], 'E_USAGE'],
    ['both decisions', ['answer', REQUEST, '--agree', '--refuse', '--reason', '无'], 'E_USAGE'],
    ['a refusal without a reason', ['answer', REQUEST, '--refuse'], 'E_USAGE'],
    ['a time without a place', agree.slice(0, 5), 'E_USAGE'],
    ['a day that does not exist', [...agree.slice(0, 4), '2026-02-29T09:30'], 'E_USAGE'],
    [
      'a reason that turns the writing round',
      ['answer', REQUEST, '--refuse', '--reason', '同意\u202e意同不'],
      'E_USAGE',
    ],
  ])('%s is not taken', async (_, argv, code) => {
    const { status, stderr } = await scene.run(...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(code);
    expect(query(scene.path, 'SELECT * FROM GK_YYDF')).toEqual([]);
  });

  test('nobody answers a request that was taken back', async () => {
    change(scene.path, "UPDATE WSYY SET CXSJ = '2026-11-21T01:00:00Z'");
    const { status, stderr } = await scene.run(...agree);
    expect(status).toBe(2);
    expect(stderr).toContain('took the request back');
  });
});
