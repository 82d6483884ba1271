import { heading, table, type Block, type Context } from '@discferry/cli-kit';
import type { ErrorCode } from '@discferry/shared-schema';
import { discNumber } from './disc-number.js';
import type { Attempt } from './intake.js';
import { texts } from './texts.js';

/** A package that was refused, as JSON shows it. */
export interface RefusedPackage {
  readonly at: string;
  readonly operator: string;
  /** What its files were named; null when that was no disc number. */
  readonly packageId: string | null;
  readonly code: ErrorCode;
}

export function refusedPackage({ at, operator, channel, sequence, code }: Attempt): RefusedPackage {
  const packageId = channel === null || sequence === null ? null : discNumber(channel, sequence);
  return { at, operator, packageId, code };
}

/** The packages refused last, as people see them. */
export function refusedView(
  { say }: Context,
  refused: readonly RefusedPackage[],
): readonly Block[] {
  if (refused.length === 0) return [];
  const columns = [
    say(texts.refusedAtColumn),
    say(texts.discColumn),
    say(texts.codeColumn),
    say(texts.operatorColumn),
  ];
  const rows = refused.map(({ at, packageId, code, operator }) => [
    at,
    packageId ?? say(texts.unnamed),
    code,
    operator,
  ]);
  return [heading(say(texts.refusedHeading)), table(columns, rows)];
}
