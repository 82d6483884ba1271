import { canonicalJson, sha256 } from '@discferry/package-format';
import { crockford, readCrockford, type Reply } from '@discferry/shared-schema';

const CODE_CHARACTERS = 8;

/**
 * The check code of a reply (核对码), `7K3M-9QX2`, printed on the reply sheet: whoever types the reply
 * in types it too, and a slip in any field is found. 40 bits of SHA-256 over the reply as canonical
 * JSON; no secret and no signature.
 */
export function replyCheckCode(reply: Reply): string {
  const code = crockford(sha256(canonicalJson(reply)), CODE_CHARACTERS);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Whether a check code as typed is that of a reply as typed. */
export function isReplyCheckCode(typed: string, reply: Reply): boolean {
  return readCrockford(typed) === readCrockford(replyCheckCode(reply));
}
