import { createHash } from 'node:crypto';
import { findingsOf } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { parsePolicyPack } from '../src/index.js';
import type { ArticleRange } from '../src/policy-pack.js';
import { TRIAL_PACK, TRIAL_TEXT } from './support/packs.js';

type Json = Record<string, unknown>;

function parse(text: string): ReturnType<typeof parsePolicyPack> {
  return parsePolicyPack(Buffer.from(text), 'policies/pack.json');
}

/** The findings over a text, as `path: actual`. */
async function faults(text: string): Promise<readonly string[]> {
  const findings = await findingsOf(() => parse(text), 'E_POLICY_INVALID');
  return findings.map(({ path, actual }) => `${path}: ${actual}`);
}

/** The trial pack with a change to a copy of it, formatted so that the lines are known. */
function changed(change: (pack: typeof TRIAL_PACK & Json) => void): string {
  const pack = structuredClone(TRIAL_PACK) as typeof TRIAL_PACK & Json;
  change(pack);
  return JSON.stringify(pack, null, 2);
}

function replaced(from: string, to: string): string {
  const text = TRIAL_TEXT.replace(from, to);
  expect(text).not.toBe(TRIAL_TEXT);
  return text;
}

/** Where a piece of the pack's text stands for the first time. */
function at(piece: string): string {
  const index = TRIAL_TEXT.indexOf(piece);
  expect(index).not.toBe(-1);
  return `pack.json:${String(TRIAL_TEXT.slice(0, index).split('\n').length)}`;
}

/** The text of the pack with another basis of the rule about contradictions. */
function withConflictBasis(basis: string): string {
  return replaced(CONFLICT_BASIS, basis);
}
const CONFLICT_BASIS = /"basis": (\[[^\]]*人机选择不一致[^\]]*\])/.exec(TRIAL_TEXT)?.[1] ?? '';

/** Where the article rules of a copy keep their ranges. */
function rangesOf(pack: typeof TRIAL_PACK, rule: number): ArticleRange[] {
  const tested = pack.rules[rule]?.test;
  if (tested?.kind !== 'charge-articles') throw new Error('not a rule over articles');
  return tested.ranges;
}

describe('a policy pack', () => {
  test('is known by the digest of the bytes of its file', () => {
    const sha256 = createHash('sha256').update(TRIAL_TEXT).digest('hex');
    expect(parse(TRIAL_TEXT)).toEqual({ pack: TRIAL_PACK, sha256 });
    expect(parse(`${TRIAL_TEXT}\n`).sha256).not.toBe(sha256);
  });

  test('is not changed by being read', () => {
    expect(parse(TRIAL_TEXT).pack).toEqual(JSON.parse(TRIAL_TEXT));
  });
});

describe('refused by line is a pack', () => {
  test('that is not JSON', async () => {
    expect(await faults(replaced('"id": "2014-trial",', '"id": "2014-trial"'))).toEqual([
      'pack.json:4: something else',
    ]);
    expect(await faults('')).toEqual(['pack.json:1: something else']);
  });

  test('with a byte order mark, or in another encoding', async () => {
    expect(await faults(`\uFEFF${TRIAL_TEXT}`)).toEqual(['pack.json:1: other bytes']);
    const gbk = Buffer.concat([Buffer.from(TRIAL_TEXT), Buffer.of(0xc8, 0xd5)]);
    const findings = await findingsOf(() => parsePolicyPack(gbk, 'pack.json'), 'E_POLICY_INVALID');
    expect(findings).toEqual([
      { path: 'pack.json:1', expected: 'UTF-8 without a mark (BOM)', actual: 'other bytes' },
    ]);
  });

  test('with a field nobody knows', async () => {
    expect(await faults(replaced('"version": 1,', '"version": 1,\n  "note": "x",'))).toEqual([
      'pack.json:3: note',
    ]);
    expect(await faults(replaced('"last": "113"', '"last": "113", "since": "2030-01-01"'))).toEqual(
      [`${at('"last": "113"')} rules[0].test.ranges[0]: since`],
    );
  });

  test('with a field twice', async () => {
    const twice = '"overrideRank": "chief", "overrideRank": "department-head"';
    expect(await faults(replaced('"overrideRank": "chief"', twice))).toEqual([
      `${at('"overrideRank": "chief"')} overrideRank: the second of that name`,
    ]);
  });

  test('with a rule without basis, or with an empty one', async () => {
    const missing = replaced(`"basis": ${CONFLICT_BASIS},`, '');
    expect(await faults(missing)).toEqual([`${at('"conflict"')} conflict.basis: nothing`]);
    const line = at(`"basis": ${CONFLICT_BASIS}`);
    expect(await faults(withConflictBasis('[]'))).toEqual([`${line} conflict.basis: array of 0`]);
    expect(await faults(withConflictBasis('["规定 2014"]'))).toEqual([
      `${line} conflict.basis[0]: string of 7`,
    ]);
  });

  test('with one id for two rules', async () => {
    expect(await faults(replaced('"B3-TERRORISM"', '"B2-STATE-SECURITY"'))).toEqual([
      `${at('"B3-TERRORISM"')} rules[1].id: string of 17: an id that an earlier rule has`,
    ]);
    expect(await faults(replaced('"B11-DOUBT"', '"B6-CHOICE"'))).toEqual([
      `${at('"B11-DOUBT"')} doubt.id: string of 9: an id that an earlier rule has`,
    ]);
  });

  test('that ends before it begins', async () => {
    const backwards = replaced('"until": null', '"until": "2014-09-30"');
    expect(await faults(backwards)).toEqual([
      'pack.json:5 inForce.until: string of 10: ends before it begins',
    ]);
    expect(parse(replaced('"until": null', '"until": "2027-10-01"')).pack.id).toBe('2014-trial');
  });

  test('with a day that does not exist', async () => {
    expect(await faults(replaced('"from": "2014-10-01"', '"from": "2014-02-29"'))).toEqual([
      'pack.json:5 inForce.from: string of 10: not a calendar date YYYY-MM-DD',
    ]);
  });

  test('with a range that runs backwards', async () => {
    expect(await faults(replaced('"last": "113"', '"last": "101"'))).toEqual([
      `${at('"last": "113"')} rules[0].test.ranges[0].last: string of 3: comes before the first article`,
    ]);
    const text = changed((pack) => {
      rangesOf(pack, 1)[2] = { first: '120-6', last: '120-2', from: '2015-11-01', until: null };
    });
    expect(await faults(text)).toEqual([
      expect.stringMatching(
        /rules\[1\]\.test\.ranges\[2\]\.last: .*comes before the first article$/,
      ),
    ]);
  });

  test.each(['012', '120-0', '120—1', '一百二十', 'D1', '', '120-'])(
    'with an article no charge can have: %s',
    async (article) => {
      const text = changed((pack) => {
        rangesOf(pack, 0)[0] = { first: article, last: '113', from: '1997-10-01', until: null };
      });
      expect(await faults(text)).toEqual([
        expect.stringMatching(/ranges\[0\]\.first: .*not an article of the Criminal Law$/),
      ]);
    },
  );

  test.each([
    ['the same', '120-1', '120-1'],
    ['within', '120', '120-6'],
    ['at the end', '120-6', '121'],
    ['at the beginning', '119', '120'],
  ])('with a second date for one article: %s', async (_how, first, last) => {
    const text = changed((pack) => {
      rangesOf(pack, 1).push({ first, last, from: '2021-03-01', until: null });
    });
    expect(await faults(text)).toEqual([
      expect.stringMatching(
        /rules\[1\]\.test\.ranges\[3\]\.first: .*overlaps the dates of an earlier range$/,
      ),
    ]);
  });

  test('with two ranges over one article on one day', async () => {
    const text = changed((pack) => {
      const ranges = rangesOf(pack, 1);
      ranges.push({ first: '119', last: '119', from: '2021-03-01', until: '2021-02-28' });
      ranges[0] = { first: '120', last: '120', from: '1997-10-01', until: '2019-12-31' };
      ranges.push({ first: '120', last: '120', from: '2020-01-01', until: null });
    });
    expect(await faults(text)).toEqual([
      expect.stringMatching(/ranges\[3\]\.until: string of 10: ends before it begins$/),
    ]);
    const oneDay = changed((pack) => {
      const ranges = rangesOf(pack, 1);
      ranges[0] = { first: '120', last: '120', from: '1997-10-01', until: '2020-01-01' };
      ranges.push({ first: '120', last: '120', from: '2020-01-01', until: null });
    });
    expect(await faults(oneDay)).toEqual([
      expect.stringMatching(/ranges\[3\]\.first: .*overlaps the dates of an earlier range$/),
    ]);
  });

  test('with a range that begins after the pack has ended', async () => {
    const text = changed((pack) => {
      pack.inForce.until = '2015-10-31';
    });
    const sameDay = changed((pack) => {
      pack.inForce.until = '2015-11-01';
    });
    expect(parse(sameDay).pack.inForce.until).toBe('2015-11-01');
    expect(await faults(text)).toEqual([
      expect.stringMatching(
        /rules\[1\]\.test\.ranges\[2\]\.from: .*begins after the pack has ended$/,
      ),
    ]);
  });

  test('that does not look at charges, or not at ages', async () => {
    const noAges = changed((pack) => pack.rules.splice(2, 1));
    expect(await faults(noAges)).toEqual([
      expect.stringMatching(/ rules: array of 2: no rule tests accused-under-age$/),
    ]);
    const noCharges = changed((pack) => pack.rules.splice(0, 2));
    expect(await faults(noCharges)).toEqual([
      expect.stringMatching(/ rules: array of 1: no rule tests charge-articles$/),
    ]);
  });

  test('that protects fewer than all minors', async () => {
    expect(await faults(replaced('"age": 18', '"age": 17'))).toEqual([
      `${at('"age": 18')} rules[2].test.age: number`,
    ]);
  });

  test('that lets a clerk override', async () => {
    expect(await faults(replaced('"chief"', '"clerk"'))).toEqual([
      `${at('"overrideRank"')} rules[0].overrideRank: string of 5`,
    ]);
  });

  test('of another version', async () => {
    expect(await faults(replaced('"version": 1', '"version": 2'))).toEqual([
      'pack.json:2 version: number',
    ]);
  });

  test('that is JSON and no pack', async () => {
    expect(await faults('[]')).toEqual(['pack.json:1: array of 0']);
    expect(await faults('null')).toEqual(['pack.json:1: null']);
  });

  test('with many faults, all of which are named', async () => {
    const text = withConflictBasis('[]')
      .replace('"version": 1', '"version": "1"')
      .replace('"chief"', '"clerk"');
    expect(await faults(text)).toEqual([
      'pack.json:2 version: string of 1',
      `${at('"overrideRank"')} rules[0].overrideRank: string of 5`,
      `${at(`"basis": ${CONFLICT_BASIS}`)} conflict.basis: array of 0`,
    ]);
    const wellFormed = replaced('"last": "113"', '"last": "101"')
      .replace('"B11-DOUBT"', '"B6-CHOICE"')
      .replace('"until": null', '"until": "2014-09-30"');
    expect(await faults(wellFormed)).toHaveLength(3);
  });
});

test('no message holds what stands in the pack', async () => {
  const text = replaced('"B3-TERRORISM"', '"secret words"').replace('"2014-10-01"', '"not a day"');
  expect(JSON.stringify(await faults(text))).not.toMatch(/secret|not a day/);
});
