import { readFileSync } from 'node:fs';
import { parsePolicyPack } from '../../src/index.js';

const file = new URL('../../policies/2014-trial.json', import.meta.url);

/** The text of the pack in use: the trial rules of 2014. */
export const TRIAL_TEXT = readFileSync(file, 'utf8');

export const TRIAL_PACK = parsePolicyPack(readFileSync(file), '2014-trial.json').pack;
