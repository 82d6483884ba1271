import { createHash } from 'node:crypto';
import { createKeyPair, type RandomBytes, type SigningKey } from '../../src/index.js';

/** Random bytes that are the same in every run. */
export function seededRandom(seed: string): RandomBytes {
  let calls = 0;
  return (size) => {
    calls += 1;
    return createHash('shake256', { outputLength: size })
      .update(`${seed} ${String(calls)}`)
      .digest();
  };
}

export function keyNamed(name: string): SigningKey {
  return createKeyPair(seededRandom(name));
}
