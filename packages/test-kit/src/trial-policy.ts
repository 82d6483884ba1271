import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePolicyPack, type LoadedPolicy } from '@discferry/screening';

/** The policy pack that every new installation knows: senders of tests screen under it. */
export const TRIAL_POLICY_FILE = fileURLToPath(
  import.meta.resolve('@discferry/screening/policies/2014-trial.json'),
);

export const trialPolicy: LoadedPolicy = parsePolicyPack(
  readFileSync(TRIAL_POLICY_FILE),
  TRIAL_POLICY_FILE,
);
