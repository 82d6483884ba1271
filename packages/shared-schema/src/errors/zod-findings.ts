import type { z } from 'zod';
import type { Finding } from './finding.js';

/**
 * What a schema found, as findings. `actual` names type or shape and never the value: what was
 * received may be personal data, or hostile.
 */
export function findingsOfIssues(error: z.ZodError, prefix: string): readonly Finding[] {
  return error.issues.map((issue) => ({
    path: [prefix, ...issue.path.map(String)].join('.'),
    expected: expectedOf(issue),
    actual: actualOf(issue),
  }));
}

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_format':
      return issue.pattern === undefined ? issue.format : `text matching ${issue.pattern}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'unrecognized_keys':
      return 'no other fields';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return issue.message;
  }
}

function actualOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${String(issue.keys.length)} unknown field(s)`;
  const { input } = issue;
  if (input === undefined) return issue.code === 'invalid_type' ? 'nothing' : 'something else';
  if (input === null) return 'null';
  return Array.isArray(input) ? 'array' : typeof input;
}
