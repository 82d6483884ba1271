import {
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import type { PageOptions, PublicStore, RecordCursor } from '../src/index.js';
import { load, newScene, OPERATOR } from './support/stores.js';

async function allPages(store: PublicStore, options: Omit<PageOptions, 'after'>) {
  const pages: string[][] = [];
  let after: RecordCursor | null | undefined;
  do {
    const page = await store.pageRecords({ ...options, ...(after ? { after } : {}) });
    pages.push(page.records.map(({ record }) => record.caseNumber));
    after = page.next;
  } while (after !== null);
  return pages;
}

describe('pageRecords', () => {
  it('gives every record once, in order, whatever the length of a page', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 10) }));
    const numbers = Array.from({ length: 10 }, (_, index) => sampleCaseNumber(index + 1));

    for (const limit of [1, 3, 5, 10, 11]) {
      const pages = await allPages(store, { limit });
      expect(pages.flat()).toEqual(numbers);
      expect(pages).toHaveLength(Math.ceil(10 / limit));
    }
  });

  it('selects by office and by flow', async () => {
    const { store, sender } = await newScene();
    const county = { code: '370702', name: '潍坊市潍城区人民检察院' };
    await load(
      { store, sender },
      await sender.nextPackage({
        publish: [
          sampleRecord(1, { flow: 'arrest-review' }),
          sampleRecord(2, { flow: 'civil-supervision' }),
          sampleRecord(3, { flow: 'arrest-review', office: county }),
          sampleRecord(4, { flow: 'arrest-review', office: county }),
        ],
      }),
    );
    const inCounty = (number: number) => sampleCaseNumber(number, county.code);

    expect(await allPages(store, { office: county.code, limit: 1 })).toEqual([
      [inCounty(3)],
      [inCounty(4)],
    ]);
    expect(await allPages(store, { flow: 'civil-supervision', limit: 5 })).toEqual([
      [sampleCaseNumber(2)],
    ]);
    const both = { office: county.code, flow: 'civil-supervision', limit: 5 } as const;
    expect(await allPages(store, both)).toEqual([[]]);
  });

  it('goes on after a record that two senders published', async () => {
    const { store, sender } = await newScene();
    const other = (await newScene({ office: '370000', keyNumbers: [2] })).sender;
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    await load({ store, sender: other }, await other.nextPackage({ publish: [sampleRecord(1)] }));

    const [one, two] = [sampleCaseNumber(1), sampleCaseNumber(2)];
    expect(await allPages(store, { limit: 1 })).toEqual([[one], [one], [two]]);
  });
});

describe('listImports', () => {
  it('shows the latest first, of one channel or of all', async () => {
    const { store, sender } = await newScene();
    const other = (await newScene({ office: '370800', keyNumbers: [2] })).sender;
    const at = (day: string) => ({ now: new Date(`${day}T01:00:00Z`) });
    const first = await sender.nextPackage({ publish: [sampleRecord(1)] });
    await load({ store, sender }, first, at('2025-12-31'));
    const theirs = await other.nextPackage({ publish: [sampleRecord(2)] });
    await load({ store, sender: other }, theirs, at('2026-01-01'));
    const second = await sender.nextPackage({ publish: [sampleRecord(3)] });
    await load({ store, sender }, second, at('2026-01-02'));
    const shown = async (options: Parameters<PublicStore['listImports']>[0]) =>
      (await store.listImports(options)).map(({ channel, sequence }) => [channel, sequence]);

    expect(await shown({ limit: 2 })).toEqual([
      ['370700-out', 2],
      ['370800-out', 1],
    ]);
    expect(await shown({ channel: '370700-out', limit: 9 })).toEqual([
      ['370700-out', 2],
      ['370700-out', 1],
    ]);
  });
});

describe('channelStatistics', () => {
  it('adds up what every channel did', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 5) }));
    const publish = [sampleRecord(1, { stage: '办结' }), sampleRecord(6)];
    const withdraw = [sampleWithdrawal(2), sampleWithdrawal(3)];
    const last = await sender.nextPackage({ publish, withdraw });
    await load({ store, sender }, last);

    expect(await store.channelStatistics()).toEqual([
      {
        channel: '370700-out',
        last: {
          epoch: 1,
          sequence: 2,
          createdAt: last.manifest.createdAt,
          importedAt: '2026-11-21T02:00:00Z',
          stateSha256: last.manifest.state.after,
        },
        packages: 2,
        changes: { published: 6, updated: 1, withdrawn: 2 },
        publicRecords: 4,
        publicDocuments: 0,
        missing: null,
        forkedAt: null,
      },
    ]);
  });

  it('knows which discs are missing from one that came too early, until they have come', async () => {
    const { store, sender } = await newScene();
    const attempt = { operator: OPERATOR, channel: '370700-out' } as const;
    const early = { ...attempt, at: '2026-11-20T00:00:00Z', code: 'E_SEQUENCE_GAP' } as const;
    const missing = async () => (await store.channelStatistics())[0]?.missing;
    await store.recordAttempt({ ...early, sequence: 3 });
    await store.recordAttempt({
      ...attempt,
      at: early.at,
      code: 'E_SIGNATURE_INVALID',
      sequence: 9,
    });
    expect(await missing()).toEqual({ first: 1, last: 2 });

    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    expect(await missing()).toEqual({ first: 2, last: 2 });

    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(2)] }));
    expect(await missing()).toBeNull();
  });

  it('raises the alarm of a fork until something is imported after it', async () => {
    const { store, sender } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    const at = '2026-11-22T00:00:00Z';
    const fork = { operator: OPERATOR, channel: '370700-out', sequence: 1 } as const;
    await store.recordAttempt({ ...fork, at, code: 'E_SEQUENCE_FORK' });
    expect((await store.channelStatistics())[0]?.forkedAt).toBe(at);

    const next = await sender.nextPackage({ publish: [sampleRecord(2)] });
    await load({ store, sender }, next, { now: new Date('2026-11-23T00:00:00Z') });
    expect((await store.channelStatistics())[0]?.forkedAt).toBeNull();
  });
});

describe('listAttempts', () => {
  it('shows what was refused, the latest first', async () => {
    const { store } = await newScene();
    const named = {
      at: '2026-11-20T00:00:00Z',
      operator: OPERATOR,
      channel: '370700-out',
      sequence: 4,
      code: 'E_KEY_UNKNOWN',
    } as const;
    const unnamed = {
      ...named,
      channel: null,
      sequence: null,
      code: 'E_ENVELOPE_MALFORMED',
    } as const;
    await store.recordAttempt(named);
    await store.recordAttempt(unnamed);

    expect(await store.listAttempts(1)).toEqual([unnamed]);
    expect(await store.listAttempts(5)).toEqual([unnamed, named]);
  });
});
