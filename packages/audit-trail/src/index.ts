export { prepareConnection } from './connection.js';
export { digestText, keyText, type AuditFinding, type AuditProblem } from './finding.js';
export { noteMigration, sealTables, type SealOptions } from './seal-tables.js';
export { sealedTables, sealsOf, type SealedTable } from './sealed-tables.js';
export {
  compareNodes,
  recomputeState,
  type RecomputedState,
  type StoredNode,
} from './state-tree.js';
export { appendEntry, trailHead, TRAIL_TABLES, type AuditEntry } from './trail.js';
export { untilUnreadable, verifyFile } from './verify-file.js';
export { verifySeals, type VerifySealsOptions } from './verify-seals.js';
export { verifyTrail } from './verify-trail.js';
