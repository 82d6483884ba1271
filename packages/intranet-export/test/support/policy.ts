import { parsePolicyPack, type LoadedPolicy } from '@discferry/screening';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const packFile = fileURLToPath(
  new URL('../../../screening/policies/2014-trial.json', import.meta.url),
);

/** The 2014 pack. */
export const policy: LoadedPolicy = parsePolicyPack(readFileSync(packFile), packFile);

export const revisedFile = packFile.replace('2014-trial', '2021-revised');

/** The 2021 pack. */
export const revisedPolicy: LoadedPolicy = parsePolicyPack(readFileSync(revisedFile), revisedFile);
