import { findingsOfIssues, type Finding } from '@discferry/shared-schema';
import type { z } from 'zod';
import type { Reason } from './reasons.js';

const MAX_FINDINGS = 20;
const MAX_FINDING_LENGTH = 300;

/** Why a message is put aside, without anything of its content. */
export interface Objection {
  readonly reason: Reason;
  readonly findings: readonly Finding[];
}

interface Refused {
  readonly ok: false;
  readonly objection: Objection;
}

export type Judged<Value> = { readonly ok: true; readonly value: Value } | Refused;

export function accepted<Value>(value: Value): Judged<Value> {
  return { ok: true, value };
}

export function refused(reason: Reason, findings: readonly Finding[] = []): Refused {
  return { ok: false, objection: { reason, findings } };
}

const UNSAFE = new Set([
  'control, directional or invisible characters',
  'not in normal form C',
  'white space at an end',
]);

/** Reads content that a stranger made, strictly. */
export function readContent<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
): Judged<z.output<Schema>> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return accepted(parsed.data);
  const { issues } = parsed.error;
  return refused(reasonOf(issues), shortFindings(findingsOfIssues(issues, content, 'content.')));
}

/** The gravest of what is wrong: what is meant to deceive a reader stands before what is clumsy. */
function reasonOf(issues: readonly z.core.$ZodIssue[]): Reason {
  if (issues.some(({ message }) => UNSAFE.has(message))) return 'text-unsafe';
  if (issues.some(({ code }) => code === 'too_big')) return 'too-long';
  if (issues.some(({ code }) => code === 'unrecognized_keys')) return 'unknown-field';
  return 'malformed';
}

/** Findings as they may be kept and sent: few, and short whatever the sender called things. */
function shortFindings(findings: readonly Finding[]): readonly Finding[] {
  const short = (text: string) => text.slice(0, MAX_FINDING_LENGTH).trim();
  return findings.slice(0, MAX_FINDINGS).map(({ path, expected, actual }) => ({
    path: short(path),
    expected: short(expected),
    actual: short(actual),
  }));
}
