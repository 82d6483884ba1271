import { DiscferryError } from '@discferry/shared-schema';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { run, type Transcript } from './support/fake-io.js';
import { programRunning } from './support/sample.js';

function throwing(error: unknown): Promise<Transcript> {
  return run(
    programRunning(() => {
      throw error;
    }),
    ['work', '--json'],
  );
}

async function codeOf(error: unknown): Promise<unknown> {
  const { exit, stdout } = await throwing(error);
  const document = JSON.parse(stdout) as { exit: number; error: { code: string; message: string } };
  expect(document.exit).toBe(exit);
  return document.error;
}

function systemError(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: 张三`), {
    code,
    ...(path === undefined ? {} : { path }),
  });
}

describe('an unforeseen error', () => {
  test('is E_INTERNAL, told by class and place and not by its message', async () => {
    const { exit, stdout } = await throwing(new TypeError('身份证 370701199001011234'));
    expect(exit).toBe(1);
    expect(stdout).toMatch(/own: TypeError, errors\.test\.ts:\d+\./);
    expect(stdout).not.toContain('3707011990');
  });

  test('cannot smuggle its message in as a place', async () => {
    const forged = new Error('x\n    at 张三 (/cases/zhangsan.js:1:1)\n');
    const { stdout } = await throwing(forged);
    expect(stdout).not.toMatch(/zhangsan|张三/);
  });

  test('cannot smuggle content in as its name or code', async () => {
    const named = Object.assign(new Error('x'), { name: '张三 李四', code: '370701 张三' });
    expect((await throwing(named)).stdout).toMatch(/own: Error, /);
  });

  test.each([['a string with 张三'], [undefined], [null], [{ message: '张三' }]])(
    'may be anything: %j',
    async (thrown) => {
      const { exit, stdout } = await throwing(thrown);
      expect(exit).toBe(1);
      expect(stdout).toContain('own: thrown ');
      expect(stdout).not.toContain('张三');
    },
  );
});

describe('an error of the system that nobody translated', () => {
  test.each([
    ['ENOSPC', 'E_MEDIA_FULL'],
    ['EDQUOT', 'E_MEDIA_FULL'],
    ['SQLITE_FULL', 'E_MEDIA_FULL'],
    ['EACCES', 'E_MEDIA_WRITE'],
    ['EROFS', 'E_MEDIA_WRITE'],
    ['EIO', 'E_MEDIA_READ'],
    ['ENOENT', 'E_MEDIA_NOT_FOUND'],
    ['ABORT_ERR', 'E_INTERRUPTED'],
    ['EMFILE', 'E_INTERNAL'],
  ])('%s is %s', async (errno, code) => {
    expect(await codeOf(systemError(errno, '/disc/x'))).toMatchObject({ code });
  });

  test('keeps its path', async () => {
    expect(await codeOf(systemError('EROFS', '/disc/x'))).toMatchObject({
      message: '/disc/x cannot be written (EROFS).',
    });
  });

  test('without a path speaks of the disk', async () => {
    expect(await codeOf(systemError('ENOSPC'))).toMatchObject({
      message: 'No space is left at the disk.',
    });
  });
});

describe('an error nobody caught', () => {
  test('is told as any other, and ends the process', async () => {
    const { stderr, endedAtOnce } = await run(
      programRunning(() => sleep(50, { data: {}, view: [] })),
      ['work'],
      { onFaultListening: (fault) => setTimeout(fault, 10, new RangeError('张三')) },
    );
    expect(stderr).toMatch(/^Error E_INTERNAL\n.* RangeError, errors\.test\.ts:\d+/);
    expect(stderr).not.toContain('张三');
    expect(endedAtOnce).toEqual([1]);
  });
});

test('an error of ours passes unchanged', async () => {
  expect(await codeOf(new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence: 7 }))).toMatchObject({
    code: 'E_SEQUENCE_UNKNOWN',
    message: 'Disc 7 was never issued.',
  });
});
