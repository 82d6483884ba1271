import { tempFolder, trailIn } from '@discferry/test-kit';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_CALENDAR } from '../src/settings.js';
import { gateIn, initialise } from './support/gate.js';
import { packFile, revisedFile } from './support/policy.js';

describe('init', () => {
  it('writes a configuration, a key for its owner alone, and the policy packs', async () => {
    const gate = gateIn(await tempFolder());
    const { status, stdout, stderr } = await initialise(gate, ['--disc', 'disc']);

    expect(status).toBe(0);
    expect(stdout).toContain('370700-out');
    expect(stderr).toContain('extranet-import trust add 370700-out.pub.json --channel 370700-out');
    expect(JSON.parse(await readFile(gate.path('intranet-export.json'), 'utf8'))).toEqual({
      version: 1,
      office: { code: '370700', name: '潍坊市人民检察院' },
      source: { kind: 'sqlite', path: 'source.sqlite' },
      policy: 'policies/2014-trial.json',
      key: 'keys/370700-out.key.json',
      data: 'data',
      disc: 'disc',
      operator: '案管一号',
      overlapDays: 3,
      calendar: 'calendars/china.json',
    });
    expect(await readFile(gate.path('calendars', 'china.json'))).toEqual(
      await readFile(SHIPPED_CALENDAR),
    );
    expect(await readFile(gate.path('policies', '2014-trial.json'))).toEqual(
      await readFile(packFile),
    );
    expect(await readFile(gate.path('policies', '2021-revised.json'))).toEqual(
      await readFile(revisedFile),
    );
    expect((await stat(gate.path('keys', '370700-out.key.json'))).mode & 0o777).toBe(0o600);
    const { keyId } = JSON.parse(
      await readFile(gate.path('keys', '370700-out.pub.json'), 'utf8'),
    ) as { keyId: string };
    expect(trailIn(gate.path('data', 'ledger.sqlite'), 'init')).toEqual([
      {
        operator: '案管一号',
        action: 'init',
        subject: 'intranet-export',
        detail: { channel: '370700-out', keyId },
      },
    ]);
  });

  it('refuses to do it twice, and changes nothing', async () => {
    const gate = gateIn(await tempFolder());
    await initialise(gate);
    const before = gate.files();
    const { status, stderr } = await initialise(gate);
    expect(status).toBe(2);
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(gate.files()).toEqual(before);
  });

  it.each(['2014-trial.json', '2021-revised.json'])(
    'does not overwrite %s when an office has changed it, and copies no other',
    async (name) => {
      const gate = gateIn(await tempFolder());
      await mkdir(gate.path('policies'));
      await writeFile(gate.path('policies', name), '{}');
      const { status, stderr } = await initialise(gate);
      expect(status).toBe(2);
      expect(stderr).toContain('E_ALREADY_EXISTS');
      expect(await readFile(gate.path('policies', name), 'utf8')).toBe('{}');
      expect(Object.keys(gate.files()).sort()).toEqual([
        'passphrase.txt',
        join('policies', name),
        'wrong.txt',
      ]);
    },
  );

  it('leaves packs that are there and the same', async () => {
    const gate = gateIn(await tempFolder());
    await mkdir(gate.path('policies'));
    await copyFile(revisedFile, gate.path('policies', '2021-revised.json'));
    expect((await initialise(gate)).status).toBe(0);
    expect(Object.keys(gate.files())).toContain(join('policies', '2014-trial.json'));
  });

  it.each([
    ['no source', []],
    ['two sources', ['--source', 'a.sqlite', '--drop-folder', 'drop']],
    ['an office that is none', ['--office', '3707', '--source', 'a.sqlite']],
    ['no passphrase', ['--source', 'a.sqlite']],
  ])('writes nothing with %s', async (_, words) => {
    const gate = gateIn(await tempFolder());
    const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
    const { status } = await gate.runBuilt(['init', ...office, ...words]);
    expect(status).toBe(2);
    expect(gate.files()).toEqual({});
  });
});
