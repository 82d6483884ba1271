import { describe, expect, test } from 'vitest';
import { run } from './support/fake-io.js';
import { program, verifier } from './support/sample.js';

const fingerprint = 'a'.repeat(64);

async function dataOf(argv: readonly string[]): Promise<unknown> {
  const { exit, stdout } = await run(program, [...argv, '--json']);
  expect(exit).toBe(0);
  return (JSON.parse(stdout) as { data: unknown }).data;
}

/** The error in a wide terminal's lines, so that no sentence is broken. */
async function complaint(argv: readonly string[], locale = 'en-US'): Promise<string> {
  const options = { locale, columns: 200, env: { NO_COLOR: '1' } };
  const { exit, stdout, stderr } = await run(program, argv, options);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  return stderr;
}

describe('what is typed', () => {
  test('reaches the command as its schemas give it, defaults included', async () => {
    expect(await dataOf(['export'])).toMatchObject({ full: false, outDir: 'out', cases: 3 });
    expect(await dataOf(['export', '--full', '--out-dir', 'E:/', '--cases=7'])).toMatchObject({
      full: true,
      outDir: 'E:/',
      cases: 7,
    });
  });

  test('finds a command of two words', async () => {
    expect(await dataOf(['trust', 'add', 'k.json', '--fingerprint', fingerprint])).toEqual({
      keyFile: 'k.json',
      fingerprint,
    });
  });

  test('gives the last argument any number of times', async () => {
    expect(await dataOf(['inspect', 'a', 'b', 'c'])).toEqual({ packages: ['a', 'b', 'c'] });
  });

  test('may have common options before the command', async () => {
    const { stdout } = await run(program, ['--json', '--lang', 'zh', 'inspect', 'a']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, command: 'inspect' });
  });

  test('behind -- is never an option', async () => {
    const { exit, stdout } = await run(program, ['inspect', '--', '--json', '-x']);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '  - --json\n  - -x\n' });
  });
});

describe('a line that cannot be followed', () => {
  test('suggests the nearest command', async () => {
    expect(await complaint(['exprot'])).toBe(
      'Error E_USAGE\n' +
        '  The command is not understood: “exprot” is no command (did you mean export?).\n' +
        '  What to do: See the examples in --help.\n',
    );
    expect(await complaint(['exprot'], 'zh-CN')).toBe(
      '错误 E_USAGE\n' +
        '  命令有误\uFF1A没有“exprot”这个命令\uFF08是否要输入 export\uFF1F\uFF09。\n' +
        '  处理办法: 请查看 --help 中的示例。\n',
    );
  });

  test('suggests the nearest option and does not repeat its value', async () => {
    expect(await complaint(['export', '--out-dri', '张三'])).toContain(
      '“--out-dri” is no option here (did you mean --out-dir?)',
    );
    const text = await complaint(['export', '--out-dri=张三']);
    expect(text).toContain('“--out-dri” is no option here');
    expect(text).not.toContain('张三');
  });

  test.each([
    [['trust', 'ad'], '“ad” is no command (did you mean add?)'],
    [['trust'], 'no command is named'],
    [['trust', 'add'], 'KEYFILE is missing (Key file)'],
    [['trust', 'add', 'k'], '--fingerprint HEX|FILE is missing (Key file)'],
    [['inspect'], 'PACKAGE is missing (Packages to check)'],
    [['export', '--out-dir'], '--out-dir DIR needs a value'],
    [['export', 'here'], 'there are more arguments than the command takes'],
    [['export', '--lang', 'fr'], 'the value given for --lang LANG does not fit'],
  ])('%j: %s', async (argv, reason) => {
    expect(await complaint(argv)).toContain(`: ${reason}`);
  });

  test('tells what an option is for and does not repeat what was typed', async () => {
    const text = await complaint(['export', '--cases', '李四']);
    expect(text).toContain(
      'the value given for --cases N does not fit (How many cases, 1 to 1,000)',
    );
    expect(text).not.toContain('李四');
  });

  test('shows a hostile word harmlessly and short', async () => {
    const text = await complaint([`\u001B[2J${'x'.repeat(500)}`]);
    expect(text).toContain(String.raw`“\u{1B}[2Jxxx`);
    expect(text.length).toBeLessThan(300);
  });

  test('of a program that is one command is its usage error', async () => {
    const { exit, stdout } = await run(verifier, ['--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command: 'verify' });
  });
});
