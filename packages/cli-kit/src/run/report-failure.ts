import type { ExitStatus } from '@discferry/shared-schema';
import { asDiscferryError } from '../errors/as-discferry-error.js';
import type { ProcessIo } from '../process-io.js';
import { failureDocument } from '../view/envelope.js';
import { renderError } from '../view/render-error.js';
import { makeStyle } from '../view/style.js';
import { widthOf, write } from './output.js';
import type { Preferences } from './preferences.js';

export interface FailureOptions {
  /** Null when the line named none. */
  readonly command: string | null;
  readonly io: ProcessIo;
  readonly preferences: Preferences;
}

/** Tells whoever started the command why it failed, and gives the exit status. */
export async function reportFailure(
  thrown: unknown,
  { command, io, preferences }: FailureOptions,
): Promise<ExitStatus> {
  const { lang, json, colour } = preferences;
  const error = asDiscferryError(thrown, lang);
  if (json) {
    await write(io.stdout, failureDocument(command, error, lang));
  } else {
    const style = makeStyle(colour && io.stderr.isTTY === true);
    const lines = renderError(error, { lang, style, width: widthOf(io.stderr) });
    await write(io.stderr, `${lines.join('\n')}\n`);
  }
  return error.exit;
}
