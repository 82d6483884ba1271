import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { createLog, type Context } from '../src/index.js';
import { run } from './support/fake-io.js';
import { programRunning } from './support/sample.js';

describe('an interrupt', () => {
  const waiting = programRunning(async ({ signal }) => {
    await sleep(60_000, undefined, { signal });
    return { data: {}, view: [] };
  });

  test('stops the command with status 130', async () => {
    const { exit, stderr, endedAtOnce } = await run(waiting, ['work'], {
      onListening: (interrupt) => setTimeout(interrupt, 10),
    });
    expect({ exit, endedAtOnce }).toEqual({ exit: 130, endedAtOnce: [] });
    expect(stderr).toMatch(/^Stopping …/);
    expect(stderr).toContain('Error E_INTERRUPTED\n');
  });

  test('gives E_INTERRUPTED as the reason of the signal', async () => {
    const checking = programRunning(async ({ signal }) => {
      await sleep(50);
      signal.throwIfAborted();
      return { data: {}, view: [] };
    });
    const { exit, stdout } = await run(checking, ['work', '--json'], {
      onListening: (interrupt) => setTimeout(interrupt, 10),
    });
    expect(exit).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'E_INTERRUPTED' } });
  });

  test('repeated ends the process at once', async () => {
    const { endedAtOnce } = await run(waiting, ['work'], {
      onListening: (interrupt) =>
        setTimeout(() => {
          interrupt();
          interrupt();
        }, 10),
    });
    expect(endedAtOnce).toEqual([130]);
  });
});

describe('the context', () => {
  const cwd = resolve('/data/gate');

  async function contextOf(argv: readonly string[]): Promise<Context> {
    let seen: Context | undefined;
    const program = programRunning((context) => {
      seen = context;
      return { data: {}, view: [] };
    });
    await run({ ...program, configFile: 'gate.json' }, ['work', ...argv], { cwd });
    return seen!;
  }

  test('knows the operator: named, else configured, else the system’s user', async () => {
    expect((await contextOf(['--operator', '王某'])).operator('configured')).toBe('王某');
    const { operator } = await contextOf([]);
    expect([operator('configured'), operator()]).toEqual(['configured', 'clerk']);
  });

  test('knows the configuration file', async () => {
    expect((await contextOf([])).configPath).toBe(join(cwd, 'gate.json'));
    expect((await contextOf(['--config', 'a/b.json'])).configPath).toBe(join(cwd, 'a', 'b.json'));
    const absolute = resolve('/etc/gate.json');
    expect((await contextOf(['--config', absolute])).configPath).toBe(absolute);
  });
});

describe('progress', () => {
  const counting = programRunning(({ progress, notify }) => {
    const records = progress('Reading\u001B[2J', { total: 2000 });
    records.report(1000);
    progress('Writing', { unit: 'bytes' }).report(2_500_000);
    notify('half\u001B[2J');
    return { data: {}, view: [] };
  });

  test('is shown on a terminal and cleared away at the end', async () => {
    const { stdout, stderr } = await run(counting, ['work'], { columns: 80 });
    expect(stdout).toBe('');
    expect(stderr).toContain(String.raw`Reading\u{1B}[2J  [------------------------]  0 / 2,000`);
    expect(stderr).toContain('Writing  0.0 MB');
    expect(stderr).not.toContain('\u001B[2J');
  });

  test('is silent elsewhere; talk is not', async () => {
    expect((await run(counting, ['work'])).stderr).toBe(String.raw`half\u{1B}[2J` + '\n');
  });

  test('and talk are silent with --json', async () => {
    expect((await run(counting, ['work', '--json'], { columns: 80 })).stderr).toBe('');
  });
});

describe('the log', () => {
  async function lines(file: string): Promise<Record<string, unknown>[]> {
    const text = await readFile(file, 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  test('records the end of a run', async () => {
    const file = join(await tempFolder(), 'logs', 'gate.log');
    const program = programRunning(({ logTo }) => {
      logTo(file).info({ sequence: 12 }, 'package written');
      return { data: {}, view: [], exit: 3 };
    });
    expect((await run(program, ['work'])).exit).toBe(3);
    const utc = expect.stringMatching(/^\d{4}-.*Z$/) as unknown;
    expect(await lines(file)).toMatchObject([
      { level: 30, time: utc, sequence: 12, msg: 'package written' },
      { level: 30, time: utc, command: 'work', exit: 3, msg: 'finished' },
    ]);
  });

  test('records where an internal fault came from, and no content', async () => {
    const file = join(await tempFolder(), 'gate.log');
    const program = programRunning(({ logTo }) => {
      logTo(file);
      JSON.parse('{"name": 张三}');
      return { data: {}, view: [] };
    });
    expect((await run(program, ['work'])).exit).toBe(1);
    expect(await readFile(file, 'utf8')).not.toContain('张三');
    const place = expect.stringMatching(/^run\.test\.ts:\d+$/) as unknown;
    expect(await lines(file)).toMatchObject([
      {
        level: 50,
        code: 'E_INTERNAL',
        exit: 1,
        err: { kind: 'SyntaxError', places: expect.arrayContaining([place]) as unknown },
      },
    ]);
  });

  test('never takes the message of an error, however it is handed over', async () => {
    const file = join(await tempFolder(), 'direct.log');
    const log = createLog({ file });
    const error = new Error('张三');
    log.error(error);
    log.error({ err: error }, 'failed');
    expect(await readFile(file, 'utf8')).not.toContain('张三');
    expect(await lines(file)).toMatchObject([{ msg: 'Error' }, { msg: 'failed' }]);
  });

  test('leaves out what is below its level', async () => {
    const file = join(await tempFolder(), 'quiet.log');
    const log = createLog({ file, level: 'warn' });
    log.info('not this');
    log.warn('this');
    expect(await lines(file)).toMatchObject([{ msg: 'this' }]);
  });
});
