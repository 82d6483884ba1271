import { processIo, runProgram, type Program } from '@discferry/cli-kit';
import { program as importer } from '@discferry/extranet-import';
import { program as exporter } from '@discferry/intranet-export';
import { openLedger } from '@discferry/intranet-ledger';
import Database from 'better-sqlite3';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { CASES, EXPORT, GOOD, importOf, placesIn, setUp, type Places } from './ferry.ts';
import { compare, type Contender } from './harness.ts';

/** What seals on every row cost an export and an import: the same with their triggers taken away. */
export async function sealing(folder: string): Promise<void> {
  const places = placesIn(folder);
  await setUp(places);
  await compareSealed('export', exportOf(places));
  await compareSealed('import', importInto(places));
}

/** A run that changes a database. */
interface Run {
  readonly database: string;
  readonly prepare: () => void;
  readonly run: () => Promise<void>;
}

async function compareSealed(name: string, { database, prepare, run }: Run): Promise<void> {
  const sealed: Contender = { name: 'with seals', prepare, run };
  const bare: Contender = {
    name: 'without',
    prepare: () => {
      prepare();
      takeTriggersAway(database);
    },
    run,
  };
  await compare({
    title: `sealing: ${name} of ${CASES} cases`,
    contenders: [sealed],
    measure: bare,
    items: { count: CASES, one: 'case' },
    rounds: 5,
    clock: 'processor',
  });
}

function exportOf({ intranet }: Places): Run {
  const data = join(intranet, 'data');
  const database = join(data, 'ledger.sqlite');
  return {
    database,
    prepare: () => {
      rmSync(data, { recursive: true });
      mkdirSync(data);
      openLedger(database, '370700-out').close();
    },
    run: () => runInside(exporter, EXPORT, intranet),
  };
}

function importInto(places: Places): Run {
  const { extranet, freshExtranet } = places;
  return {
    database: join(extranet, 'data', 'public.sqlite'),
    prepare: () => {
      rmSync(extranet, { recursive: true });
      cpSync(freshExtranet, extranet, { recursive: true });
    },
    run: () => runInside(importer, importOf(places), extranet),
  };
}

/** Runs a command in this process, whose processor time is measured. */
async function runInside(program: Program, argv: readonly string[], cwd: string): Promise<void> {
  const [stdout, stderr] = [new PassThrough().resume(), new PassThrough().resume()];
  const status = await runProgram(program, { ...processIo(), argv, cwd, stdout, stderr });
  if (!GOOD.has(status)) throw new Error(`${program.name} ended with ${status}`);
}

function takeTriggersAway(path: string): void {
  const database = new Database(path);
  const triggers = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'seal_*'`)
    .pluck()
    .all();
  for (const name of triggers) database.exec(`DROP TRIGGER "${String(name)}"`);
  database.close();
}
