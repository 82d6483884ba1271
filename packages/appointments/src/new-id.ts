import { crockford } from '@discferry/shared-schema';

/** Random bytes behind an id: 30 bits, which one office does not exhaust in a day. */
export const ID_RANDOM_BYTES = 4;

/** A new 预约编号, `YY20261121-7K3M9Q`: never a number that somebody else's could be guessed from. */
export function newRequestId(date: string, random: Uint8Array): string {
  return idOf('YY', date, random);
}

/** A new 绑定编号, `BD20261121-7K3M9Q`. */
export function newBindingId(date: string, random: Uint8Array): string {
  return idOf('BD', date, random);
}

function idOf(prefix: string, date: string, random: Uint8Array): string {
  return `${prefix}${date.replaceAll('-', '')}-${crockford(random, 6)}`;
}
