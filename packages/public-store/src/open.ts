import type { AuditEntry, AuditFinding } from '@discferry/audit-trail';
import type { ReceiverState, VerifiedPackage } from '@discferry/package-format';
import { Kysely } from 'kysely';
import { applyPackage, type AppliedPackage, type ApplyOptions } from './apply/apply-package.js';
import { auditStore, type AuditOptions } from './audit/audit-store.js';
import { migrate } from './migrations/migrate.js';
import {
  listAlarms,
  recordAlarm,
  recordDiscard,
  type Alarm,
  type Discard,
  type RecordedAlarm,
} from './read/alarms.js';
import { listAttempts, recordAttempt, type Attempt } from './read/attempts.js';
import { changesAfter, type Change } from './read/changes.js';
import {
  findDocument,
  searchDocuments,
  type DocumentKey,
  type DocumentPage,
  type DocumentQuery,
  type PublicDocument,
} from './read/documents.js';
import { listImports, type ImportEntry, type ListImportsOptions } from './read/imports.js';
import {
  getRecord,
  pageRecords,
  type PageOptions,
  type PublicRecord,
  type RecordPage,
} from './read/records.js';
import { channelStatistics, type ChannelStatistics } from './read/statistics.js';
import { requestStore, type RequestReader, type RequestStore } from './requests/store.js';
import { readReceiverState } from './receiver-state.js';
import type { PublicDatabase } from './schema.js';
import { openSqlite } from './sqlite.js';

/** What readers of the public database may ask: the site, statistics, notifications. */
export interface PublicReader {
  getRecord(caseNumber: string): Promise<PublicRecord | undefined>;
  pageRecords(options: PageOptions): Promise<RecordPage>;
  findDocument(key: DocumentKey): Promise<PublicDocument | undefined>;
  searchDocuments(query: DocumentQuery): Promise<DocumentPage>;
  changesAfter(cursor: number, limit: number): Promise<readonly Change[]>;
  channelStatistics(): Promise<readonly ChannelStatistics[]>;
  listImports(options: ListImportsOptions): Promise<readonly ImportEntry[]>;
  listAttempts(limit: number): Promise<readonly Attempt[]>;
  listAlarms(): Promise<readonly RecordedAlarm[]>;
  readonly requests: RequestReader;
  close(): Promise<void>;
}

/**
 * The public database (外网公开数据库). Any method may throw E_STORE_UNREACHABLE, E_BUSY or
 * E_MEDIA_FULL.
 */
export interface PublicStore extends PublicReader {
  /** What is remembered of a channel, `370700-out`; FRESH_RECEIVER where nothing is. */
  receiverState(channel: string): Promise<ReceiverState>;
  applyPackage(verified: VerifiedPackage, options: ApplyOptions): Promise<AppliedPackage>;
  recordAttempt(attempt: Attempt): Promise<void>;
  recordAlarm(alarm: Alarm): Promise<void>;
  recordDiscard(manifestSha256: string, discard: Discard): Promise<void>;
  readonly requests: RequestStore;
  /** Adds to the audit trail what was done outside the database: a key or a policy pack taken in. */
  recordDeed(entry: AuditEntry): Promise<void>;
  /** The digest of the audit trail's last entry, 64 hexadecimal digits. */
  trailHead(): string;
  audit(options: AuditOptions): AsyncIterable<AuditFinding>;
}

export interface OpenOptions {
  /** `create` makes the database when there is none; `existing` refuses then. */
  readonly mode: 'create' | 'existing';
}

/**
 * Opens the public database and brings its tables up to date.
 * @throws E_STORE_UNREACHABLE, E_STORE_VERSION, E_BUSY
 */
export async function openPublicStore(path: string, { mode }: OpenOptions): Promise<PublicStore> {
  const mayCreate = mode === 'create';
  const backend = openSqlite(path, { mayCreate });
  const db = new Kysely<PublicDatabase>({ dialect: backend.dialect });
  const translated = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      throw backend.translate(error);
    }
  };
  try {
    await translated(() => migrate(db, { backend, path, mayCreate }));
  } catch (error) {
    backend.close();
    throw error;
  }
  return {
    getRecord: (caseNumber) => translated(() => getRecord(db, caseNumber)),
    pageRecords: (options) => translated(() => pageRecords(db, options)),
    findDocument: (key) => translated(() => findDocument(db, key)),
    searchDocuments: (query) => translated(() => searchDocuments({ db, backend }, query)),
    changesAfter: (cursor, limit) => translated(() => changesAfter(db, cursor, limit)),
    channelStatistics: () => translated(() => channelStatistics(db)),
    listImports: (options) => translated(() => listImports(db, options)),
    listAttempts: (limit) => translated(() => listAttempts(db, limit)),
    listAlarms: () => translated(() => listAlarms(db)),
    receiverState: (channel) =>
      translated(() => db.transaction().execute((trx) => readReceiverState(trx, channel))),
    applyPackage: (verified, options) =>
      translated(() => applyPackage({ db, backend }, verified, options)),
    recordAttempt: (attempt) => translated(() => recordAttempt({ db, backend }, attempt)),
    recordAlarm: (alarm) => translated(() => recordAlarm({ db, backend }, alarm)),
    recordDiscard: (manifestSha256, discard) =>
      translated(() => recordDiscard({ db, backend }, manifestSha256, discard)),
    recordDeed: (entry) =>
      translated(() =>
        db.transaction().execute(() => {
          backend.evidence.append(entry);
          return Promise.resolve();
        }),
      ),
    trailHead: () => backend.evidence.head(),
    audit: (options) => auditStore({ db, backend }, options),
    requests: requestStore({ db, backend }, translated),
    close: () => db.destroy(),
  };
}
