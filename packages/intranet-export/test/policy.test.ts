import { tempFolder } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gateIn, type Gate } from './support/gate.js';
import { packFile, policy, revisedFile, revisedPolicy } from './support/policy.js';

const PACK = readFileSync(packFile, 'utf8');

/** A folder without configuration, key or ledger, in which the packs lie. */
async function folderWithPacks(): Promise<Gate> {
  const gate = gateIn(await tempFolder());
  await mkdir(gate.path('policies'));
  await copyFile(packFile, gate.path('policies', '2014-trial.json'));
  await copyFile(revisedFile, gate.path('policies', '2021-revised.json'));
  return gate;
}

/** What was printed, without its breaks into lines and columns. */
const flat = (text: string) => text.replace(/\s+/g, ' ');
/** The same for Chinese, which breaks anywhere. */
const packed = (text: string) => text.replace(/\s+/g, '');
const grouped = (digits: string) => digits.replace(/.{4}(?=.)/g, '$& ');

describe('policy show', () => {
  it('tells in English what a pack looks at, decides and rests on', async () => {
    const gate = await folderWithPacks();
    const { status, stdout } = await gate.run(['policy', 'show', 'policies/2021-revised.json']);
    expect(status).toBe(0);
    const text = flat(stdout);
    expect(text).toContain('Rules as revised in 2021 Pack 2021-revised In force from 2021-09-28');
    expect(text).toContain(`SHA-256 ${grouped(revisedPolicy.sha256)}`);
    expect(text).toContain(
      'B2-STATE-SECURITY State security Looks at charges under art. 102 to 113 of the Criminal Law (from 1997-10-01) Decides the case is not disclosed Gives way to an approved form (审批表) signed by the chief procurator Legal basis Provisions on disclosing case information, art. 4 (2021-09-28); Criminal Law, art. 102–113 (1997-10-01)',
    );
    expect(text).toContain('Looks at the age of every accused at the act: under 18');
    expect(text).toContain('Looks at the age of every victim at the act: under 18');
    expect(text).toMatch(
      /Looks at these charges: .*猥亵儿童罪 \(237\.2\), .*嫖宿幼女罪 \(360\.2\)/,
    );
    expect(text).toContain(
      'Is decided by an approved form (审批表) signed by the deputy chief procurator or higher',
    );
  });

  it('tells it in Chinese', async () => {
    const gate = await folderWithPacks();
    const words = ['policy', 'show', 'policies/2014-trial.json', '--lang', 'zh'];
    const text = packed((await gate.run(words)).stdout);
    expect(text).toContain('人民检察院案件信息公开工作规定（试行）规则包2014-trial');
    expect(text).toContain(
      '案由是否属于刑法第120条（自1997-10-01起）、刑法第120条之一（自2001-12-29起）、刑法第120条之二至第120条之六（自2015-11-01起）规定的罪名',
    );
    expect(text).toContain('涉案人作案时是否未满18周岁');
    expect(text).toContain('变更权限经检察长同意的审批表');
    expect(text).toContain('《刑事诉讼法》第286条（2018-10-26）');
  });

  it('says that no form may override a rule, and when an article leaves it', async () => {
    const gate = await folderWithPacks();
    const changed = PACK.replace('"overrideRank": "chief"', '"overrideRank": null').replace(
      '"from": "1997-10-01", "until": null }]',
      '"from": "1997-10-01", "until": "2030-12-31" }]',
    );
    await writeFile(gate.path('own.json'), changed);
    const english = flat((await gate.run(['policy', 'show', 'own.json'])).stdout);
    expect(english).toContain('(from 1997-10-01 until 2030-12-31)');
    expect(english).toContain('Gives way to no form');
    const chinese = packed((await gate.run(['policy', 'show', 'own.json', '--lang', 'zh'])).stdout);
    expect(chinese).toContain('刑法第102条至第113条（1997-10-01至2030-12-31）');
    expect(chinese).toContain('任何审批均不得变更');
  });

  it('gives the pack itself as JSON, and warns of one that is not in force', async () => {
    const gate = await folderWithPacks();
    const before = gate.files();
    const words = ['policy', 'show', 'policies/2021-revised.json'];
    const early = { now: '2021-09-27T15:59:59Z' };
    expect(await gate.runJson(words, early)).toEqual({
      ok: true,
      command: 'policy show',
      exit: 0,
      data: {
        file: gate.path('policies', '2021-revised.json'),
        sha256: revisedPolicy.sha256,
        inForceToday: false,
        pack: revisedPolicy.pack,
      },
    });
    expect((await gate.run(words, early)).stderr).toContain('not in force today');
    const onTheDay = { now: '2021-09-27T16:00:00Z' };
    expect((await gate.runJson(words, onTheDay)).data).toMatchObject({ inForceToday: true });
    expect((await gate.run(words, onTheDay)).stderr).toBe('');
    expect(gate.files()).toEqual(before);
  });

  it('needs a configuration to know the configured pack', async () => {
    const gate = await folderWithPacks();
    const { status, stderr } = await gate.run(['policy', 'show']);
    expect(status).toBe(2);
    expect(stderr).toContain('E_CONFIG_MISSING');
  });
});

describe('policy check', () => {
  it('accepts both packs that come with the program', async () => {
    const gate = await folderWithPacks();
    for (const [name, { pack, sha256 }] of [
      ['2014-trial.json', policy],
      ['2021-revised.json', revisedPolicy],
    ] as const) {
      const words = ['policy', 'check', `policies/${name}`];
      expect(await gate.runJson(words)).toMatchObject({
        exit: 0,
        data: { id: pack.id, sha256, inForceToday: true, rules: pack.rules.map(({ id }) => id) },
      });
      const { stdout, stderr } = await gate.run([...words, '--lang', 'zh']);
      expect(stdout).toContain(`规则包有效：共 ${String(pack.rules.length)} 条不予公开规则。`);
      expect(stderr).toContain(`intranet-export policy compare OLD policies/${name}`);
    }
  });

  /** A pack with one edit, and the line on which the fault then stands. */
  const faults: readonly (readonly [string, (lines: string[]) => number])[] = [
    [
      'an unknown field',
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"overrideRank"'));
        lines.splice(at, 0, '      "except": [],');
        return at + 1;
      },
    ],
    [
      'dates of one article that overlap',
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"first": "120-1"'));
        const line = lines[at] ?? '';
        lines.splice(at, 0, line);
        return at + 2;
      },
    ],
    [
      'a rule without basis',
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"basis": ['));
        const end = lines.indexOf('      ],', at);
        lines.splice(at, end - at + 1, '      "basis": [],');
        return at + 1;
      },
    ],
    [
      'a rule whose basis is left out',
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"basis": ['));
        const end = lines.indexOf('      ],', at);
        const rule = lines.findLastIndex((line, index) => index < at && line === '    {');
        lines.splice(at, end - at + 1);
        return rule + 1;
      },
    ],
    [
      'a basis without its date',
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"article": "4"'));
        lines.splice(at, 2, '          "article": "4"');
        return lines.findLastIndex((line, index) => index < at && line.trim() === '{') + 1;
      },
    ],
    [
      'a text that is no JSON',
      (lines) => {
        lines.splice(2, 0, 'oops');
        return 3;
      },
    ],
  ];
  it.each(faults)('refuses %s, with its line', async (_, spoil) => {
    const gate = await folderWithPacks();
    const lines = PACK.split('\n');
    const line = spoil(lines);
    await writeFile(gate.path('own.json'), lines.join('\n'));
    const before = gate.files();

    const { status, stdout, stderr } = await gate.run(['policy', 'check', 'own.json']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('E_POLICY_INVALID');
    const { error } = await gate.runJson(['policy', 'check', 'own.json']);
    const paths = (error?.['findings'] as readonly { path: string }[]).map(({ path }) => path);
    expect(paths.map((path) => path.split(' ')[0])).toEqual([`own.json:${String(line)}`]);
    expect(gate.files()).toEqual(before);
  });

  it('names every fault of a pack that has several', async () => {
    const gate = await folderWithPacks();
    const spoiled = PACK.replace('"version": 1', '"version": 2').replace(
      '"decides": "withhold"',
      '"decides": "disclose"',
    );
    await writeFile(gate.path('own.json'), spoiled);
    const { error } = await gate.runJson(['policy', 'check', 'own.json']);
    const decides = spoiled.split('\n').findIndex((line) => line.includes('"disclose"')) + 1;
    expect(error?.['findings']).toMatchObject([
      { path: 'own.json:2 version' },
      { path: `own.json:${String(decides)} rules[0].decides` },
    ]);
  });

  it('says which file is not there', async () => {
    const gate = await folderWithPacks();
    const { status, stderr } = await gate.run(['policy', 'check', 'nowhere.json']);
    expect(status).toBe(2);
    expect(flat(stderr)).toContain(gate.path('nowhere.json'));
  });
});
