import type { AuditFinding } from '@discferry/audit-trail';
import { defineCommand, value, type Command, type Context } from '@discferry/cli-kit';
import { EXIT } from '@discferry/shared-schema';
import { z } from 'zod';
import { collect } from './collect.js';
import { texts } from './texts.js';
import { auditView } from './view.js';

/** A database that can be audited. */
export interface Audited {
  /** The digest of the audit trail's last entry, 64 hexadecimal digits. */
  head(): string;
  audit(options: {
    readonly trailOnly: boolean;
    readonly progress: () => void;
  }): AsyncIterable<AuditFinding>;
}

/** The gate whose commands these are. */
export interface AuditGate {
  /** As it is typed: `extranet-import`. */
  readonly program: string;
  /** Opens its database for as long as `work` takes. */
  readonly open: <Result>(
    context: Context,
    work: (audited: Audited) => Promise<Result>,
  ) => Promise<Result>;
}

const DEFAULT_LISTED = 20;
const MAX_LISTED = 10_000;

const listed = z.coerce.number<string>().int().min(0).max(MAX_LISTED).default(DEFAULT_LISTED);

/**
 * `audit verify` (核对审计链) and `audit` (全面核查). The one with the longer name comes first: that is how a
 * program finds the command that failed.
 */
export function auditCommands(gate: AuditGate): readonly [verify: Command, audit: Command] {
  return [
    auditCommand(gate, {
      name: 'audit verify',
      summary: texts.verifySummary,
      says: texts.verifyExample,
      trailOnly: true,
    }),
    auditCommand(gate, {
      name: 'audit',
      summary: texts.auditSummary,
      says: texts.auditExample,
      trailOnly: false,
    }),
  ];
}

interface Kind {
  readonly name: string;
  readonly summary: Command['summary'];
  readonly says: Command['summary'];
  readonly trailOnly: boolean;
}

function auditCommand(
  { program, open }: AuditGate,
  { name, summary, says, trailOnly }: Kind,
): Command {
  return defineCommand({
    name,
    summary,
    examples: [
      { line: `${program} ${name}`, says },
      { line: `${program} ${name} --list 500`, says: texts.listExample },
    ],
    options: { list: value('N', texts.listOption, listed) },
    run: (context, { list }) =>
      open(context, async (audited) => {
        const rows = context.progress(context.say(texts.looking), { unit: 'records' });
        let seen = 0;
        const progress = (): void => {
          context.signal.throwIfAborted();
          seen += 1;
          rows.report(seen);
        };
        const found = await collect(audited.audit({ trailOnly, progress }), list);
        rows.finish();
        const data = { clean: found.findings === 0, trailHead: audited.head(), ...found };
        return {
          data,
          view: auditView(context, data, { program, trailOnly }),
          exit: data.clean ? EXIT.done : EXIT.lookNeeded,
        };
      }),
  });
}
