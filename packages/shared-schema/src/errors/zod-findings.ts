import type { z } from 'zod';
import type { Finding } from './finding.js';

type Issue = z.core.$ZodIssue;

/** Names that are structure. Any other key of what was received may itself be content. */
const fieldName = /^[A-Za-z][\w-]{0,39}$/;
const maxListed = 8;

/**
 * What a schema found, as findings. `actual` names type or shape and never the value: what was
 * received may be personal data, or hostile.
 * @param received the value that was parsed
 * @param prefix put before every path as it is: `manifest.`, `cases.ndjson:12 `
 */
export function findingsOfIssues(
  issues: readonly Issue[],
  received: unknown,
  prefix = '',
): readonly Finding[] {
  return issues.map((issue) => ({
    path: (prefix + pathText(issue.path)).replace(/[. ]$/, '') || '$',
    expected: expectedOf(issue),
    actual: actualOf(issue, received),
  }));
}

function pathText(path: Issue['path']): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${shownName(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_format':
      return issue.pattern === undefined ? issue.format : `text matching ${issue.pattern}`;
    case 'invalid_value':
      return `one of ${listed(issue.values.map(String))}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
    case 'unrecognized_keys':
      return 'no other fields';
    case 'not_multiple_of':
      return `a multiple of ${String(issue.divisor)}`;
    case 'invalid_union':
      return 'one of the documented forms';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
      return 'a valid value';
  }
}

function actualOf(issue: Issue, received: unknown): string {
  if (issue.code === 'unrecognized_keys') return listed(issue.keys.map(shownName));
  const shape = shapeOf(valueAt(received, issue.path));
  // The message of a refinement is the schema's own sentence about what is wrong.
  return issue.code === 'custom' ? `${shape}: ${issue.message}` : shape;
}

function shownName(name: string): string {
  return fieldName.test(name) ? name : '(name not shown)';
}

function valueAt(root: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    root,
  );
}

function shapeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `string of ${String(value.length)}`;
  return Array.isArray(value) ? `array of ${String(value.length)}` : typeof value;
}

/** Names the first few: what was received may hold any number of unknown fields. */
function listed(items: readonly string[]): string {
  const more = items.length - maxListed;
  const shown = items.slice(0, maxListed).join(', ');
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}
