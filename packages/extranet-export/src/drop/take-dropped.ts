import { describeError, hearInterrupt, type Context } from '@discferry/cli-kit';
import { fsyncFolder, writeFileDurably } from '@discferry/package-media';
import type { DiscferryError } from '@discferry/shared-schema';
import { EXIT, isDiscferryError, type ErrorCode } from '@discferry/shared-schema';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRequest, readRequestFile, type RequestFile } from '../request-file.js';
import type { Session } from '../session.js';
import { reasonText } from './reason-text.js';

/** What became of the files in the drop folder (投递目录). */
export interface Dropped {
  /** The requests that were taken in. */
  readonly taken: readonly string[];
  /** How many were refused, and lie in `refused` with the reason. */
  readonly refused: number;
  /** How many may still be being written, and are left for the next time. */
  readonly waiting: number;
}

/** A file changed less than this ago may not be whole yet. */
const SETTLING_MS = 60_000;

/** The folder beside the files for those that are not taken. */
const REFUSED = 'refused';

/**
 * Takes in the requests that lie as files in the drop folder; null when there is no such folder in the
 * configuration. What was taken in is gone from it; what is refused lies in `refused`, under a name of
 * ours, with the reason beside it.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ for the folder itself; whatever keeps the store from working
 */
export async function takeDropped(context: Context, session: Session): Promise<Dropped | null> {
  const { drop } = session.settings;
  if (drop === null) return null;
  await mkdir(drop, { recursive: true, mode: 0o700 });
  const names = (await readdir(drop)).filter((name) => name.endsWith('.json')).sort();
  const taken: string[] = [];
  let refused = 0;
  let waiting = 0;
  for (const name of names) {
    await hearInterrupt(context.signal);
    const verdict = await takeOne(context, session, { folder: drop, name });
    if (verdict.kind === 'taken') taken.push(verdict.requestId);
    else if (verdict.kind === 'refused') refused += 1;
    else waiting += 1;
  }
  return { taken, refused, waiting };
}

/** A file in the folder. */
interface DroppedFile {
  readonly folder: string;
  readonly name: string;
}

type Verdict =
  | { readonly kind: 'taken'; readonly requestId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'waiting' };

async function takeOne(context: Context, session: Session, dropped: DroppedFile): Promise<Verdict> {
  const { folder, name } = dropped;
  const path = join(folder, name);
  const pathOf = (beside: string) => join(folder, beside);
  let file: RequestFile | undefined;
  try {
    const read = await readRequestFile(path, 'request.json');
    file = read.file;
    const request = await loadRequest(read, pathOf);
    const { requestId } = await session.requests.addRequest({
      ...request,
      now: context.now(),
      operator: session.operator,
      random: (bytes) => randomBytes(bytes),
    });
    // The request goes first: files that nobody names any more are never taken for anything.
    await rm(path, { force: true });
    for (const one of file.attachments) await rm(pathOf(one.file), { force: true });
    await fsyncFolder(folder);
    session.log.info({ request: requestId }, 'taken from the drop folder');
    return { kind: 'taken', requestId };
  } catch (error) {
    if (!isDiscferryError(error) || !isOfFile(error)) throw error;
    if (mayBeUnfinished(error) && (await isSettling(path, context.now()))) {
      return { kind: 'waiting' };
    }
    await setAside(dropped, { error, file, now: context.now() });
    session.log.warn({ code: error.code }, 'a dropped request was refused');
    return { kind: 'refused' };
  }
}

/** Whether an error is about the file and what it asks; all others stop the run. */
function isOfFile({ code, exit }: DiscferryError): boolean {
  if (code === 'E_CLOCK') return false;
  return exit === EXIT.usage || MISSING_OR_CUT.has(code);
}

/** What a file looks like before it is whole. */
const MISSING_OR_CUT: ReadonlySet<ErrorCode> = new Set(['E_MEDIA_NOT_FOUND', 'E_MEDIA_READ']);

function mayBeUnfinished({ code }: DiscferryError): boolean {
  return (
    code === 'E_REQUEST_MALFORMED' || code === 'E_ATTACHMENT_REFUSED' || MISSING_OR_CUT.has(code)
  );
}

async function isSettling(path: string, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return true;
  const age = now.getTime() - found.mtimeMs;
  return age >= 0 && age < SETTLING_MS;
}

interface Refusal {
  readonly error: DiscferryError;
  /** What the file says, as far as it could be read. */
  readonly file: RequestFile | undefined;
  readonly now: Date;
}

/** Moves a request and its files to `refused`; the request goes last, so that a killed run goes on. */
async function setAside(
  { folder, name }: DroppedFile,
  { error, file, now }: Refusal,
): Promise<void> {
  const refused = join(folder, REFUSED);
  await mkdir(refused, { recursive: true, mode: 0o700 });
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const stem = `${stamp}-${randomBytes(4).toString('hex')}`;
  const texts = [describeError(error, 'zh'), describeError(error, 'en')];
  await writeFileDurably(join(refused, `${stem}.txt`), Buffer.from(reasonText(texts)));
  for (const [index, attachment] of (file?.attachments ?? []).entries()) {
    const to = join(refused, `${stem}.attachment-${String(index + 1)}`);
    await moveIfThere(join(folder, attachment.file), to);
  }
  await moveIfThere(join(folder, name), join(refused, `${stem}.json`));
  await fsyncFolder(refused);
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
