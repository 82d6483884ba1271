import { EXIT, type DiscferryError, type ExitStatus } from '@discferry/shared-schema';
import type { Lang } from '../text/define-texts.js';
import { describeError } from '../errors/describe-error.js';
import { printableJson } from './printable.js';

/** The document `--json` prints for a command that came to its end (docs/json-output.md). */
export function successDocument(command: string, data: object, exit: ExitStatus): string {
  const ok = exit === EXIT.done || exit === EXIT.lookNeeded;
  return document({ ok, command, exit, data });
}

/** The document `--json` prints for a command that failed; `command` is null when none was named. */
export function failureDocument(command: string | null, error: DiscferryError, lang: Lang): string {
  const { code, message, hint, findings } = describeError(error, lang);
  return document({
    ok: false,
    command,
    exit: error.exit,
    error: { code, message, hint, findings },
  });
}

function document(value: object): string {
  return `${printableJson(JSON.stringify(value, refuseLoss))}\n`;
}

/** JSON turns these into `{}` or leaves them out, without a word. */
function refuseLoss(key: string, value: unknown): unknown {
  const lost =
    value instanceof Map ||
    value instanceof Set ||
    ArrayBuffer.isView(value) ||
    ['bigint', 'function', 'symbol'].includes(typeof value);
  if (lost) throw new TypeError(`data.${key} is not JSON`);
  return value;
}
