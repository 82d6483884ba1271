import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseRows, mainRow } from './support/case-rows.js';
import { PASSPHRASE, preparedGates, type Gate } from './support/gate.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();
const FIRST = ['--confirm', '370700-out-000001'] as const;

async function editConfig(gate: Gate, change: (json: string) => string): Promise<void> {
  const path = gate.path('intranet-export.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
}

interface Refusal {
  readonly when: string;
  readonly exit: number;
  readonly code: string;
  readonly words?: readonly string[];
  readonly spoil?: (gate: Gate) => Promise<unknown>;
}

const refusals: readonly Refusal[] = [
  {
    when: 'with a wrong passphrase',
    exit: 2,
    code: 'E_PASSPHRASE',
    words: [...FIRST, '--passphrase-file', 'wrong.txt'],
  },
  { when: 'without a passphrase', exit: 2, code: 'E_PASSPHRASE_MISSING', words: FIRST },
  {
    when: 'with a number mistyped',
    exit: 2,
    code: 'E_NOT_CONFIRMED',
    words: ['--confirm', '370700-out-000002', ...PASSPHRASE],
  },
  {
    when: 'without a number, where nobody can be asked',
    exit: 2,
    code: 'E_NOT_CONFIRMED',
    words: [...PASSPHRASE],
  },
  {
    when: 'to a disc that is not there',
    exit: 14,
    code: 'E_MEDIA_NOT_FOUND',
    words: [...FIRST, ...PASSPHRASE, '--disc', 'nowhere'],
  },
  {
    when: 'to a disc that is a file',
    exit: 14,
    code: 'E_MEDIA_WRITE',
    words: [...FIRST, ...PASSPHRASE, '--disc', 'passphrase.txt'],
  },
  {
    when: 'without configuration',
    exit: 2,
    code: 'E_CONFIG_MISSING',
    spoil: (gate) => rm(gate.path('intranet-export.json')),
  },
  {
    when: 'with a configuration that is no JSON',
    exit: 2,
    code: 'E_CONFIG_INVALID',
    spoil: (gate) => editConfig(gate, (json) => json.slice(1)),
  },
  {
    when: 'with a configuration that has a field too many',
    exit: 2,
    code: 'E_CONFIG_INVALID',
    spoil: (gate) => editConfig(gate, (json) => json.replace('{', '{"discs": 2,')),
  },
  {
    when: 'without the source',
    exit: 17,
    code: 'E_SOURCE_UNREACHABLE',
    spoil: (gate) => rm(gate.source),
  },
  {
    when: 'with a source that lacks a column',
    exit: 17,
    code: 'E_SOURCE_CONTRACT',
    spoil: (gate) => {
      changeSource(gate.source, (database) => {
        database.exec('ALTER TABLE GK_AJ DROP COLUMN GKXZ');
      });
      return Promise.resolve();
    },
  },
  {
    when: 'without the policy pack',
    exit: 2,
    code: 'E_POLICY_INVALID',
    spoil: (gate) => rm(gate.path('policies'), { recursive: true }),
  },
  {
    when: 'with a policy pack that is none',
    exit: 2,
    code: 'E_POLICY_INVALID',
    spoil: (gate) => writeFile(gate.path('policies', '2014-trial.json'), '{"version": 1}'),
  },
  {
    when: 'with a ledger that is none',
    exit: 17,
    code: 'E_STORE_UNREACHABLE',
    spoil: async (gate) => {
      await rm(gate.path('data'), { recursive: true });
      await mkdir(gate.path('data'));
      await writeFile(gate.path('data', 'ledger.sqlite'), 'scratched '.repeat(1000));
    },
  },
  {
    when: 'with the key of somebody else beside its own',
    exit: 11,
    code: 'E_KEY_UNKNOWN',
    spoil: async (gate) => {
      const other = ['init', '--config', 'other/intranet-export.json', '--office', '370800'];
      const { status } = await gate.runBuilt([
        ...other,
        '--office-name',
        '济宁市人民检察院',
        '--source',
        'x',
        ...PASSPHRASE,
      ]);
      expect(status).toBe(0);
      await cp(gate.path('other/keys/370800-out.pub.json'), gate.path('keys/370700-out.pub.json'));
    },
  },
];

describe('an export is refused, and nothing is written,', () => {
  it.each(refusals)('$when: $code', async ({ exit, code, words, spoil }) => {
    const gate = await newGate([caseRows(1)]);
    await spoil?.(gate);
    const files = gate.files();

    const { status, stderr, stdout } = await gate.run([
      'export',
      ...(words ?? [...FIRST, ...PASSPHRASE]),
    ]);

    expect(stderr).toContain(code);
    expect(status).toBe(exit);
    expect(stdout).toBe('');
    expect(gate.files()).toEqual(files);
    if (code !== 'E_STORE_UNREACHABLE') expect(gate.holdings()).toEqual(files);
  });

  it('when the clock was set back', async () => {
    const gate = await newGate([caseRows(1)]);
    await gate.export(1);
    replaceCases(gate.source, [caseRows(1, (rows) => void (mainRow(rows)['AJZT'] = '出庭'))]);
    const before = gate.holdings();

    const { status, stderr } = await gate.export(2, [], { now: '2026-11-20T01:54:59Z' });

    expect(stderr).toContain('E_CLOCK');
    expect(status).toBe(2);
    expect(gate.holdings()).toEqual(before);
    expect((await gate.export(2, [], { now: '2026-11-20T01:55:00Z' })).status).toBe(0);
  });

  it('and says so in Chinese and in JSON', async () => {
    const gate = await newGate([caseRows(1)]);
    const words = ['export', ...FIRST, '--passphrase-file', 'wrong.txt'];
    expect((await gate.run([...words, '--lang', 'zh'])).stderr).toContain('口令不能打开签名密钥');
    expect(await gate.runJson(words)).toMatchObject({
      ok: false,
      command: 'export',
      exit: 2,
      error: { code: 'E_PASSPHRASE', findings: [] },
    });
  });
});

describe('a disc without room', () => {
  it('leaves the package issued and kept, and the next disc takes it', async ({ skip }) => {
    const gate = await newGate([caseRows(1)]);
    const disc = gate.path('full');
    await mkdir(disc);
    const mounted =
      spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disc]).status === 0;
    if (!mounted) skip('only root can mount a small disc');
    onTestFinished(() => void spawnSync('/bin/umount', [disc]));

    const { status, stderr } = await gate.export(1, ['--disc', 'full']);

    expect(stderr).toContain('E_MEDIA_FULL');
    expect(stderr).toContain('intranet-export reissue 1');
    expect(status).toBe(14);
    expect(Object.keys(gate.holdings()).filter((name) => name.startsWith('full'))).toEqual([]);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { published: 1, notOnDisc: ['370700-out-000001'] },
    });

    const next = await gate.runJson(['export', '--disc', 'disc']);
    expect(next).toMatchObject({
      exit: 0,
      data: { issued: null, delivered: ['370700-out-000001'] },
    });
    expect(gate.holdings()['disc/370700-out-000001.zip']).toHaveLength(64);
    expect(await gate.runJson(['status'])).toMatchObject({ exit: 0, data: { notOnDisc: [] } });
  });

  it('is not forgotten by an export without a disc', async ({ skip }) => {
    const gate = await newGate([caseRows(1)]);
    const disc = gate.path('full');
    await mkdir(disc);
    const mounted =
      spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disc]).status === 0;
    if (!mounted) skip('only root can mount a small disc');
    onTestFinished(() => void spawnSync('/bin/umount', [disc]));
    await gate.export(1, ['--disc', 'full']);

    const { status, stderr } = await gate.run(['export']);

    expect(stderr).toContain('not yet on a disc: 370700-out-000001');
    expect(status).toBe(3);
  });
});
