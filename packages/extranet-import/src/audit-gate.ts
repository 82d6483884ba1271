import type { AuditGate } from '@discferry/audit-command';
import { withSession } from './session.js';

/** Whose database `audit` and `audit verify` look at. */
export const auditGate: AuditGate = {
  program: 'extranet-import',
  open: (context, work) =>
    withSession(context, ({ store }) =>
      work({ head: () => store.trailHead(), audit: (options) => store.audit(options) }),
    ),
};
