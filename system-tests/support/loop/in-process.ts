import { runProgram, type Program } from '@discferry/cli-kit';
import { program as extranetExport } from '@discferry/extranet-export';
import { program as extranetImport } from '@discferry/extranet-import';
import { program as intranetExport } from '@discferry/intranet-export';
import { program as intranetImport } from '@discferry/intranet-import';
import { paper, processOnPaper } from '@discferry/test-kit';
import { PassThrough } from 'node:stream';
import { ranFrom, type GateName, type RunGate } from './gates.ts';

const PROGRAMS: Readonly<Record<Exclude<GateName, 'business-system'>, Program>> = {
  'intranet-export': intranetExport,
  'intranet-import': intranetImport,
  'extranet-import': extranetImport,
  'extranet-export': extranetExport,
};

/** A gate's own program, from its command line to its exit status, in the process of the test. */
export const runInProcess: RunGate = async (gate, words, { cwd, clock }) => {
  if (gate === 'business-system') throw new TypeError('called by its functions');
  const [stdout, stderr] = [paper(), paper()];
  const io = processOnPaper({
    argv: [...words, '--json', '--lang', 'en'],
    env: {},
    cwd,
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => new Date(clock),
    userName: () => 'clerk',
    exitNow: (status) => {
      throw new TypeError(`ended at once with ${String(status)}`);
    },
  });
  const status = await runProgram(PROGRAMS[gate], io);
  return ranFrom(status, stdout.text(), stderr.text());
};
