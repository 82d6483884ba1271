import {
  changeFile,
  commandFile,
  createSender,
  runCli,
  sampleDocuments,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
  tempFolder,
  type BuiltPackage,
  type CliResult,
  type Sender,
} from '@discferry/test-kit';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const verifier = commandFile('package-verify');

/** An auditor's folder: `archive/` with the packages of a sender that `trust.json` trusts. */
interface Desk {
  readonly folder: string;
  readonly sender: Sender;
  send(first: number, last?: number): Promise<BuiltPackage>;
  run(...words: readonly string[]): Promise<CliResult>;
}

async function newDesk(options: { office?: string } = {}): Promise<Desk> {
  const folder = await tempFolder();
  const sender = createSender({ folder: join(folder, 'archive'), ...options });
  await writeFile(join(folder, 'trust.json'), JSON.stringify(sender.trust));
  return {
    folder,
    sender,
    send: (first, last = first) => sender.nextPackage({ publish: sampleRecords(first, last) }),
    run: (...words) => runCli(verifier, ['--trust', 'trust.json', ...words], { cwd: folder }),
  };
}

const scratch = (path: string) => changeFile(path, (bytes) => bytes.fill(0, 100, 101));

/** Number and verdict of each package of a JSON document. */
function verdictsOf({ stdout }: CliResult): readonly (string | true)[] {
  const { data } = JSON.parse(stdout) as { data: { packages: { ok: boolean; code: string }[] } };
  return data.packages.map(({ ok, code }) => ok || code);
}

describe('packages', () => {
  it('that are good are called so, with signer and numbers of records', async () => {
    const desk = await newDesk();
    const { envelopePath } = await desk.sender.nextPackage({
      publish: sampleRecords(1, 3),
      publishDocuments: sampleDocuments(1, 2),
    });
    const before = await readdir(desk.folder, { recursive: true });

    const { status, stdout, stderr } = await desk.run(envelopePath);

    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/370700-out-000001 +genuine and whole +潍坊市人民检察院案管办 +5 +2\n/);
    expect(stdout).toContain('Genuine and whole: all (1).');
    expect(await readdir(desk.folder, { recursive: true })).toEqual(before);
  });

  it('may be named by either file or by their folder', async () => {
    const desk = await newDesk();
    const built = await desk.send(1);
    for (const path of [built.envelopePath, built.archivePath, built.folder]) {
      expect(verdictsOf(await desk.run(path, '--json'))).toEqual([true]);
    }
  });

  it('are all looked at in a folder of many; one bad one decides the exit status', async () => {
    const desk = await newDesk();
    await desk.send(1);
    const { archivePath } = await desk.send(2);
    await desk.send(3);
    await scratch(archivePath);

    const { status, stdout, stderr } = await desk.run('archive');

    expect(status).toBe(12);
    expect(stdout.match(/genuine and whole/g)).toHaveLength(2);
    expect(stdout).toContain('E_ARCHIVE_DIGEST');
    expect(stderr).toContain('1 of 3 packages must not be used.');
    expect((await desk.run('archive', '--lang', 'zh')).stderr).toContain('其中 1 个不得使用');
  });

  it('of several kinds of badness give the status of the worst', async () => {
    const desk = await newDesk();
    const [first, second] = [await desk.send(1), await desk.send(2)];
    await changeFile(first.envelopePath, () => Buffer.from('{}\n'));
    await scratch(second.archivePath);
    const result = await desk.run('archive', 'nowhere', '--json');
    expect(verdictsOf(result)).toEqual([
      'E_ENVELOPE_MALFORMED',
      'E_ARCHIVE_DIGEST',
      'E_MEDIA_NOT_FOUND',
    ]);
    expect(result.status).toBe(14);
  });

  it('that are none, or half, are refused', async () => {
    const desk = await newDesk();
    await mkdir(join(desk.folder, 'empty'));
    await rm((await desk.send(1)).archivePath);
    const result = await desk.run('empty', 'archive', '--json');
    expect(verdictsOf(result)).toEqual(['E_MEDIA_EMPTY', 'E_MEDIA_INCOMPLETE']);
  });

  it('with hostile names cannot write to the terminal', async () => {
    const desk = await newDesk();
    const name = 'a\u001b[2J\u202Eb.dsse.json';
    await writeFile(join(desk.folder, name), '{}');
    for (const words of [[name], [name, '--json']]) {
      const { stdout, stderr, status } = await desk.run(...words);
      expect(status).toBe(14);
      // eslint-disable-next-line no-control-regex -- that is what must not come
      expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/);
    }
  });
});

describe('trust', () => {
  it.each([
    { trust: 'is not named', words: ['archive'], refusal: [2, 'E_USAGE'] },
    {
      trust: 'is not there',
      words: ['--trust', 'nowhere.json', 'archive'],
      refusal: [11, 'E_TRUST_MALFORMED'],
    },
    {
      trust: 'is no trust file',
      words: ['--trust', 'other.json', 'archive'],
      refusal: [11, 'E_TRUST_MALFORMED'],
    },
  ])('that $trust verifies nothing', async ({ words, refusal: [exit, code] }) => {
    const desk = await newDesk();
    const { folder } = desk;
    await desk.send(1);
    await writeFile(join(folder, 'other.json'), '{"keys": []}');
    const { status, stdout, stderr } = await runCli(verifier, words, { cwd: folder });
    expect(stderr).toContain(code);
    expect(status).toBe(exit);
    expect(stdout).toBe('');
  });

  it('of somebody else, or for another channel, is not enough', async () => {
    const desk = await newDesk();
    await desk.send(1);
    const stranger = createSender({ folder: desk.folder, keyNumbers: [9] });
    const elsewhere = createSender({ folder: desk.folder, office: '370800' });
    const codes = [];
    for (const { trust } of [stranger, elsewhere]) {
      await writeFile(join(desk.folder, 'trust.json'), JSON.stringify(trust));
      const result = await desk.run('archive', '--json');
      codes.push(...verdictsOf(result), result.status);
    }
    expect(codes).toEqual(['E_KEY_UNKNOWN', 11, 'E_CHANNEL_WRONG', 13]);
  });
});

describe('--require-sequence', () => {
  const chain = (desk: Desk, ...words: string[]) =>
    desk.run('--require-sequence', '--json', ...(words.length === 0 ? ['archive'] : words));

  it('takes an unbroken chain in any order, from wherever it begins', async () => {
    const desk = await newDesk();
    await rm((await desk.send(1)).envelopePath);
    await rm(join(desk.folder, 'archive', '370700-out-000001.zip'));
    const second = await desk.send(2);
    const third = await desk.sender.nextPackage({ withdraw: [sampleWithdrawal(1)] });
    expect(verdictsOf(await chain(desk))).toEqual([true, true]);
    const reversed = await chain(desk, third.envelopePath, second.envelopePath);
    expect(verdictsOf(reversed)).toEqual([true, true]);
  });

  it('finds a gap, and refuses all behind it', async () => {
    const desk = await newDesk();
    await desk.send(1);
    const missing = await desk.send(2);
    await desk.send(3);
    await desk.send(4);
    await rm(missing.envelopePath);
    await rm(missing.archivePath);
    const result = await chain(desk);
    expect(verdictsOf(result)).toEqual([true, 'E_SEQUENCE_GAP', 'E_SEQUENCE_GAP']);
    expect(result.status).toBe(13);
    expect(verdictsOf(await desk.run('archive', '--json'))).toEqual([true, true, true]);
  });

  it('finds a fork, and names the package', async () => {
    const desk = await newDesk();
    await desk.send(1);
    const other = desk.sender.fork();
    await desk.send(2);
    await other.nextPackage({ publish: [sampleRecord(9)], folder: join(desk.folder, 'fork') });
    const result = await chain(desk, 'archive', 'fork');
    expect(verdictsOf(result)).toEqual([true, true, 'E_SEQUENCE_FORK']);
    expect(result.stdout).toContain('"path":"370700-out-000002"');
  });

  it('finds a package that follows another one than the one that is there', async () => {
    const desk = await newDesk();
    await desk.send(1);
    const other = desk.sender.fork();
    await desk.send(2);
    const folder = join(desk.folder, 'fork');
    await other.nextPackage({ publish: [sampleRecord(8)], folder });
    const third = await other.nextPackage({ publish: [sampleRecord(9)], folder });
    expect(verdictsOf(await chain(desk, 'archive', third.envelopePath))).toEqual([
      true,
      true,
      'E_SEQUENCE_FORK',
    ]);
  });

  it('does not mind the same package twice', async () => {
    const desk = await newDesk();
    await desk.send(1);
    await desk.send(2);
    await cp(join(desk.folder, 'archive'), join(desk.folder, 'copy'), { recursive: true });
    expect(verdictsOf(await chain(desk, 'archive', 'copy'))).toEqual([true, true, true, true]);
  });

  it('keeps channels apart', async () => {
    const desk = await newDesk();
    const folder = join(desk.folder, 'archive');
    const neighbour = createSender({ folder, office: '370800' });
    const trust = structuredClone(desk.sender.trust) as { channels: object };
    Object.assign(trust.channels, neighbour.trust.channels);
    await writeFile(join(desk.folder, 'trust.json'), JSON.stringify(trust));
    await desk.send(1);
    await desk.send(2);
    await neighbour.nextPackage({
      publish: [sampleRecord(1, { office: { code: '370800', name: '济宁市人民检察院' } })],
    });
    expect(verdictsOf(await chain(desk))).toEqual([true, true, true]);
  });

  it('leaves a bad package out of the chain: what follows it has nothing to follow', async () => {
    const desk = await newDesk();
    await desk.send(1);
    await scratch((await desk.send(2)).archivePath);
    await desk.send(3);
    expect(verdictsOf(await chain(desk))).toEqual(['E_ARCHIVE_DIGEST', true, 'E_SEQUENCE_GAP']);
  });
});

describe('--json', () => {
  it('is the documented contract', async () => {
    const desk = await newDesk();
    const good = await desk.send(1, 2);
    const bad = await desk.send(3);
    await scratch(bad.archivePath);

    const { status, stdout } = await desk.run('archive', '--json');

    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      command: 'package-verify',
      exit: 12,
      data: {
        packages: [
          {
            path: good.envelopePath,
            ok: true,
            manifestSha256: good.manifestSha256,
            signers: ['潍坊市人民检察院案管办'],
            manifest: good.manifest,
          },
          {
            path: bad.envelopePath,
            ok: false,
            code: 'E_ARCHIVE_DIGEST',
            message: expect.any(String) as string,
            hint: expect.any(String) as string,
            findings: expect.any(Array) as object[],
            exit: 12,
          },
        ],
      },
    });
    expect(status).toBe(12);
  });
});
