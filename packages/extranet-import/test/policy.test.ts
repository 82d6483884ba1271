import { ERRORS } from '@discferry/shared-schema';
import {
  changeFile,
  resignManifest,
  sampleRecord,
  TRIAL_POLICY_FILE,
  trialPolicy,
} from '@discferry/test-kit';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

/** The trial pack with one letter more in its title, as a file that came from the sender. */
async function otherPack(gate: Gate): Promise<{ readonly path: string; readonly sha256: string }> {
  const text = (await readFile(TRIAL_POLICY_FILE, 'utf8')).replace('on trial', 'on trial again');
  const path = join(gate.folder, 'pack.json');
  await writeFile(path, text);
  return { path, sha256: createHash('sha256').update(text).digest('hex') };
}

/** A first disc that was screened under a pack of this digest. */
async function screenedUnder(gate: Gate, sha256: string) {
  const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
  await resignManifest(built, gate.sender.keys, ({ policy, ...manifest }) => ({
    ...manifest,
    policy: { ...policy, sha256 },
  }));
  return built;
}

const keptPacks = (gate: Gate) => readdir(join(gate.folder, 'data', 'policies'));
const grouped = (sha256: string) => sha256.replace(/.{4}/g, '$& ').trim();

describe('policy add', () => {
  it('shows the rules, has half of the fingerprint typed, and then takes discs under the pack', async () => {
    const gate = await newGate();
    const { path, sha256 } = await otherPack(gate);
    const disc = await screenedUnder(gate, sha256);
    const refused = await gate.import(disc);
    expect(refused.exit).toBe(11);
    expect(refused.stderr).toContain('E_POLICY_UNKNOWN');
    expect(refused.stderr).toContain(`policy pack 2014-trial (${sha256.slice(0, 12)})`);
    expect(refused.stderr).toContain('policy add');

    const answers = [['Type the first eight groups', grouped(sha256).slice(0, 39)]] as const;
    const { exit, stdout, stderr } = await gate.run(['policy', 'add', path], { answers });

    expect(exit).toBe(0);
    const before = stderr.split('Type the first eight groups')[0]!;
    expect(before).toContain('Rules of 2014, on trial again');
    expect(before).toContain('In force from 2014-10-01 until further notice');
    expect(before).toMatch(/B2-STATE-SECURITY +State security/);
    expect(before, 'it cannot be copied from the screen').not.toContain(sha256.slice(0, 4));
    expect(stdout).toContain(grouped(sha256).slice(0, 39));
    expect(await keptPacks(gate)).toHaveLength(2);
    expect((await gate.import(disc)).exit).toBe(0);
  });

  it('takes a whole fingerprint as an option, and says in Chinese what it did', async () => {
    const gate = await newGate();
    const { path, sha256 } = await otherPack(gate);
    const argv = ['policy', 'add', path, '--fingerprint', grouped(sha256), '--lang', 'zh'];

    const { exit, stdout } = await gate.run(argv);

    expect(exit).toBe(0);
    expect(stdout).toContain('已登记：接收按规则包 2014-trial 筛选的数据包。');
    expect(stdout).toContain('人民检察院案件信息公开工作规定');
    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    expect(log).toContain(`"sha256":"${sha256}","operator":"operator-1","msg":"policy pack added"`);
  });

  it.each([
    ['another fingerprint', () => ['--fingerprint', 'f'.repeat(64)], 'E_FINGERPRINT'],
    ['a part of it', (own: string) => ['--fingerprint', own.slice(0, 40)], 'E_FINGERPRINT'],
    ['none, where nobody can be asked', () => [], 'E_USAGE'],
  ] as const)('adds nothing with %s', async (_, optionsFor, code) => {
    const gate = await newGate();
    const { path, sha256 } = await otherPack(gate);

    const { exit, stderr } = await gate.run(['policy', 'add', path, ...optionsFor(sha256)]);

    expect(stderr).toContain(code);
    expect(exit).toBe(ERRORS[code].exit);
    expect(await keptPacks(gate)).toHaveLength(1);
  });

  it.each([
    ['is not there', undefined, 'E_MEDIA_NOT_FOUND'],
    ['is no pack', '{"version":1}', 'E_POLICY_INVALID'],
  ] as const)('refuses a file that %s', async (_, text, code) => {
    const gate = await newGate();
    if (text !== undefined) await writeFile(join(gate.folder, 'pack.json'), text);

    const { exit, stderr } = await gate.run(['policy', 'add', 'pack.json']);

    expect(exit).toBe(ERRORS[code].exit);
    expect(stderr).toContain(code);
  });

  it('changes nothing the second time, and asks nobody', async () => {
    const gate = await newGate();
    expect(await gate.runJson(['policy', 'add', TRIAL_POLICY_FILE])).toMatchObject({
      exit: 0,
      data: { id: '2014-trial', sha256: trialPolicy.sha256, knownBefore: true },
    });
    expect(await keptPacks(gate)).toEqual([`2014-trial-${trialPolicy.sha256.slice(0, 12)}.json`]);
  });
});

describe('policy list', () => {
  it('shows every pack with its fingerprint', async () => {
    const gate = await newGate();
    const { path, sha256 } = await otherPack(gate);
    await gate.run(['policy', 'add', path, '--fingerprint', sha256]);

    expect(await gate.runJson(['policy', 'list'])).toMatchObject({
      exit: 0,
      data: {
        policies: [trialPolicy.sha256, sha256].sort().map((each) => ({
          id: '2014-trial',
          sha256: each,
          inForce: { from: '2014-10-01', until: null },
        })),
      },
    });
    const { stdout } = await gate.run(['policy', 'list', '--lang', 'zh']);
    expect(stdout).toContain(grouped(trialPolicy.sha256).slice(0, 19));
    expect(stdout).toMatch(/施行期 +2014-10-01 – 另行通知/);
  });

  it('says that none is known, as on a machine set up before there were any', async () => {
    const gate = await newGate();
    await rm(join(gate.folder, 'data', 'policies'), { recursive: true });
    const disc = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });

    expect((await gate.run(['policy', 'list'])).stdout).toContain('every package is refused');
    expect((await gate.import(disc)).stderr).toContain('E_POLICY_UNKNOWN');
    const fingerprint = ['--fingerprint', trialPolicy.sha256];
    await gate.run(['policy', 'add', TRIAL_POLICY_FILE, ...fingerprint]);
    expect((await gate.import(disc)).exit).toBe(0);
  });
});

describe('a known pack whose file was changed', () => {
  it.each([
    ['damaged', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['edited', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"113"', '"112"'))],
  ])('%s is used for nothing', async (_, change) => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const [name] = await keptPacks(gate);
    await changeFile(join(gate.folder, 'data', 'policies', name!), change);

    for (const argv of [
      ['import', built.envelopePath, '--confirm', '370700-out-000001'],
      ['policy', 'list'],
    ]) {
      const { exit, stderr } = await gate.run(argv);
      expect(stderr).toContain('E_POLICY_INVALID');
      expect(exit).toBe(2);
    }
    expect(await gate.withStore((store) => store.listImports({ limit: 1 }))).toEqual([]);
  });
});
