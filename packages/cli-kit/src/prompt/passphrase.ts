import { readFile } from 'node:fs/promises';
import { DiscferryError } from '@discferry/shared-schema';
import type { Say } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import type { Prompts } from './prompts.js';

export interface PassphraseOptions {
  /** Absolute path of the file that holds it, if one was named. */
  readonly file: string | undefined;
  /** Absent when nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly say: Say;
}

/**
 * The passphrase from a file's first line, else from a hidden prompt. A new one is typed twice.
 * Never from an argument: other users of the machine see those.
 * @throws DiscferryError E_PASSPHRASE_MISSING; E_PASSPHRASE when the two differ
 */
export async function obtainPassphrase(
  purpose: 'open' | 'new',
  { file, prompts, say }: PassphraseOptions,
): Promise<string> {
  const passphrase =
    file === undefined ? await askFor(purpose, prompts, say) : await firstLine(file);
  if (!passphrase) throw new DiscferryError('E_PASSPHRASE_MISSING', {});
  return passphrase;
}

async function firstLine(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8');
  return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0];
}

async function askFor(
  purpose: 'open' | 'new',
  prompts: Prompts | undefined,
  say: Say,
): Promise<string | undefined> {
  if (purpose === 'open') return await prompts?.hidden(say(texts.passphrase));
  const first = await prompts?.hidden(say(texts.newPassphrase));
  const second = await prompts?.hidden(say(texts.newPassphraseAgain));
  if (first !== second) throw new DiscferryError('E_PASSPHRASE', {});
  return first;
}
