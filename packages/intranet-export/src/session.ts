import { parseWorkingCalendar, type WorkingCalendar } from '@discferry/appointments';
import type { Context, Logger } from '@discferry/cli-kit';
import { openLedger, type Ledger } from '@discferry/intranet-ledger';
import { checkInForce, parsePolicyPack, type LoadedPolicy } from '@discferry/screening';
import { channelId, DiscferryError, shanghaiDate } from '@discferry/shared-schema';
import { mkdir, readFile } from 'node:fs/promises';
import { readSettings, type Settings } from './settings.js';
import { openSource } from './source/open-source.js';
import type { RecordSource } from './source/record-source.js';

/** What every command after `init` works with. */
export interface Session {
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly operator: string;
  readonly log: Logger;
}

/**
 * Reads the configuration and opens the ledger for as long as `work` takes.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID and the ledger's codes
 */
export async function withSession<Result>(
  context: Context,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const settings = await readSettings(context.configPath);
  const { folders } = settings;
  await mkdir(folders.packages, { recursive: true });
  await mkdir(folders.staging, { recursive: true, mode: 0o700 });
  const ledger = openLedger(folders.ledger, channelId(settings.channel));
  try {
    const operator = context.operator(settings.operator ?? undefined);
    return await work({ settings, ledger, operator, log: context.logTo(folders.log) });
  } finally {
    ledger.close();
  }
}

/** Opens the source for as long as `work` takes. */
export async function withSource<Result>(
  { source }: Settings,
  work: (source: RecordSource) => Promise<Result>,
): Promise<Result> {
  const opened = await openSource(source);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

/**
 * Reads the policy pack. Without a pack in force nothing is screened, and so nothing is exported.
 * @throws E_POLICY_INVALID, E_POLICY_DATE
 */
export async function loadPolicy({ policyFile }: Settings, now: Date): Promise<LoadedPolicy> {
  const policy = await readPolicy(policyFile);
  checkInForce(policy.pack, shanghaiDate(now));
  return policy;
}

/**
 * Reads any policy pack, in force or not.
 * @param path absolute; names the pack in errors
 * @throws E_POLICY_INVALID
 */
export async function readPolicy(path: string): Promise<LoadedPolicy> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const findings = [{ path, expected: 'a file', actual: 'nothing readable' }];
    throw new DiscferryError('E_POLICY_INVALID', { path }, { findings, cause });
  }
  return parsePolicyPack(bytes, path);
}

/**
 * Reads the working-day calendar (工作日历).
 * @throws E_CALENDAR_INVALID
 */
export async function loadCalendar({
  calendarFile: path,
}: Pick<Settings, 'calendarFile'>): Promise<WorkingCalendar> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const findings = [{ path, expected: 'a file of JSON', actual: 'nothing readable' }];
    throw new DiscferryError('E_CALENDAR_INVALID', { path }, { findings, cause });
  }
  return parseWorkingCalendar(json, path);
}
