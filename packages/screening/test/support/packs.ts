import { readFileSync } from 'node:fs';
import { parsePolicyPack, type PolicyPack } from '../../src/index.js';

function read(id: string): { readonly text: string; readonly pack: PolicyPack } {
  const bytes = readFileSync(new URL(`../../policies/${id}.json`, import.meta.url));
  return { text: bytes.toString(), pack: parsePolicyPack(bytes, `${id}.json`).pack };
}

/** The pack in use: the trial rules of 2014. */
export const { text: TRIAL_TEXT, pack: TRIAL_PACK } = read('2014-trial');

/** The rules as revised in 2021, which protect minors who are victims as well. */
export const { pack: REVISED_PACK } = read('2021-revised');
