import { openPublicStore, type PublicStore } from '@discferry/public-store';
import {
  createSender,
  tempFolder,
  type BuiltPackage,
  type Sender,
  type SenderOptions,
} from '@discferry/test-kit';
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run, runJson, type RunOptions, type Transcript } from './terminal.js';

type Options = Omit<RunOptions, 'cwd'>;

/** A machine on the extranet, set up, and a sender that it trusts. */
export interface Gate {
  readonly folder: string;
  /** The file of the public database. */
  readonly database: string;
  readonly sender: Sender;
  run(argv: readonly string[], options?: Options): Promise<Transcript>;
  runJson(argv: readonly string[], options?: Options): Promise<unknown>;
  /** Imports a package with its number confirmed. */
  import(built: BuiltPackage, options?: Options): Promise<Transcript>;
  /** Looks into the public database. */
  withStore<Result>(look: (store: PublicStore) => Promise<Result>): Promise<Result>;
  /** What lies in the spool folder. */
  spool(): Promise<readonly string[]>;
}

export async function newGate(options: Partial<SenderOptions> = {}): Promise<Gate> {
  const folder = await tempFolder();
  const sender = createSender({ folder: join(folder, 'sent'), ...options });
  const gate = gateIn(folder, sender);
  await gate.run(['init']);
  await enrol(gate, sender, '370700-out');
  return gate;
}

function gateIn(folder: string, sender: Sender): Gate {
  const cwd = folder;
  const database = join(folder, 'data', 'public.sqlite');
  return {
    folder,
    database,
    sender,
    run: (argv, options) => run(argv, { cwd, ...options }),
    runJson: (argv, options) => runJson(argv, { cwd, ...options }),
    import: ({ envelopePath, manifest }, options) =>
      run(['import', envelopePath, '--confirm', manifest.packageId], { cwd, ...options }),
    withStore: async (look) => {
      const store = await openPublicStore(database, { mode: 'existing' });
      try {
        return await look(store);
      } finally {
        await store.close();
      }
    },
    spool: () => readdir(join(folder, 'data/spool')).catch(() => []),
  };
}

/** Enrols all keys of a sender for a channel, each by its whole fingerprint. */
export async function enrol(
  gate: Gate,
  { publicKeyFiles }: Sender,
  channel: string,
): Promise<void> {
  for (const file of publicKeyFiles) {
    const path = join(gate.folder, `${file.keyId.slice(0, 8)}.pub.json`);
    await writeFile(path, JSON.stringify(file));
    await gate.run(['trust', 'add', path, '--channel', channel, '--fingerprint', file.keyId]);
  }
}

/** Copies packages to a disc: a folder with nothing else in it. */
export async function burn(
  gate: Gate,
  name: string,
  ...packages: readonly BuiltPackage[]
): Promise<string> {
  const disc = join(gate.folder, name);
  await mkdir(disc, { recursive: true });
  for (const { envelopePath, archivePath } of packages) {
    for (const path of [envelopePath, archivePath])
      await copyFile(path, join(disc, basename(path)));
  }
  return disc;
}
