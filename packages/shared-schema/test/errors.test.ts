import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  DiscferryError,
  ERRORS,
  EXIT,
  findingsOfIssues,
  isDiscferryError,
  PACKAGE_ERROR_CODES,
  type ErrorCode,
  type Finding,
} from '../src/index.js';
import { placeholdersOf } from './support/placeholders.js';

const codes = Object.keys(ERRORS) as ErrorCode[];

describe('every error code', () => {
  test.each(codes)('%s has a name of the pattern and a documented exit status', (code) => {
    expect(code).toMatch(/^E_[A-Z]+(_[A-Z]+)*$/);
    expect(Object.values(EXIT)).toContain(ERRORS[code].exit);
    expect([EXIT.done, EXIT.lookNeeded]).not.toContain(ERRORS[code].exit);
  });

  test.each(codes)('%s names the same values in both languages', (code) => {
    const { message, hint } = ERRORS[code];
    expect(placeholdersOf(message.zh)).toEqual(placeholdersOf(message.en));
    expect(placeholdersOf(hint.zh)).toEqual(placeholdersOf(hint.en));
  });

  test.each(codes)('%s needs no value for its hint that its message does not name', (code) => {
    const { message, hint } = ERRORS[code];
    expect(placeholdersOf(message.en)).toEqual(expect.arrayContaining(placeholdersOf(hint.en)));
  });

  test.each(codes)('%s speaks in sentences, each language in its own script', (code) => {
    const { message, hint } = ERRORS[code];
    for (const { en, zh } of [message, hint]) {
      expect(en).toMatch(/^(\{\w+\}|[A-Z]).*[.?]$/);
      expect(zh).toMatch(/\p{Script=Han}.*[。\uFF1F]$/u);
    }
  });
});

describe('the exit statuses', () => {
  test('are all different', () => {
    const statuses = Object.values(EXIT);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  test('of package errors are 10 to 13, and 16', () => {
    const statuses = PACKAGE_ERROR_CODES.map((code) => ERRORS[code].exit);
    expect([...new Set(statuses)].sort()).toEqual([10, 11, 12, 13, 16]);
  });
});

describe('DiscferryError', () => {
  test('carries code, status, the English sentence with its values, findings and cause', () => {
    const cause = new Error('why');
    const findings = [{ path: 'a', expected: 'b', actual: 'c' }];
    const error = new DiscferryError(
      'E_SEQUENCE_OLDER',
      { sequence: 3, last: 5 },
      { findings, cause },
    );
    expect(error).toMatchObject({
      name: 'DiscferryError',
      code: 'E_SEQUENCE_OLDER',
      exit: EXIT.sequence,
      message: 'Disc 3 is older than the last one imported (5).',
      findings,
      cause,
    });
    expect(isDiscferryError(error)).toBe(true);
    expect(isDiscferryError(cause)).toBe(false);
  });

  test('has no findings when none are given', () => {
    expect(new DiscferryError('E_INTERRUPTED', {}).findings).toEqual([]);
  });

  test('takes exactly the values its texts name', () => {
    expectTypeOf<ConstructorParameters<typeof DiscferryError<'E_MEDIA_READ'>>[1]>().toEqualTypeOf<
      Readonly<Record<'path' | 'reason', string | number>>
    >();
    // @ts-expect-error -- path is missing
    expect(new DiscferryError('E_CONFIG_MISSING', {}).message).toContain('{path}');
  });
});

describe('findings of a schema', () => {
  const schema = z.strictObject({
    name: z.string().regex(/^[a-z]+$/),
    kind: z.enum(['a', 'b']),
    sizes: z.array(z.int().max(9)).min(1),
    day: z.string().refine((text) => text === 'today', 'not a day'),
    even: z.int().multipleOf(2),
    either: z.union([z.string(), z.number()]),
  });
  const secret = '张三370701199001011234';

  function findingsFor(received: unknown, prefix?: string): readonly Finding[] {
    const parsed = schema.safeParse(received);
    return parsed.success ? [] : findingsOfIssues(parsed.error.issues, received, prefix);
  }

  test('name path, expectation and shape', () => {
    const received = {
      name: secret,
      kind: secret,
      sizes: [1, 10],
      day: secret,
      even: 3,
      either: null,
    };
    expect(findingsFor(received)).toEqual([
      { path: 'name', expected: 'text matching /^[a-z]+$/', actual: 'string of 20' },
      { path: 'kind', expected: 'one of a, b', actual: 'string of 20' },
      { path: 'sizes[1]', expected: 'at most 9', actual: 'number' },
      { path: 'day', expected: 'a valid value', actual: 'string of 20: not a day' },
      { path: 'even', expected: 'a multiple of 2', actual: 'number' },
      { path: 'either', expected: 'one of the documented forms', actual: 'null' },
    ]);
  });

  test('tell what is missing, and what is there instead', () => {
    const received = { name: 1, kind: [], sizes: [], day: {}, even: true };
    expect(findingsFor(received).map(({ path, actual }) => [path, actual])).toEqual([
      ['name', 'number'],
      ['kind', 'array of 0'],
      ['sizes', 'array of 0'],
      ['day', 'object'],
      ['even', 'boolean'],
      ['either', 'nothing'],
    ]);
    expect(findingsFor(7)).toEqual([{ path: '$', expected: 'object', actual: 'number' }]);
  });

  test('have the prefix as it is given', () => {
    expect(findingsFor({ name: 1 }, 'manifest.')[0]?.path).toBe('manifest.name');
    expect(findingsFor({ name: 1 }, 'cases.ndjson:12 ')[0]?.path).toBe('cases.ndjson:12 name');
    expect(findingsFor(7, 'manifest.')[0]?.path).toBe('manifest');
  });

  test('never hold what was received, not even as the name of a field', () => {
    const received = { name: secret, [secret]: secret, '370701199001011234': 1, kind: secret };
    expect(JSON.stringify(findingsFor(received))).not.toMatch(/张三|3707/);
    const byName = z.record(z.string(), z.number()).safeParse({ [secret]: 'x' });
    expect(findingsOfIssues(byName.error!.issues, { [secret]: 'x' })).toEqual([
      { path: '(name not shown)', expected: 'number', actual: 'string of 1' },
    ]);
  });

  test('stay short however many unknown fields there are', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${String(n)}`, n]));
    const extra = findingsFor({ ...many, name: 'a' }).find(({ path }) => path === '$');
    expect(extra).toEqual({
      path: '$',
      expected: 'no other fields',
      actual: 'f0, f1, f2, f3, f4, f5, f6, f7 and 4992 more',
    });
  });
});
