import { expectCode, sampleRecords, tempFolder } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublicStore } from '../src/index.js';
import { edit } from './support/earlier-database.js';
import { load, newScene } from './support/stores.js';

describe('openPublicStore', () => {
  it('finds what was written before', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: sampleRecords(1, 2) }));
    await store.close();

    const again = await openPublicStore(database, { mode: 'existing' });

    expect((await again.pageRecords({ limit: 10 })).records).toHaveLength(2);
    await again.close();
  });

  it('creates nothing where nothing is', async () => {
    const database = join(await tempFolder(), 'public.sqlite');

    const error = await expectCode(
      openPublicStore(database, { mode: 'existing' }),
      'E_STORE_UNREACHABLE',
    );

    expect(error.values).toEqual({ path: database, reason: 'SQLITE_CANTOPEN' });
    await expectCode(openPublicStore(database, { mode: 'existing' }), 'E_STORE_UNREACHABLE');
  });

  it.each(['create', 'existing'] as const)(
    'says so when the folder is missing (%s)',
    async (mode) => {
      const database = join(await tempFolder(), 'not-there', 'public.sqlite');
      await expectCode(openPublicStore(database, { mode }), 'E_STORE_UNREACHABLE');
    },
  );

  it('refuses a file that is no database', async () => {
    const database = join(await tempFolder(), 'public.sqlite');
    await writeFile(database, 'a letter, and not a database at all'.repeat(100));
    await expectCode(openPublicStore(database, { mode: 'existing' }), 'E_STORE_UNREACHABLE');
  });

  it('refuses the database of another program', async () => {
    const database = join(await tempFolder(), 'other.sqlite');
    edit(database, 'create table invoice (id integer)');

    const error = await expectCode(
      openPublicStore(database, { mode: 'existing' }),
      'E_STORE_UNREACHABLE',
    );

    expect(error.values).toMatchObject({ reason: 'not a public store' });
  });

  it('refuses a database that a newer program made, and leaves it as it is', async () => {
    const { store, database } = await newScene();
    await store.close();
    edit(database, "insert into kysely_migration values ('9999-later', '2030-01-01')");

    await expectCode(openPublicStore(database, { mode: 'existing' }), 'E_STORE_VERSION');
    await expectCode(openPublicStore(database, { mode: 'create' }), 'E_STORE_VERSION');
  });

  it('brings an older database up to date', async () => {
    // What a run leaves that is killed before its first migration.
    const database = join(await tempFolder(), 'public.sqlite');
    edit(database, 'create table kysely_migration (name text primary key, timestamp text)');

    const store = await openPublicStore(database, { mode: 'existing' });

    expect(await store.channelStatistics()).toEqual([]);
    await store.close();
  });

  it('only reads when there is nothing to bring up to date', async () => {
    const { store, database } = await newScene();
    const writer = new Database(database);
    writer.exec('begin immediate');

    const reader = await openPublicStore(database, { mode: 'existing' });

    expect(await reader.listImports({ limit: 1 })).toEqual([]);
    await reader.close();
    writer.close();
    await store.close();
  });
});
