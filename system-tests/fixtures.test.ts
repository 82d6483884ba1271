import { join } from 'node:path';
import { openPublicStore, type PublicStore } from '@discferry/public-store';
import { EXIT, PACKAGE_ERROR_CODES } from '@discferry/shared-schema';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { STAGES, type Stage } from '../scripts/fixtures/case.ts';
import { staleFixtures } from '../scripts/fixtures/generate.ts';
import { readFixtures, type Fixture } from '../scripts/fixtures/read.ts';
import { judgedOtherwise } from '../scripts/fixtures/verify.ts';
import {
  importEarlier,
  judgeAlone,
  judgeImported,
  judgePlaced,
  type Judgement,
} from './support/judge.ts';

const fixtures = readFixtures();
/**
 * A store begins at the beginning: what comes to a re-anchored receiver cannot be loaded here. Nor can
 * a good package of the way home, which goes into an inbox and no store.
 */
const loadable = fixtures.filter(
  (fixture) =>
    fixture.receiver.anchor === undefined &&
    !(fixture.receiver.direction === 'in' && isAccepted(fixture)),
);
const loaded = loadable.filter((fixture) => isAccepted(fixture) && placeOf(fixture) === 'next');
const notLoaded = loadable.filter((fixture) => !loaded.includes(fixture));

function isAccepted(fixture: Fixture): boolean {
  return fixture.expect.code === null;
}

/** The place of a package at its receiver, unless it is refused for it. */
function placeOf(fixture: Fixture): string {
  return 'place' in fixture.expect ? fixture.expect.place : 'next';
}

/** A package passes every stage before its own, and meets its verdict from there on. */
function expectedAt(stage: Stage, fixture: Fixture): Judgement {
  if (STAGES.indexOf(stage) >= STAGES.indexOf(fixture.stage)) return fixture.expect;
  const passed = { code: null, exit: EXIT.done };
  return stage === 'verify' ? passed : { ...passed, place: placeOf(fixture) };
}

async function storeBefore(fixture: Fixture): Promise<PublicStore> {
  const path = join(await tempFolder(), 'public.sqlite');
  const store = await openPublicStore(path, { mode: 'create' });
  onTestFinished(() => store.close());
  await importEarlier(fixture, store);
  return store;
}

async function everythingIn(store: PublicStore): Promise<object> {
  return {
    records: await store.pageRecords({ limit: 1000 }),
    changes: await store.changesAfter(0, 1000),
    imports: await store.listImports({ limit: 1000 }),
    statistics: await store.channelStatistics(),
  };
}

describe('every fixture is judged as its case.json says', () => {
  test.each(fixtures)('by whoever verifies it: $id', async (fixture) => {
    expect(await judgeAlone(fixture)).toEqual(expectedAt('verify', fixture));
  });

  test.each(fixtures)('by its receiver: $id', async (fixture) => {
    expect(await judgePlaced(fixture)).toEqual(expectedAt('sequence', fixture));
  });

  test.each(notLoaded)('and nothing is loaded: $id', async (fixture) => {
    const store = await storeBefore(fixture);
    const before = await everythingIn(store);
    expect(await judgeImported(fixture, store)).toEqual(expectedAt('import', fixture));
    expect(await everythingIn(store)).toEqual(before);
  });

  test.each(loaded)('and it is loaded: $id', async (fixture) => {
    const store = await storeBefore(fixture);
    const before = await everythingIn(store);
    expect(await judgeImported(fixture, store)).toEqual(expectedAt('import', fixture));
    expect(await everythingIn(store)).not.toEqual(before);
  });

  test('by the built verifier', async () => {
    expect(await judgedOtherwise(fixtures)).toEqual([]);
  });
});

describe('the fixtures', () => {
  test('have one for every code a package can be refused with', () => {
    const covered = new Set<string | null>(fixtures.map((fixture) => fixture.expect.code));
    expect(PACKAGE_ERROR_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });

  test('are what scripts/generate-fixtures.ts makes', async () => {
    expect((await staleFixtures()).map(({ path }) => path)).toEqual([]);
  });
});
