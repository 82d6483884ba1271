import { tempFolder, trailIn, trialPolicy } from '@discferry/test-kit';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, runJson } from './support/terminal.js';

async function configIn(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'extranet-import.json'), 'utf8'));
}

describe('init', () => {
  it('writes one configuration, an empty database and a trust file that trusts nobody', async () => {
    const cwd = await tempFolder();

    const { exit, stdout } = await run(['init'], { cwd });

    expect(exit).toBe(0);
    expect(stdout).toContain('Set up.');
    expect(await configIn(cwd)).toEqual({
      version: 1,
      data: 'data',
      database: join('data', 'public.sqlite'),
      disc: null,
      operator: null,
    });
    expect(await runJson(['status'], { cwd })).toMatchObject({
      ok: true,
      data: { channels: [], refused: [] },
    });
    expect(await runJson(['trust', 'list'], { cwd })).toMatchObject({ data: { channels: [] } });
    expect(await runJson(['policy', 'list'], { cwd })).toMatchObject({
      data: { policies: [{ id: '2014-trial', sha256: trialPolicy.sha256 }] },
    });
  });

  it('takes every place and the operator as options', async () => {
    const cwd = await tempFolder();
    const places = ['--data', 'd', '--database', 'site/p.sqlite', '--disc', '../disc'];

    const document = await runJson(['init', ...places, '--operator-name', '案管一号'], { cwd });
    expect(trailIn(join(cwd, 'site/p.sqlite'), 'init')).toEqual([
      { operator: '案管一号', action: 'init', subject: 'extranet-import', detail: {} },
    ]);

    expect(document).toMatchObject({
      data: {
        config: join(cwd, 'extranet-import.json'),
        database: join(cwd, 'site', 'p.sqlite'),
        trust: join(cwd, 'd', 'trust.json'),
        policies: join(cwd, 'd', 'policies'),
        disc: join(cwd, '..', 'disc'),
      },
    });
    expect(await configIn(cwd)).toEqual({
      version: 1,
      data: 'd',
      database: join('site', 'p.sqlite'),
      disc: join('..', 'disc'),
      operator: '案管一号',
    });
  });

  it('asks a person for the places, and takes Enter for the usual one', async () => {
    const cwd = await tempFolder();
    const answers = [
      ['Folder of the trust file', ''],
      ['File of the public database', 'p.sqlite'],
      ['Folder where discs are mounted', ''],
    ] as const;

    expect((await run(['init'], { cwd, answers })).exit).toBe(0);

    expect(await configIn(cwd)).toMatchObject({ data: 'data', database: 'p.sqlite', disc: null });
  });

  it('never overwrites a configuration', async () => {
    const cwd = await tempFolder();
    await run(['init', '--disc', 'here'], { cwd });
    const before = await configIn(cwd);

    const { exit, stderr } = await run(['init'], { cwd });

    expect(exit).toBe(2);
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(await configIn(cwd)).toEqual(before);
  });

  it('goes on where a killed run stopped, and keeps the trust it finds', async () => {
    const cwd = await tempFolder();
    const trust = '{ "version": 1, "keys": [], "channels": {} }';
    await mkdir(join(cwd, 'data'));
    await writeFile(join(cwd, 'data', 'trust.json'), trust);
    await writeFile(join(cwd, 'data', 'public.sqlite'), '');

    expect((await run(['init'], { cwd })).exit).toBe(0);

    expect(await readFile(join(cwd, 'data', 'trust.json'), 'utf8')).toBe(trust);
    expect((await run(['status'], { cwd })).exit).toBe(0);
  });
});

describe('without what init makes', () => {
  it.each([
    ['import', 'x'],
    ['inspect', 'x'],
    ['status'],
    ['trust', 'list'],
    ['policy', 'list'],
    ['quarantine', 'list'],
  ])('%s says that the configuration is missing', async (...argv) => {
    const { exit, stderr, stdout } = await run(argv, { cwd: await tempFolder() });
    expect(exit).toBe(2);
    expect(stderr).toContain('E_CONFIG_MISSING');
    expect(stdout).toBe('');
  });

  it('a configuration with unknown fields is refused', async () => {
    const cwd = await tempFolder();
    await run(['init'], { cwd });
    const config = { ...((await configIn(cwd)) as object), disk: '/media' };
    await writeFile(join(cwd, 'extranet-import.json'), JSON.stringify(config));

    const { exit, stderr } = await run(['status'], { cwd });

    expect(exit).toBe(2);
    expect(stderr).toContain('E_CONFIG_INVALID');
  });

  it('a missing database is not made anew', async () => {
    const cwd = await tempFolder();
    await run(['init'], { cwd });
    const config = { ...((await configIn(cwd)) as object), database: 'gone.sqlite' };
    await writeFile(join(cwd, 'extranet-import.json'), JSON.stringify(config));

    const { exit, stderr } = await run(['status'], { cwd });

    expect(exit).toBe(17);
    expect(stderr).toContain('E_STORE_UNREACHABLE');
  });

  it.each([
    ['missing', undefined],
    ['no JSON', 'nobody'],
    ['of another shape', '{"version":1}'],
  ])('a trust file that is %s trusts nobody by mistake', async (_, text) => {
    const cwd = await tempFolder();
    await run(['init', '--data', 'd'], { cwd });
    const path = join(cwd, 'd', 'trust.json');
    await (text === undefined ? rm(path) : writeFile(path, text));

    const { exit, stderr } = await run(['inspect', 'x'], { cwd });

    expect(exit).toBe(11);
    expect(stderr).toContain('E_TRUST_MALFORMED');
  });
});
