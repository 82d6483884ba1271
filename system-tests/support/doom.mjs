/**
 * Preloaded into a command under test (`node --import`): stops its clock and kills it, with SIGKILL,
 * just before the n-th thing it does to disk or database. The command itself knows nothing of this.
 *
 *   STOPPED_CLOCK  the instant the command believes it is
 *   DOOM_AT        before which operation it dies; 0 lets it live
 *   DOOM_REPORT    a file that gets the names of all operations, one a line, when it lives
 */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import './stopped-clock.mjs';

const { DOOM_AT = '0', DOOM_REPORT, DOOM_SQLITE } = process.env;
const operations = [];
const writeReport = fs.writeFileSync;

/** Counts one operation, and dies before it when it is the one. */
function before(name) {
  operations.push(name);
  if (operations.length === Number(DOOM_AT)) process.kill(process.pid, 'SIGKILL');
}

function watch(holder, names, label) {
  for (const name of names) {
    const real = holder[name];
    holder[name] = function (...args) {
      before(`${label}.${name}`);
      return Reflect.apply(real, this, args);
    };
  }
}

watch(fs, ['writeSync', 'renameSync', 'rmSync', 'unlinkSync', 'fsyncSync'], 'fs');
watch(fs.promises, ['rename', 'rm', 'unlink', 'mkdir', 'copyFile', 'writeFile', 'link'], 'fs');
const handle = await fs.promises.open(process.execPath);
watch(Object.getPrototypeOf(handle), ['write', 'writev', 'writeFile', 'sync', 'truncate'], 'file');
await handle.close();
syncBuiltinESMExports();

const require = createRequire(pathToFileURL(DOOM_SQLITE));
const Database = require('better-sqlite3');
const memory = new Database(':memory:');
const Statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
memory.close();
watch(Database.prototype, ['exec'], 'sqlite');
watch(Statement, ['run', 'all'], 'sqlite');

if (DOOM_REPORT !== undefined) {
  process.on('exit', () => writeReport(DOOM_REPORT, operations.join('\n')));
}
