import type { AuditGate } from '@discferry/audit-command';
import { auditLedger, ledgerHead } from '@discferry/intranet-ledger';
import { withSession } from './session.js';

/** Whose ledger `audit` and `audit verify` look at. */
export const auditGate: AuditGate = {
  program: 'intranet-export',
  open: (context, work) =>
    withSession(context, ({ ledger }) =>
      work({ head: () => ledgerHead(ledger), audit: (options) => auditLedger(ledger, options) }),
    ),
};
