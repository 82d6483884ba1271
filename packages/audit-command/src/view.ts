import type { AuditProblem } from '@discferry/audit-trail';
import {
  facts,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import type { Found } from './collect.js';
import { problemTexts, texts } from './texts.js';

export interface AuditData extends Found {
  readonly clean: boolean;
  readonly trailHead: string;
}

/** What a person sees of an audit. */
export function auditView(
  { say }: Context,
  { clean, trailHead, findings, listed }: AuditData,
  { program, trailOnly }: { readonly program: string; readonly trailOnly: boolean },
): readonly Block[] {
  const head = facts([say(texts.headLabel), trailHead]);
  if (clean) {
    return [
      paragraph(say(trailOnly ? texts.trailClean : texts.clean)),
      head,
      paragraph(say(texts.headNote)),
    ];
  }
  const problem = (one: AuditProblem): string => say(problemTexts[one]);
  const rows = listed.map((one) => [
    one.table,
    one.key ?? '',
    problem(one.problem),
    one.expected,
    one.actual,
  ]);
  const columns = [
    say(texts.tableColumn),
    say(texts.keyColumn),
    say(texts.problemColumn),
    say(texts.expectedColumn),
    say(texts.actualColumn),
  ];
  return [
    warning(say(texts.found, { count: findings })),
    ...(rows.length === 0 ? [] : [table(columns, rows)]),
    ...(findings > rows.length
      ? [paragraph(say(texts.andMore, { count: findings - rows.length }))]
      : []),
    head,
    nextSteps(
      { line: `${program} audit --list 10000 --json > audit.json`, says: say(texts.nextKeep) },
      { line: `${program} status`, says: say(texts.nextStatus) },
    ),
    paragraph(say(texts.whatNow)),
  ];
}
