import { commandFile, type CliResult } from '@discferry/test-kit';
import { execFileSync, spawn } from 'node:child_process';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { caseRows } from './case-rows.js';
import { writeNdjson } from './drop-files.js';
import { PASSPHRASE, type Gate } from './gate.js';

/** An export that stands still in the middle of reading its source, and so holds the ledger. */
export interface BlockedRun {
  readonly interrupt: () => Promise<void>;
  /** Lets it go on, and gives how it ended. */
  readonly release: () => Promise<Pick<CliResult, 'status' | 'stderr'>>;
}

/** Starts the first export of a gate whose drop folder has a pipe in the place of a file. */
export async function blockedExport(gate: Gate): Promise<BlockedRun> {
  await writeNdjson(gate.path('drop'), [caseRows(1)]);
  const pipe = gate.path('drop', 'GK_SPB.ndjson');
  await rm(pipe);
  execFileSync('mkfifo', [pipe]);
  const config = gate.path('intranet-export.json');
  const json = await readFile(config, 'utf8');
  await writeFile(
    config,
    json.replace('"sqlite"', '"drop-folder"').replace('source.sqlite', 'drop'),
  );

  const words = ['export', '--confirm', '370700-out-000001', ...PASSPHRASE];
  const child = spawn(process.execPath, [commandFile('intranet-export'), ...words], {
    cwd: gate.folder,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8');
  const stopping = new Promise<void>((resolve) => {
    child.stderr.on('data', (text: string) => {
      stderr += text;
      if (stderr.includes('Stopping')) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // Opens once the run has opened its end.
  const writing = await open(pipe, 'w');
  return {
    interrupt: async () => {
      child.kill('SIGINT');
      await stopping;
    },
    release: async () => {
      await writing.close();
      return { status: await ended, stderr };
    },
  };
}
