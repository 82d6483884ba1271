import { createBusinessSystem } from '@discferry/business-system';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  type CaseRows,
} from './support/case-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { changeSource, replaceCases } from './support/views-database.js';

const TRIAL = 'policies/2014-trial.json';
const REVISED = 'policies/2021-revised.json';
const newGate = preparedGates();

const keptSchema = z.object({
  count: z.number(),
  first: z.array(
    z.object({
      caseNumber: z.string(),
      reasons: z.array(z.object({ rule: z.string(), saw: z.string() })),
    }),
  ),
});
const planSchema = z.object({
  report: z.object({
    examined: z.number(),
    disclosed: z.number(),
    withheld: keptSchema,
    waiting: keptSchema,
    unreadable: keptSchema,
  }),
});
const toldSchema = z.object({ outcome: z.string(), rules: z.array(z.string()) });
const differingSchema = z.object({
  count: z.number(),
  byRule: z.record(z.string(), z.number()),
  first: z.array(z.object({ caseNumber: z.string(), before: toldSchema, after: toldSchema })),
});
const comparisonSchema = z.object({
  examined: z.number(),
  publish: differingSchema,
  withdraw: differingSchema,
  kept: differingSchema.extend({
    byOutcome: z.array(z.object({ from: z.string(), to: z.string(), count: z.number() })),
  }),
  staysPublic: z.number(),
  sentAgain: z.number(),
  same: z.number(),
});

async function configure(gate: Gate, pack: string): Promise<void> {
  const config = gate.path('intranet-export.json');
  const json = await readFile(config, 'utf8');
  await writeFile(config, json.replace(/"policy": ".*?"/, `"policy": "${pack}"`));
}

async function compare(gate: Gate, ...words: readonly string[]) {
  const { data } = await gate.runJson(['policy', 'compare', ...words]);
  return comparisonSchema.parse(data);
}

/** Which cases stay inside under a pack, and why, as a full plan under that pack lists them. */
async function insideUnder(gate: Gate, pack: string) {
  await configure(gate, pack);
  const { data } = await gate.runJson(['plan', '--full', '--list', '10000']);
  const { report } = planSchema.parse(data);
  const inside = new Map<string, { readonly outcome: string; readonly reasons: string[] }>();
  const bins = [
    ['withhold', report.withheld],
    ['needs-approval', report.waiting],
    ['hold', report.unreadable],
  ] as const;
  for (const [outcome, { first }] of bins) {
    for (const { caseNumber, reasons } of first) {
      inside.set(caseNumber, {
        outcome,
        reasons: reasons.map(({ rule, saw }) => `${rule} ${saw}`).sort(),
      });
    }
  }
  expect(inside.size).toBe(report.examined - report.disclosed);
  return { inside, examined: report.examined };
}

/** What a comparison must find, from two plans. */
async function expectedOf(gate: Gate, before: string, after: string) {
  const old = await insideUnder(gate, before);
  const revised = await insideUnder(gate, after);
  const onlyOld = [...old.inside.keys()].filter((number) => !revised.inside.has(number));
  const onlyNew = [...revised.inside.keys()].filter((number) => !old.inside.has(number));
  const both = [...old.inside.keys()].filter((number) => revised.inside.has(number));
  const otherwise = both.filter(
    (number) =>
      JSON.stringify(old.inside.get(number)) !== JSON.stringify(revised.inside.get(number)),
  );
  const byRule = (numbers: readonly string[], inside: (typeof old)['inside']) => {
    const counts: Record<string, number> = {};
    for (const number of numbers) {
      const reasons = inside.get(number)?.reasons ?? [];
      for (const rule of new Set(reasons.map((reason) => reason.split(' ')[0] ?? ''))) {
        counts[rule] = (counts[rule] ?? 0) + 1;
      }
    }
    return counts;
  };
  const inside = new Set([...old.inside.keys(), ...revised.inside.keys()]).size;
  return {
    numbers: { publish: onlyOld, withdraw: onlyNew, kept: otherwise },
    counts: {
      examined: old.examined,
      publish: { count: onlyOld.length, byRule: byRule(onlyOld, old.inside) },
      withdraw: { count: onlyNew.length, byRule: byRule(onlyNew, revised.inside) },
      kept: { count: otherwise.length },
      same: both.length - otherwise.length,
      staysPublic: old.examined - inside,
      sentAgain: old.examined - inside,
    },
  };
}

describe('policy compare on a generated system', () => {
  it.each([
    [TRIAL, REVISED],
    [REVISED, TRIAL],
  ])('finds from %s to %s what two plans find', async (before, after) => {
    const gate = await newGate();
    await rm(gate.source);
    await createBusinessSystem({ path: gate.source, cases: 700, seed: 3, asOf: '2026-11-20' });
    // What was decided under the first pack is remembered when the second one decides.
    await configure(gate, before);
    expect((await gate.export(1)).stderr).toContain('published');
    const holdings = gate.holdings();

    const comparison = await compare(gate, before, after, '--list', '10000');

    expect(gate.holdings()).toEqual(holdings);
    const expected = await expectedOf(gate, before, after);
    expect(comparison).toMatchObject(expected.counts);
    expect(expected.counts.withdraw.count + expected.counts.kept.count).toBeGreaterThan(0);
    for (const kind of ['publish', 'withdraw', 'kept'] as const) {
      const listed = comparison[kind].first.map(({ caseNumber }) => caseNumber);
      expect(listed.sort()).toEqual(expected.numbers[kind].sort());
    }
    const moved = comparison.kept.byOutcome.reduce((sum, { count }) => sum + count, 0);
    expect(moved).toBe(comparison.kept.count);
  });
});

const minorVictim = (rows: CaseRows) => void (rowOf(rows, 'GK_RY', 1)['CSRQ'] = '2015-03-01');
const adultVictim = (rows: CaseRows) => void (rowOf(rows, 'GK_RY', 1)['CSRQ'] = '1985-03-01');
const secret = (rows: CaseRows) => {
  adultVictim(rows);
  mainRow(rows)['GKXZ'] = null;
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
};

/** 1 and 2 stay public, 3 is withdrawn, 4 is withheld by a rule and not only by a form, 5 is as it was. */
const CASES = [
  caseRows(1, adultVictim),
  caseRows(2, adultVictim),
  caseRows(3, minorVictim),
  caseRows(4, (rows) => {
    minorVictim(rows);
    Object.assign(mainRow(rows), { GKXZ: '不公开' });
    form(rows, { SPRZW: '分管副检察长' });
  }),
  caseRows(5, secret),
];

describe('policy compare', () => {
  it('says what a new pack would do, by rule and by case', async () => {
    const gate = await newGate(CASES);
    const { status, stdout, stderr } = await gate.run(['policy', 'compare', TRIAL, REVISED]);
    expect(status).toBe(0);
    expect(stderr).toContain(`extranet-import policy add ${REVISED}`);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Old pack 2014-trial, “Rules of 2014, on trial”');
    expect(text).toContain(
      'Would be withdrawn 1 Would be published 0 Stay inside for other reasons 1 Stay inside as they are 1 Stay public 2',
    );
    expect(text).toContain('Every record that stays public (2) is sent again');
    expect(stdout).toMatch(/B14-MINOR-VICTIM .* 1 +0 +1\n/);
    expect(stdout).toMatch(/37070000003号 +public +waiting: B14-MINOR-VICTIM,\n/);
    expect(stdout).toMatch(
      /Kept inside for other reasons\nFrom +To +Cases\nwithheld +withheld +1\n/,
    );
    expect(await compare(gate, TRIAL, REVISED)).toMatchObject({
      withdraw: { first: [{ caseNumber: caseNumberOf(3), before: { outcome: 'disclose' } }] },
      kept: { first: [{ caseNumber: caseNumberOf(4) }] },
      sentAgain: 2,
    });
  });

  it('says it in Chinese', async () => {
    const gate = await newGate(CASES);
    const { stdout } = await gate.run(['policy', 'compare', TRIAL, REVISED, '--lang', 'zh']);
    expect(stdout).toMatch(/将撤回 +1\n/);
    expect(stdout).toMatch(/仍不公开但原因不同 +1\n/);
    const text = stdout.replace(/\s+/g, '');
    expect(text).toContain('继续公开的全部记录（2件）将随新规则包下的第一张光盘重新发送');
    expect(text).toContain('启用后将撤回部门受案号现行规则包拟启用规则包');
  });

  it('finds nothing between a pack and itself', async () => {
    const gate = await newGate(CASES);
    expect(await compare(gate, TRIAL, TRIAL)).toMatchObject({
      publish: { count: 0 },
      withdraw: { count: 0 },
      kept: { count: 0, byOutcome: [] },
      staysPublic: 3,
      sentAgain: 0,
      same: 2,
    });
    const { stdout } = await gate.run(['policy', 'compare', TRIAL, TRIAL]);
    expect(stdout).toContain('No case would be published, withdrawn or kept');
  });

  it('cuts lists, never counts', async () => {
    const gate = await newGate([6, 7, 8].map((number) => caseRows(number, minorVictim)));
    const cut = await compare(gate, TRIAL, REVISED, '--list', '2');
    expect(cut.withdraw).toMatchObject({ count: 3, byRule: { 'B14-MINOR-VICTIM': 3 } });
    expect(cut.withdraw.first).toHaveLength(2);
    const none = await gate.run(['policy', 'compare', TRIAL, REVISED, '--list', '2']);
    expect(none.stdout).toContain('and 1 more');
  });

  it('remembers what was forbidden once, though the card was changed since', async () => {
    const gate = await newGate([caseRows(5, secret)]);
    await gate.run(['export']);
    replaceCases(gate.source, [
      caseRows(5, (rows) => {
        adultVictim(rows);
        mainRow(rows)['XGSJ'] = '2026-11-19T02:00:00Z';
      }),
    ]);
    const json = await readFile(gate.path(REVISED), 'utf8');
    await writeFile(gate.path('own.json'), json.replace('"B2-STATE-SECURITY"', '"B2-RENAMED"'));
    expect(await compare(gate, TRIAL, 'own.json')).toMatchObject({
      publish: { count: 0 },
      kept: {
        byRule: { 'B2-STATE-SECURITY': 1, 'B11-DOUBT': 1 },
        byOutcome: [{ count: 1 }],
      },
    });
  });

  it('compares packs of another time, and says so', async () => {
    const gate = await newGate(CASES);
    const json = await readFile(gate.path(REVISED), 'utf8');
    await writeFile(
      gate.path('later.json'),
      json.replace('"from": "2021-09-28"', '"from": "2030-01-01"'),
    );
    const { status, stderr } = await gate.run(['policy', 'compare', TRIAL, 'later.json']);
    expect(status).toBe(0);
    expect(stderr).toContain('The pack 2021-revised is not in force today');
  });

  it('says which of the two packs cannot be used', async () => {
    const gate = await newGate(CASES);
    const json = await readFile(gate.path(REVISED), 'utf8');
    await writeFile(gate.path('wrong.json'), json.replace('"version": 1', '"version": 9'));
    const before = gate.holdings();
    for (const [words, wrong] of [
      [[TRIAL, 'wrong.json'], 'wrong.json'],
      [['nowhere.json', REVISED], 'nowhere.json'],
    ] as const) {
      const { status, stderr } = await gate.run(['policy', 'compare', ...words]);
      expect(status).toBe(2);
      expect(stderr).toContain('E_POLICY_INVALID');
      expect(stderr.replace(/\s+/g, '')).toContain(gate.path(wrong));
    }
    expect((await gate.run(['policy', 'compare', TRIAL, 'wrong.json'])).stderr).toContain(
      'wrong.json:2',
    );
    expect(gate.holdings()).toEqual(before);
  });

  it('names rows without a number, and needs a second pack', async () => {
    const gate = await newGate([caseRows(1)]);
    changeSource(gate.source, (database) => {
      database.exec(`INSERT INTO GK_AJ (CBR) VALUES ('钱一')`);
    });
    expect(await compare(gate, TRIAL, REVISED)).toMatchObject({ examined: 2, same: 1 });
    expect((await gate.run(['policy', 'compare', TRIAL])).status).toBe(2);
  });
});
