import { recordLine, sha256Hex } from '@discferry/package-format';
import type { Message } from '@discferry/shared-schema';

/** A message as the tables keep it: the line it travels as, and the digest of that. */
export function lineOf(message: Message): { readonly line: string; readonly digest: string } {
  const line = recordLine(message);
  return { line, digest: sha256Hex(line) };
}
