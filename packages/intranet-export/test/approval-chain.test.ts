import { describe, expect, it } from 'vitest';
import {
  followChain,
  type ChainState,
  type DocumentApproval,
} from '../src/documents/approval-chain.js';

const DIGEST = 'a'.repeat(64);
const OLDER = 'b'.repeat(64);
const NOW = '2026-11-20T02:00:00Z';
const content = { digest: DIGEST, settledAt: '2026-11-09T02:00:00Z' };

/** A chain that has come to its end, with each step changed as told. */
function chain(...changes: readonly Partial<DocumentApproval>[]): readonly DocumentApproval[] {
  const steps = [
    ['承办人', '承办人'],
    ['部门负责人', '部门负责人'],
    ['分管副检察长', '分管副检察长'],
    ['案管复核', '案管人员'],
  ] as const;
  return steps.map(([step, rank], index) => ({
    number: index + 1,
    step,
    person: String(index),
    rank,
    at: `2026-11-${String(index + 10)}T03:00:00Z`,
    result: 'approved',
    digest: DIGEST,
    released: [],
    ...changes[index],
  }));
}

function follow(approvals: readonly DocumentApproval[]): ChainState {
  return followChain(approvals, content, NOW);
}

/** The chain without some steps, counted from nought. */
const without = (...missing: readonly number[]) =>
  chain().filter((_, index) => !missing.includes(index));

describe('a chain', () => {
  it('is complete with all four steps, in whatever order the rows come', () => {
    const complete = { state: 'complete', completedAt: '2026-11-13T03:00:00Z', released: [] };
    expect(follow(chain())).toEqual(complete);
    expect(follow(chain().toReversed())).toEqual(complete);
  });

  it.each([
    { step: '检察长', rank: '检察长' },
    { step: '分管副检察长', rank: '检察长' },
  ] as const)('is complete with a chief: $step in the rank of $rank', (third) => {
    expect(follow(chain({}, {}, third)).state).toBe('complete');
  });

  it('takes approvals of one moment in the order of their numbers', () => {
    const at = '2026-11-10T03:00:00Z';
    expect(follow(chain({ at }, { at }, { at }, { at })).state).toBe('complete');
  });

  it('releases what any of its approvals released', () => {
    expect(follow(chain({ released: ['高峰'] }, {}, { released: ['王国'] }))).toMatchObject({
      released: ['高峰', '王国'],
    });
  });

  it.each([
    [0, '承办人'],
    [1, '部门负责人'],
    [2, '分管副检察长'],
    [3, '案管复核'],
  ] as const)('with %i approvals waits for %s', (count, step) => {
    expect(follow(chain().slice(0, count))).toEqual({
      state: 'waiting',
      step,
      saw: [`waiting for ${step}`],
    });
  });
});

describe('a chain is broken', () => {
  it.each([
    [0, '承办人'],
    [1, '部门负责人'],
    [2, '分管副检察长'],
  ])('when step %i is missing: %s', (index, step) => {
    expect(follow(without(index))).toEqual({
      state: 'broken',
      saw: [`the approval of ${step} is missing`],
    });
  });

  it('when a step is approved only after the one behind it', () => {
    expect(follow(chain({}, { at: '2026-11-12T03:00:01Z' }))).toEqual({
      state: 'broken',
      saw: ['部门负责人 approved only after 分管副检察长'],
    });
  });

  it('when steps were entered out of order', () => {
    const swapped = chain(
      {},
      { number: 3, at: '2026-11-12T03:00:00Z' },
      { number: 2, at: '2026-11-11T03:00:00Z' },
    );
    expect(follow(swapped)).toEqual({
      state: 'broken',
      saw: ['the approval of 部门负责人 is out of order'],
    });
  });

  it.each([
    { one: 0, other: 1, steps: ['承办人', '部门负责人'] },
    { one: 0, other: 2, steps: ['承办人', '分管副检察长'] },
    { one: 1, other: 3, steps: ['部门负责人', '案管复核'] },
  ])('when one person takes steps $one and $other', ({ one, other, steps }) => {
    const changes = chain().map((_, index) => (index === other ? { person: String(one) } : {}));
    expect(follow(chain(...changes))).toEqual({
      state: 'broken',
      saw: [`one person approved as ${steps.join(' and as ')}`],
    });
  });

  it.each([
    [0, { rank: '部门负责人' }, '承办人'],
    [1, { rank: '承办人' }, '部门负责人'],
    [2, { rank: '部门负责人' }, '分管副检察长'],
    [2, { step: '检察长', rank: '分管副检察长' }, '检察长'],
    [3, { rank: '检察长' }, '案管复核'],
  ] as const)('when step %i is taken in another rank', (place, change, step) => {
    const changes = chain().map((_, index) => (index === place ? change : {}));
    expect(follow(chain(...changes))).toEqual({
      state: 'broken',
      saw: [`${step} approved in another rank`],
    });
  });

  it('when an approval lies in the future', () => {
    expect(follow(chain({}, {}, {}, { at: '2026-11-20T02:00:01Z' }))).toMatchObject({
      state: 'broken',
      saw: ['the approval of 案管复核 lies in the future'],
    });
  });

  it('before it has come to its end, too, and says all that is wrong', () => {
    const [own, , deputy] = chain({}, {}, { person: '0', rank: '案管人员' });
    expect(follow([own, deputy].filter((one) => one !== undefined))).toEqual({
      state: 'broken',
      saw: [
        'the approval of 部门负责人 is missing',
        '分管副检察长 approved in another rank',
        'one person approved as 承办人 and as 分管副检察长',
      ],
    });
  });
});

describe('approvals that do not count', () => {
  const voided = (count: number) => ({
    state: 'waiting',
    step: '承办人',
    saw: [
      `waiting for 承办人; ${String(count)} earlier approvals do not count: text, marks or judgment came after them`,
    ],
  });

  it('are those of another text', () => {
    const older = { digest: OLDER };
    expect(follow(chain(older, older, older, older))).toEqual(voided(4));
  });

  it('are those before the last change, though the text became what it was', () => {
    const at = '2026-11-09T01:59:59Z';
    expect(follow(chain({ at }, { at }, { at }, { at }))).toEqual(voided(4));
    expect(follow(chain({ at: content.settledAt })).state).toBe('complete');
  });

  it('leave a gap where the others go on', () => {
    expect(follow(chain({}, { digest: OLDER }))).toMatchObject({
      state: 'broken',
      saw: ['the approval of 部门负责人 is missing'],
    });
  });

  it('are those before a return, after which all begins anew', () => {
    const returned = chain({}, { result: 'returned' }).slice(0, 2);
    expect(follow(returned)).toEqual({
      state: 'returned',
      step: '部门负责人',
      saw: ['sent back by 部门负责人, and nothing came after'],
    });
    const again = chain().map((one) => ({ ...one, number: one.number + 2 }));
    expect(follow([...returned, ...again.slice(0, 1)])).toMatchObject({
      state: 'waiting',
      step: '部门负责人',
    });
    expect(follow([...returned, ...again.slice(1)])).toMatchObject({
      state: 'broken',
      saw: ['the approval of 承办人 is missing'],
    });
    expect(follow([...returned, ...again]).state).toBe('complete');
  });

  it('are those before the undertaker began again', () => {
    const began = { ...chain()[0], number: 5, at: '2026-11-14T03:00:00Z' } as DocumentApproval;
    expect(follow([...chain(), began])).toMatchObject({ state: 'waiting', step: '部门负责人' });
  });

  it('are not made good by a return of an older text', () => {
    const [own] = chain({ digest: OLDER, result: 'returned' });
    expect(follow(own === undefined ? [] : [own])).toEqual(voided(1));
  });
});
