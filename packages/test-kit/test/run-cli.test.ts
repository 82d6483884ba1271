import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commandFile, runCli, tempFolder } from '../src/index.js';

async function command(source: string): Promise<string> {
  const file = join(await tempFolder(), 'command.mjs');
  await writeFile(file, source);
  return file;
}

describe('a command', () => {
  test('ends with its status and what it printed', async () => {
    const file = await command(`
      process.stdout.write(process.argv.slice(2).join(' '));
      process.stderr.write('talk');
      process.exitCode = 3;
    `);
    expect(await runCli(file, ['one', 'two'])).toEqual({
      status: 3,
      signal: null,
      stdout: 'one two',
      stderr: 'talk',
    });
  });

  test('runs where and with what it is told, and knows nothing of the machine', async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    vi.stubEnv('TZ', 'Asia/Shanghai');
    const file = await command(`
      const { TZ, LANG, LC_ALL, DAY } = process.env;
      console.log(JSON.stringify({ TZ, LANG, LC_ALL, DAY, cwd: process.cwd() }));
    `);
    const cwd = await tempFolder();
    const { stdout } = await runCli(file, [], { cwd, env: { DAY: 'Monday' } });
    expect(JSON.parse(stdout)).toEqual({ TZ: 'UTC', LANG: 'C.UTF-8', DAY: 'Monday', cwd });
  });

  test('has no standard input unless it is given one', async () => {
    const file = await command('process.stdin.pipe(process.stdout);');
    expect(await runCli(file, [])).toMatchObject({ status: 0, stdout: '' });
    expect(await runCli(file, [], { input: '光盘\n' })).toMatchObject({ stdout: '光盘\n' });
  });

  test('need not read what it is given', async () => {
    const file = await command('process.stdin.destroy();');
    expect(await runCli(file, [], { input: 'x'.repeat(1_000_000) })).toMatchObject({ status: 0 });
  });

  test('may be ended by a signal', async () => {
    const file = await command(`process.kill(process.pid, 'SIGKILL');`);
    expect(await runCli(file, [])).toMatchObject({ status: null, signal: 'SIGKILL' });
  });

  test('of ours is found by its name', () => {
    expect(existsSync(commandFile('package-verify'))).toBe(true);
  });
});
