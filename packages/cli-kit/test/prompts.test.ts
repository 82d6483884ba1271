import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import type { Context } from '../src/index.js';
import { keys, run } from './support/fake-io.js';
import { program, programRunning } from './support/sample.js';

const confirming = programRunning(async ({ confirmNumber }) => {
  await confirmNumber('12');
  return { data: { done: true }, view: [] };
});

function passphraseOf(purpose: 'open' | 'new'): ReturnType<typeof programRunning> {
  return programRunning(async ({ passphrase }) => ({
    data: { passphrase: await passphrase(purpose) },
    view: [],
  }));
}
/** A program that shows on stdout what a question gave. */
function showing(
  ask: (context: Context) => Promise<string | undefined>,
): ReturnType<typeof programRunning> {
  return programRunning(async (context) => ({
    data: {},
    view: [{ kind: 'paragraph', text: `got ${(await ask(context)) ?? 'nothing'}` }],
  }));
}

describe('the disc number', () => {
  test('is confirmed by typing it, in any width of digit', async () => {
    const { exit } = await run(confirming, ['work'], {
      columns: 80,
      answers: [['disc number 12', `\uFF11\uFF12 ${keys.enter}`]],
    });
    expect(exit).toBe(0);
  });

  test('typed wrongly confirms nothing', async () => {
    const { exit, stdout, stderr } = await run(confirming, ['work'], {
      columns: 80,
      answers: [['disc number 12', `y${keys.enter}`]],
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('E_NOT_CONFIRMED');
  });

  test('may be given by a script', async () => {
    expect((await run(confirming, ['work', '--confirm', '12'])).exit).toBe(0);
    expect((await run(confirming, ['work', '--confirm', '13'])).stderr).toContain(
      'E_NOT_CONFIRMED',
    );
  });

  test.each([
    ['without a terminal', ['work'], undefined],
    ['with --json', ['work', '--json'], 80],
  ])('%s is not asked for', async (_name, argv, columns) => {
    const { exit, stdout, stderr } = await run(confirming, argv, {
      ...(columns === undefined ? {} : { columns }),
    });
    expect(exit).toBe(2);
    expect(stdout + stderr).toContain('E_NOT_CONFIRMED');
  });

  test('asked for and left with Ctrl-C is an interruption', async () => {
    const { exit, stderr } = await run(confirming, ['work'], {
      columns: 80,
      answers: [['disc number 12', keys.ctrlC]],
    });
    expect(exit).toBe(130);
    expect(stderr).toContain('E_INTERRUPTED');
  });
});

describe('the passphrase', () => {
  const json = (passphrase: string): string =>
    `${JSON.stringify({ ok: true, command: 'work', exit: 0, data: { passphrase } })}\n`;

  test.each([
    ['correct horse 电池\n', 'correct horse 电池'],
    ['first\r\nsecond\r\n', 'first'],
    ['\uFEFF no newline ', ' no newline '],
  ])('is the first line of the file: %j', async (content, passphrase) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'p.txt'), content);
    const argv = ['work', '--json', '--passphrase-file', 'p.txt'];
    expect(await run(passphraseOf('open'), argv, { cwd: folder })).toMatchObject({
      exit: 0,
      stdout: json(passphrase),
    });
  });

  test('file may be named by the environment', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'p.txt'), 'from env\n');
    const env = { DISCFERRY_PASSPHRASE_FILE: join(folder, 'p.txt') };
    const { stdout } = await run(passphraseOf('new'), ['work', '--json'], { env });
    expect(stdout).toBe(json('from env'));
  });

  test.each([
    ['an empty file', '\nsecond line', 'E_PASSPHRASE_MISSING'],
    ['no file', undefined, 'E_MEDIA_NOT_FOUND'],
  ])('from %s is refused', async (_name, content, code) => {
    const folder = await tempFolder();
    if (content !== undefined) await writeFile(join(folder, 'p.txt'), content);
    const argv = ['work', '--passphrase-file', 'p.txt'];
    const { stderr } = await run(passphraseOf('open'), argv, { cwd: folder });
    expect(stderr).toContain(`Error ${code}\n`);
  });

  test('is missing when nobody can be asked', async () => {
    const { exit, stderr } = await run(passphraseOf('open'), ['work']);
    expect(exit).toBe(2);
    expect(stderr).toContain('E_PASSPHRASE_MISSING');
  });

  test('is typed without being shown', async () => {
    const { exit, stdout, stderr } = await run(
      showing(({ passphrase }) => passphrase()),
      ['work'],
      { columns: 80, answers: [['Passphrase', `s3cret${keys.enter}`]] },
    );
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: 'got s3cret\n' });
    expect(stderr).not.toContain('s3cret');
    expect(stderr).toContain('******');
  });

  test.each([
    ['the same', 's3cret', 0],
    ['different', 's3crte', 2],
  ])('when new is typed twice: %s', async (_name, again, exit) => {
    const transcript = await run(passphraseOf('new'), ['work'], {
      columns: 80,
      answers: [
        ['Choose a passphrase', `s3cret${keys.enter}`],
        ['again', again + keys.enter],
      ],
    });
    expect(transcript.exit).toBe(exit);
  });
});

describe('a question', () => {
  const question = { en: 'Which folder?', zh: '哪个目录\uFF1F' };

  test('gives what was typed', async () => {
    const { stdout } = await run(
      showing(({ ask }) => ask(question)),
      ['work', '--lang', 'zh'],
      { columns: 80, answers: [['哪个目录', `光盘${keys.enter}`]] },
    );
    expect(stdout).toBe('got 光盘\n');
  });

  test('gives nothing when nobody can be asked', async () => {
    const { stdout } = await run(
      showing(({ ask }) => ask(question)),
      ['work'],
    );
    expect(stdout).toBe('got nothing\n');
  });
});

describe('the menu', () => {
  test('runs what is chosen, asks what is missing, comes back, and ends with Quit', async () => {
    const { exit, stdout, stderr } = await run(program, ['--lang', 'zh', '--no-color'], {
      columns: 80,
      answers: [
        ['今天要办什么', keys.down],
        ['', keys.enter],
        ['光盘在哪里', `"-E:/光盘 1"${keys.enter}`],
        ['今天要办什么', keys.down],
        ['', keys.down],
        ['', keys.enter],
      ],
    });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '  - -E:/光盘 1\n' });
    expect(stderr).toContain('退出');
  });

  test('leaves out an answer that is empty', async () => {
    const { exit, stderr } = await run(program, [], {
      columns: 80,
      env: { NO_COLOR: '1' },
      answers: [
        ['What is to be done', keys.down],
        ['', keys.enter],
        ['Where is the disc', keys.enter],
        ['What is to be done', keys.ctrlC],
      ],
    });
    expect(exit).toBe(0);
    expect(stderr).toContain('PACKAGE is missing');
  });

  test('comes back after a failure', async () => {
    const failing = {
      ...confirming,
      menu: {
        title: { en: 'Today', zh: '今天' },
        items: [{ label: { en: 'Work', zh: '办理' }, words: ['work'] }],
      },
    } as const;
    const { exit, stderr } = await run(failing, [], {
      columns: 80,
      answers: [
        ['Today', keys.enter],
        ['disc number', `wrong${keys.enter}`],
        ['Today', keys.ctrlC],
      ],
    });
    expect(exit).toBe(0);
    expect(stderr).toContain('E_NOT_CONFIRMED');
  });

  test.each([
    ['with --json', ['--json'], 80],
    ['without a terminal', [], undefined],
  ])('is not shown %s', async (_name, argv, columns) => {
    const options = columns === undefined ? {} : { columns };
    const { exit, stderr } = await run(program, argv, options);
    expect(exit).toBe(2);
    expect(stderr).not.toContain('What is to be done today?');
  });
});
