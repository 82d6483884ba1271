import { describe, expect, test } from 'vitest';
import { run } from './support/fake-io.js';
import { program, verifier } from './support/sample.js';

describe('help', () => {
  test('of a program shows examples first, then usage, commands and common options', async () => {
    const { exit, stdout, stderr } = await run(program, ['--help', '--lang', 'en']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toBe(`sample: Carries sample cases

Examples
  sample export
      Write the next package
  sample trust add north.pub.json
      Enrol a sender
  sample inspect E:/
      Check packages

Usage
  sample <command> [options]

Commands
  export     Write a package
  trust add  Enrol a sender
  inspect    Check packages

On every command
  --json           One JSON document on stdout instead of text
  --lang LANG      Language: zh or en
  --config FILE    Configuration file (default: sample.json in the current
                   folder)
  --operator NAME  Who runs this; recorded with the run
  --no-color       No colours
  -V, --version    Version
  -h, --help       This help

More on one command: sample export --help
`);
  });

  test('of a command is in the reader’s language and names what its questions bring', async () => {
    const { exit, stdout } = await run(program, ['export', '--help', '--lang', 'zh']);
    expect(exit).toBe(0);
    expect(stdout).toBe(`sample export: 制作数据包

示例
  sample export
      制作下一个数据包

用法
  sample export [选项]

选项
  --full                  全部重新比对
  --out-dir DIR           输出目录
  --cases N               案件数\uFF0C1 至 1000
  --confirm NUMBER        光盘编号\uFF0C用于代替询问时的输入
  --passphrase-file FILE  首行为口令的文件\uFF08也可设置 DISCFERRY_PASSPHRASE_FILE\uFF09

所有命令通用
  --json           在标准输出给出一个 JSON 文档\uFF0C不输出文字
  --lang LANG      语言\uFF1Azh 或 en
  --config FILE    配置文件\uFF08默认为当前目录下的 sample.json\uFF09
  --operator NAME  操作人姓名\uFF0C随本次运行一并记录
  --no-color       不使用颜色
  -V, --version    版本号
  -h, --help       显示本说明
`);
  });

  test('marks required options and shows how arguments repeat', async () => {
    const trust = await run(program, ['trust', 'add', '-h']);
    expect(trust.stdout).toContain('  sample trust add KEYFILE [options]\n');
    expect(trust.stdout).toContain('  --fingerprint HEX|FILE  Key file [required]\n');
    const inspect = await run(program, ['inspect', '-h']);
    expect(inspect.stdout).toContain('  sample inspect PACKAGE… [options]\n');
  });

  test('is the same behind the word help', async () => {
    const byWord = await run(program, ['help', 'export']);
    const byFlag = await run(program, ['export', '--help']);
    expect(byWord).toEqual(byFlag);
  });

  test('of a group lists its commands', async () => {
    const { stdout } = await run(program, ['trust', '--help']);
    expect(stdout).toContain('Commands\n  trust add  Enrol a sender\n');
    expect(stdout).not.toContain('inspect');
  });

  test('of a program that is one command has no command list and no --config', async () => {
    const { stdout } = await run(verifier, ['--help']);
    expect(stdout).toContain('Usage\n  verify PACKAGE… [options]\n');
    expect(stdout).not.toContain('Commands');
    expect(stdout).not.toContain('--config');
  });

  test('without a command and without a terminal goes to stderr, and that is a usage error', async () => {
    const { exit, stdout, stderr } = await run(program, []);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^sample: Carries sample cases\n\nExamples\n/);
    expect(stderr).toMatch(
      /\nError E_USAGE\n {2}The command is not understood: no command is named\.\n/,
    );
  });

  test('--version is the bare version', async () => {
    expect(await run(program, ['--version'])).toMatchObject({ exit: 0, stdout: '1.2.3\n' });
  });
});
