import { DiscferryError } from '@discferry/shared-schema';
import { hasErrno } from '../errors/errno.js';
import { faultOf } from '../errors/fault.js';
import type { ProcessIo, TerminalOutput } from '../process-io.js';
import type { Block } from '../view/blocks.js';
import { renderBlock } from '../view/render.js';
import { makeStyle } from '../view/style.js';
import type { Preferences } from './preferences.js';

const defaultWidth = 80;

/** Columns of a stream's terminal; 80 where there is none. */
export function widthOf({ columns }: TerminalOutput): number {
  return columns === undefined || columns <= 0 ? defaultWidth : columns;
}

/**
 * Writes a text and returns once the stream has taken it, so that nothing is lost at exit. A reader
 * that has gone away (`| head`) is no error: the command's work is done.
 * @throws DiscferryError E_MEDIA_WRITE, as when stdout is a file on a full disk
 */
export async function write(stream: TerminalOutput, text: string): Promise<void> {
  if (stream.destroyed || stream.errored) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || hasErrno(error, 'EPIPE', 'ERR_STREAM_DESTROYED')) resolve();
      else
        reject(
          new DiscferryError('E_MEDIA_WRITE', { path: 'stdout', reason: faultOf(error).kind }),
        );
    });
  });
}

/** Prints a view: talk to stderr, data to stdout, in order, with an empty line between blocks. */
export async function printView(
  view: readonly Block[],
  io: ProcessIo,
  { lang, colour }: Preferences,
): Promise<void> {
  let gap = '';
  for (const block of view) {
    const talk = block.kind === 'warning' || block.kind === 'next';
    const stream = talk ? io.stderr : io.stdout;
    const style = makeStyle(colour && stream.isTTY === true);
    const lines = renderBlock(block, { lang, style, width: widthOf(stream) });
    await write(stream, `${gap}${lines.join('\n')}\n`);
    gap = block.kind === 'heading' ? '' : '\n';
  }
}
