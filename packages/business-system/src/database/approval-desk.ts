import type Database from 'better-sqlite3';
import { findAmong, type Approver, type FindApprover } from '../documents/staff.js';

/** Finds approvers among those of a system. */
export function readApprovers(db: Database.Database): FindApprover {
  return findAmong(db.prepare<[], Approver>('SELECT RY_BM, XM, DW_BM, BM, ZW FROM T_SPRY').all());
}
