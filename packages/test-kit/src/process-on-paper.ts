import type { ProcessIo } from '@discferry/cli-kit';
import { Readable, Writable } from 'node:stream';

/** A stream that nobody reads, and what was written to it. */
export interface Paper {
  readonly stream: Writable;
  readonly text: () => string;
}

/** @param onText told of all that stands there, each time that something is added */
export function paper(onText: (shown: string) => void = () => undefined): Paper {
  let written = '';
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: Buffer | string, _encoding, done) => {
      written += chunk.toString();
      onText(written);
      done();
    },
  });
  return { stream, text: () => written };
}

/** What a test must say of a process that does not exist, and what it may. */
export type ProcessGiven = Partial<ProcessIo> &
  Pick<ProcessIo, 'argv' | 'cwd' | 'now' | 'stdout' | 'stderr'>;

/** A process that does not exist: nobody sits before it, and nothing happens to it. */
export function processOnPaper(given: ProcessGiven): ProcessIo {
  return {
    env: { LANG: 'en_US.UTF-8' },
    stdin: Readable.from([]),
    locale: 'en-US',
    userName: () => 'clerk-1',
    onInterrupt: () => () => undefined,
    onFault: () => () => undefined,
    shedGarbage: () => undefined,
    exitNow: () => undefined,
    ...given,
  };
}
