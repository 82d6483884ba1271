import { DiscferryError } from '@discferry/shared-schema';
import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator, type Migration } from 'kysely/migration';
import type { Backend } from '../backend.js';
import type { PublicDatabase } from '../schema.js';
import { firstTables } from './0001-first-tables.js';
import { alarms } from './0002-alarms.js';
import { documents } from './0003-documents.js';
import { tamperEvidence } from './0004-tamper-evidence.js';
import { requests } from './0005-requests.js';
import { settledReplies } from './0006-settled-replies.js';

/** Every migration in its order. One that has been released is never changed. */
function migrationsFor(backend: Backend): Readonly<Record<string, Migration>> {
  return {
    '0001-first-tables': { up: (db) => firstTables(db, backend.columnTypes) },
    '0002-alarms': { up: (db) => alarms(db, backend) },
    '0003-documents': { up: (db) => documents(db, backend) },
    '0004-tamper-evidence': sealed(backend, () => {
      tamperEvidence(backend);
    }),
    '0005-requests': sealed(backend, (db) => requests(db, backend)),
    '0006-settled-replies': sealed(backend, settledReplies),
  };
}

/** A migration, and seals on the tables that it makes. */
function sealed(
  { evidence }: Backend,
  up: (db: Kysely<unknown>) => Promise<void> | void,
): Migration {
  return {
    up: async (db) => {
      await up(db);
      evidence.sealNewTables();
    },
  };
}

type WithMigrationTable = PublicDatabase & Record<typeof DEFAULT_MIGRATION_TABLE, { name: string }>;

export interface MigrateOptions {
  readonly backend: Backend;
  readonly path: string;
  /** Whether an empty database may become a public store. */
  readonly mayCreate: boolean;
}

/**
 * Brings the tables up to date.
 * @throws E_STORE_VERSION when a newer program made them
 * @throws E_STORE_UNREACHABLE when this is the database of something else
 */
export async function migrate(
  db: Kysely<PublicDatabase>,
  { backend, path, mayCreate }: MigrateOptions,
): Promise<void> {
  const migrations = migrationsFor(backend);
  const done = await migrationsDone(db);
  if (done === null && !mayCreate) {
    throw new DiscferryError('E_STORE_UNREACHABLE', { path, reason: 'not a public store' });
  }
  if (done?.some((name) => !Object.hasOwn(migrations, name)) === true) {
    throw new DiscferryError('E_STORE_VERSION', { path });
  }
  // Looking first keeps those who only read from ever asking for the write lock.
  if (done?.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error as Error;
  // Kysely has written down what it did behind the last entry of the trail.
  backend.evidence.noteMigration(Object.keys(migrations).at(-1) ?? '');
}

/** The names of the migrations that were made here; null when this is no store at all. */
async function migrationsDone(db: Kysely<PublicDatabase>): Promise<readonly string[] | null> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return null;
  const rows = await (db as Kysely<unknown> as Kysely<WithMigrationTable>)
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
