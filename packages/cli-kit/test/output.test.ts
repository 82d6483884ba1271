import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { DiscferryError, ERRORS } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import { paragraph, warning } from '../src/index.js';
import { run } from './support/fake-io.js';
import { program, programRunning, verifier } from './support/sample.js';

const findings = Array.from({ length: 23 }, (_, index) => ({
  path: `entries[${String(index)}].size`,
  expected: '12',
  actual: 'number',
}));
const failing = programRunning(() => {
  throw new DiscferryError('E_CONFIG_INVALID', { path: 'C:/\u001B[31mx.json' }, { findings });
});

describe('the view for people', () => {
  test('puts data on stdout and talk on stderr, every text printable', async () => {
    const { exit, stdout, stderr } = await run(program, ['export']);
    expect(exit).toBe(0);
    expect(stdout).toBe(
      [
        'Write a package',
        'Wrote 12,345 records.',
        '',
        String.raw`  Case     a\u{1B}[2Jb\u{202E}c\u{200B}d`,
        '  Records  3',
        '',
        'Case                         Records',
        '潍检延受[2016]37070000019号        1',
        '李某某                        12,345',
        '',
        '  - out',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(
      [
        '',
        String.raw`Warning: a\u{1B}[2Jb\u{202E}c\u{200B}d`,
        '',
        'What to type next',
        '  sample status  Records',
        '',
      ].join('\n'),
    );
  });

  test('is coloured on a terminal only, and not when colour is declined', async () => {
    const escape = '\u001B';
    expect((await run(program, ['export'], { columns: 80 })).stdout).toContain(escape);
    expect((await run(program, ['export'])).stdout).not.toContain(escape);
    const declined = [
      run(program, ['export', '--no-color'], { columns: 80 }),
      run(program, ['export'], { columns: 80, env: { NO_COLOR: '1' } }),
      run(program, ['export'], { columns: 80, env: { TERM: 'dumb' } }),
    ];
    for (const { stdout } of await Promise.all(declined)) expect(stdout).not.toContain(escape);
  });

  test('shows an error with its first findings, how many more there are, and what to do', async () => {
    const { exit, stdout, stderr } = await run(failing, ['work', '--lang', 'zh']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const lines = stderr.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '错误 E_CONFIG_INVALID',
      String.raw`  配置文件 C:/\u{1B}[31mx.json 无法使用。`,
      '',
      '  位置              应为  实际',
      '  entries[0].size   12    number',
    ]);
    expect(lines.slice(-5)).toEqual([
      '  entries[19].size  12    number',
      '  另有 3 项',
      '',
      '  处理办法: 请更正所列字段\uFF0C文件其余内容保持不变。',
      '',
    ]);
  });
});

describe('--json', () => {
  test('prints one document for a command that came to its end', async () => {
    const { exit, stdout, stderr } = await run(program, ['export', '--json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      command: 'export',
      exit: 0,
      data: { full: false, outDir: 'out', cases: 3, name: 'a\u001B[2Jb\u202Ec\u200Bd' },
    });
  });

  test('holds no character a terminal would act on', async () => {
    const { stdout } = await run(program, ['export', '--json']);
    expect(stdout).toContain(String.raw`a\u001b[2Jb\u202ec\u200bd`);
  });

  test('keeps ok for status 3 and drops it for a verdict that is a failure', async () => {
    const look = programRunning(() => ({ data: { held: 2 }, view: [], exit: 3 }));
    expect(JSON.parse((await run(look, ['work', '--json'])).stdout)).toEqual({
      ok: true,
      command: 'work',
      exit: 3,
      data: { held: 2 },
    });
    const { exit, stdout } = await run(verifier, ['a', '--json']);
    expect(exit).toBe(11);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      command: 'verify',
      exit: 11,
      data: { packages: ['a'] },
    });
  });

  test('prints a failure on stdout in the reader’s language, with all findings', async () => {
    const { exit, stdout, stderr } = await run(failing, ['work', '--json', '--lang', 'zh']);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      command: 'work',
      exit: 2,
      error: {
        code: 'E_CONFIG_INVALID',
        message: '配置文件 C:/\u001B[31mx.json 无法使用。',
        hint: ERRORS.E_CONFIG_INVALID.hint.zh,
        findings,
      },
    });
  });

  test('names no command when the line names none', async () => {
    const { exit, stdout } = await run(program, ['--config', 'export', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command: null, exit: 2 });
  });

  test.each([[new Map([[1, 2]])], [new Set([1])], [10n], [new Uint8Array(1)], [() => 1]])(
    'refuses data JSON would lose: %s',
    async (lost) => {
      const { exit, stdout } = await run(
        programRunning(() => ({ data: { lost }, view: [] })),
        ['work', '--json'],
      );
      expect(exit).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'E_INTERNAL' } });
    },
  );
});

describe('a stdout that fails', () => {
  const talkative = programRunning(() => ({
    data: {},
    view: Array.from({ length: 100 }, () => paragraph('x')),
  }));

  test('because its reader has gone is no failure of the command', async () => {
    let writes = 0;
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        writes += 1;
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    const { exit, stderr } = await run(talkative, ['work'], { stdout: gone });
    expect({ exit, stderr, writes }).toEqual({ exit: 0, stderr: '', writes: 1 });
  });

  test.runIf(process.platform === 'linux')('because its disk is full is one', async () => {
    const { exit, stderr } = await run(talkative, ['work'], {
      stdout: createWriteStream('/dev/full'),
    });
    expect(exit).toBe(14);
    expect(stderr).toContain('Error E_MEDIA_WRITE\n  stdout cannot be written (Error ENOSPC).');
  });

  test('does not lose the warnings', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      },
    });
    const program = programRunning(() => ({
      data: {},
      view: [paragraph('x'), warning('Two cases are held.')],
    }));
    expect((await run(program, ['work'], { stdout: gone })).stderr).toContain(
      'Two cases are held.',
    );
  });
});
