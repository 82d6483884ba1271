import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SCRIPT = `
const { DatabaseSync } = require('node:sqlite');
const [path, sql] = process.argv.slice(1);
const database = new DatabaseSync(path);
database.exec(sql);
process.stdout.write('held');
process.stdin.resume().on('end', () => database.close());
`;

/**
 * Runs SQL on a database in another process and keeps the transaction open until released. Locks of
 * one process do not hold against itself.
 */
export async function holdDatabase(path: string, sql: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ['-e', SCRIPT, path, sql], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(holder, 'close');
  await once(holder.stdout, 'data');
  return async () => {
    holder.stdin.end();
    await ended;
  };
}
