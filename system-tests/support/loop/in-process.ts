import { runProgram, type ProcessIo, type Program } from '@discferry/cli-kit';
import { program as extranetExport } from '@discferry/extranet-export';
import { program as extranetImport } from '@discferry/extranet-import';
import { program as intranetExport } from '@discferry/intranet-export';
import { program as intranetImport } from '@discferry/intranet-import';
import { PassThrough, Writable } from 'node:stream';
import { ranFrom, type GateName, type RunGate } from './gates.ts';

const PROGRAMS: Readonly<Record<Exclude<GateName, 'business-system'>, Program>> = {
  'intranet-export': intranetExport,
  'intranet-import': intranetImport,
  'extranet-import': extranetImport,
  'extranet-export': extranetExport,
};

/** A stream that remembers what was written. */
class Memory extends Writable {
  text = '';

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A gate's own program, from its command line to its exit status, in the process of the test. */
export const runInProcess: RunGate = async (gate, words, { cwd, clock }) => {
  if (gate === 'business-system') throw new TypeError('called by its functions');
  const stdout = new Memory();
  const stderr = new Memory();
  const io: ProcessIo = {
    argv: [...words, '--json', '--lang', 'en'],
    env: {},
    cwd,
    stdin: new PassThrough(),
    stdout,
    stderr,
    now: () => new Date(clock),
    locale: 'en-US',
    userName: () => 'clerk',
    onInterrupt: () => () => undefined,
    onFault: () => () => undefined,
    shedGarbage: () => undefined,
    exitNow: (status) => {
      throw new TypeError(`ended at once with ${String(status)}`);
    },
  };
  const status = await runProgram(PROGRAMS[gate], io);
  return ranFrom(status, stdout.text, stderr.text);
};
