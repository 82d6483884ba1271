import { parseWorkingCalendar, type WorkingCalendar } from '@discferry/appointments';
import type { Context, Logger } from '@discferry/cli-kit';
import { openLedger, type Ledger } from '@discferry/intranet-ledger';
import type { TrustRoot } from '@discferry/package-format';
import { readTrustFile } from '@discferry/package-media';
import { channelId, DiscferryError } from '@discferry/shared-schema';
import { readFile } from 'node:fs/promises';
import { openInbox, type Inbox } from './business/inbox.js';
import { readSettings, type Settings } from './settings.js';

/** What every command after `init` works with. */
export interface Session {
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly trust: TrustRoot;
  readonly operator: string;
  readonly log: Logger;
}

/**
 * Reads configuration and trust file, and opens the ledger for as long as `work` takes.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID, E_TRUST_MALFORMED and the ledger's codes
 */
export async function withSession<Result>(
  context: Context,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const settings = await readSettings(context.configPath);
  const trust = await readTrustFile(settings.folders.trust);
  const ledger = openLedger(settings.ledger, ledgerChannel(settings));
  try {
    const operator = context.operator(settings.operator ?? undefined);
    const log = context.logTo(settings.folders.log);
    return await work({ settings, ledger, trust, operator, log });
  } finally {
    ledger.close();
  }
}

/** The channel on which the office sends: whose ledger it is. */
export function ledgerChannel({ channel: { office } }: Pick<Settings, 'channel'>): string {
  return channelId({ office, direction: 'out' });
}

/**
 * Opens the inbox of the business system for as long as `work` takes.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export async function withInbox<Result>(
  { business }: Settings,
  work: (inbox: Inbox) => Promise<Result>,
): Promise<Result> {
  const inbox = openInbox(business);
  try {
    return await work(inbox);
  } finally {
    inbox.close();
  }
}

/**
 * Reads the working-day calendar.
 * @throws E_CALENDAR_INVALID
 */
export async function readCalendar({
  calendar: path,
}: Pick<Settings, 'calendar'>): Promise<WorkingCalendar> {
  const invalid = (actual: string, cause: unknown) => {
    const findings = [{ path: '$', expected: 'a calendar file', actual }];
    return new DiscferryError('E_CALENDAR_INVALID', { path }, { findings, cause });
  };
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw invalid('nothing readable', cause);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw invalid('text that is not JSON', cause);
  }
  return parseWorkingCalendar(json, path);
}
