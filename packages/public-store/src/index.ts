export type { AppliedPackage, ApplyOptions } from './apply/apply-package.js';
export type { ChangeCounts } from './apply/tally.js';
export { openPublicStore, type OpenOptions, type PublicReader, type PublicStore } from './open.js';
export type { Alarm, Discard, RecordedAlarm } from './read/alarms.js';
export type { Attempt } from './read/attempts.js';
export type { Change } from './read/changes.js';
export type {
  DocumentCursor,
  DocumentKey,
  DocumentPage,
  DocumentQuery,
  DocumentSummary,
  PublicDocument,
} from './read/documents.js';
export type { ImportEntry, ImportSigner, ListImportsOptions } from './read/imports.js';
export type { PageOptions, PublicRecord, RecordCursor, RecordPage } from './read/records.js';
export type { ChannelStatistics, LastPackage, MissingDiscs } from './read/statistics.js';
export type { AlarmState, ChangeKind } from './schema.js';
