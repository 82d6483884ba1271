import { ERRORS } from '@discferry/shared-schema';
import { createSender, tempFolder, trailIn, type Sender } from '@discferry/test-kit';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, runJson, type RunOptions, type Transcript } from './support/terminal.js';

interface Scene {
  readonly cwd: string;
  readonly sender: Sender;
  readonly keyId: string;
  readonly add: (
    options?: Omit<RunOptions, 'cwd'>,
    ...argv: readonly string[]
  ) => Promise<Transcript>;
  readonly trust: () => Promise<unknown>;
}

/** A machine that trusts nobody yet, and a public key file that came with the first disc. */
async function newScene(): Promise<Scene> {
  const cwd = await tempFolder();
  const sender = createSender({ folder: cwd });
  const [file] = sender.publicKeyFiles;
  await run(['init'], { cwd });
  await writeFile(join(cwd, '370700-out.pub.json'), JSON.stringify(file));
  return {
    cwd,
    sender,
    keyId: file!.keyId,
    add: (options, ...argv) =>
      run(['trust', 'add', '370700-out.pub.json', ...argv], { cwd, ...options }),
    trust: async () =>
      JSON.parse(await readFile(join(cwd, 'data', 'trust.json'), 'utf8')) as unknown,
  };
}

const CHANNEL = ['--channel', '370700-out'] as const;
const NOBODY = { version: 1, keys: [], channels: {} };

describe('trust add', () => {
  it('enrols a key whose whole fingerprint is given, however it is grouped', async () => {
    const { cwd, keyId, add, trust } = await newScene();
    const spoken = keyId.toUpperCase().replace(/.{4}/g, '$& ');

    const { exit } = await add({}, ...CHANNEL, '--fingerprint', spoken);

    expect(exit).toBe(0);
    expect(await trust()).toMatchObject({
      keys: [{ keyId, enrolledAt: '2026-11-21T02:00:00Z' }],
      channels: { '370700-out': { keyIds: [keyId], threshold: 1 } },
    });
    expect(await runJson(['trust', 'list'], { cwd })).toMatchObject({
      data: { channels: [{ channel: '370700-out', threshold: 1, keys: [{ keyId }] }] },
    });
  });

  it.each([
    ['another fingerprint', 'f'.repeat(64)],
    ['only a part of it', ''],
  ])('refuses %s', async (_, other) => {
    const { keyId, add, trust } = await newScene();

    const { exit, stderr } = await add({}, ...CHANNEL, '--fingerprint', other || keyId.slice(0, 8));

    expect(exit).toBe(11);
    expect(stderr).toContain('E_FINGERPRINT');
    expect(await trust()).toEqual(NOBODY);
  });

  it('has a person type half of the fingerprint or more, and does not show it before', async () => {
    const { keyId, add, trust } = await newScene();
    const half = keyId.slice(0, 32).replace(/.{4}/g, '$& ');

    const answers = [['Type the first eight groups', half]] as const;
    const { exit, stderr } = await add({ answers }, ...CHANNEL);

    expect(exit).toBe(0);
    expect(stderr.split('Type the first eight groups')[0]).not.toContain(keyId.slice(0, 4));
    expect(await trust()).toMatchObject({ keys: [{ keyId }] });
  });

  it.each([
    ['less', (keyId: string) => keyId.slice(0, 28)],
    ['something else', (keyId: string) => `${keyId.slice(0, 31)}${keyId[31] === '0' ? '1' : '0'}`],
  ])('enrols nothing when a person types %s', async (_, typedOf) => {
    const { keyId, add, trust } = await newScene();
    const answers = [['Type the first eight groups', typedOf(keyId)]] as const;

    const { exit, stderr } = await add({ answers }, ...CHANNEL);

    expect(exit).toBe(11);
    expect(stderr).toContain('E_FINGERPRINT');
    expect(await trust()).toEqual(NOBODY);
  });

  it('asks a person for the channel', async () => {
    const { keyId, add, trust } = await newScene();
    const answers = [
      ['Which channel', '370700-out'],
      ['Type the first eight groups', keyId],
    ] as const;

    expect((await add({ answers })).exit).toBe(0);

    expect(await trust()).toMatchObject({ channels: { '370700-out': { keyIds: [keyId] } } });
  });

  it('needs the fingerprint and the channel where nobody can be asked', async () => {
    const { keyId, add, trust } = await newScene();

    const withoutFingerprint = await add({}, ...CHANNEL);
    const withoutChannel = await add({}, '--fingerprint', keyId);

    expect([withoutFingerprint.exit, withoutChannel.exit]).toEqual([2, 2]);
    expect(withoutFingerprint.stderr).toContain('--fingerprint');
    expect(withoutChannel.stderr).toContain('--channel');
    expect(await trust()).toEqual(NOBODY);
  });

  it('trusts nobody for the way back', async () => {
    const { keyId, add, trust } = await newScene();
    const { exit } = await add({}, '--channel', '370700-in', '--fingerprint', keyId);
    expect(exit).toBe(2);
    expect(await trust()).toEqual(NOBODY);
  });

  it('is written down: who trusts which key, for what', async () => {
    const { cwd, keyId, add } = await newScene();
    const trail = () => trailIn(join(cwd, 'data', 'public.sqlite'), 'trust-add');
    const words = [...CHANNEL, '--operator', '导入一号', '--fingerprint'];
    await add({}, ...words, 'f'.repeat(64));
    expect(trail()).toEqual([]);
    await add({}, ...words, keyId);
    await add({}, ...words, keyId);
    expect(trail()).toEqual([
      {
        operator: '导入一号',
        action: 'trust-add',
        subject: keyId,
        detail: { channel: '370700-out', role: 'sender' },
      },
    ]);
    expect(await runJson(['audit'], { cwd })).toMatchObject({ data: { clean: true } });
  });

  it('trusts nobody where it cannot be written down', async () => {
    const { cwd, keyId, add, trust } = await newScene();
    await rm(join(cwd, 'data', 'public.sqlite'));
    const { exit, stderr } = await add({}, ...CHANNEL, '--fingerprint', keyId);
    expect(exit).toBe(17);
    expect(stderr).toContain('E_STORE_UNREACHABLE');
    expect(await trust()).toEqual(NOBODY);
  });

  it('changes nothing the second time', async () => {
    const { cwd, keyId, add, trust } = await newScene();
    await add({}, ...CHANNEL, '--fingerprint', keyId);
    const before = await trust();

    const again = await run(['trust', 'add', '370700-out.pub.json', ...CHANNEL, '--json'], {
      cwd,
      now: '2027-01-01T00:00:00Z',
    });

    expect(again.exit).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ data: { enrolledBefore: true } });
    expect(await trust()).toEqual(before);
  });

  it('lets a known key speak for a second channel only after the same comparison', async () => {
    const { keyId, add, trust } = await newScene();
    await add({}, ...CHANNEL, '--fingerprint', keyId);

    expect((await add({}, '--channel', '370800-out')).exit).toBe(2);
    await add({}, '--channel', '370800-out', '--fingerprint', keyId);

    expect(await trust()).toMatchObject({
      keys: [{ keyId }],
      channels: { '370700-out': { keyIds: [keyId] }, '370800-out': { keyIds: [keyId] } },
    });
  });

  it.each([
    ['is not there', undefined, 'E_MEDIA_NOT_FOUND'],
    ['is no key', '{}', 'E_KEY_INVALID'],
  ] as const)('refuses a file that %s', async (_, text, code) => {
    const { cwd, keyId, trust } = await newScene();
    if (text !== undefined) await writeFile(join(cwd, 'other.pub.json'), text);

    const argv = ['trust', 'add', 'other.pub.json', ...CHANNEL, '--fingerprint', keyId];
    const { exit, stderr } = await run(argv, { cwd });

    expect(exit).toBe(ERRORS[code].exit);
    expect(stderr).toContain(code);
    expect(await trust()).toEqual(NOBODY);
  });
});
