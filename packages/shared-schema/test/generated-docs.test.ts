import { readFileSync } from 'node:fs';
import { sampleRecord } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../../scripts/generate-exit-codes.ts';
import { schemaFiles } from '../../../scripts/generate-schemas.ts';
import { ERRORS, proceduralRecordSchema } from '../src/index.js';

function committed(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

/** Markdown without what the formatter adds: padding and rules in tables, empty lines. */
function unformatted(text: string): string {
  return text
    .replaceAll(/:?-{3,}:?/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('docs/exit-codes.md', () => {
  test('is what the errors yield', () => {
    expect(unformatted(committed(exitCodes.path))).toBe(unformatted(exitCodes.render()));
  });

  test('says in its first line what makes it', () => {
    expect(committed(exitCodes.path).split('\n')[0]).toContain('node scripts/generate.ts');
  });

  test('has a section for every code', () => {
    const sections = Array.from(
      committed(exitCodes.path).matchAll(/^### `(.+)`$/gm),
      ([, code]) => code,
    );
    expect(sections.sort()).toEqual(Object.keys(ERRORS).sort());
  });
});

describe('docs/schema', () => {
  test.each(schemaFiles)('$path is what the zod schema yields', ({ path, render }) => {
    expect(JSON.parse(committed(path))).toEqual(JSON.parse(render()));
  });

  test('names the fields of a record and no others', () => {
    const record = JSON.parse(committed('docs/schema/procedural-record.schema.json')) as {
      properties: object;
      required: string[];
      additionalProperties: boolean;
    };
    expect(Object.keys(record.properties)).toEqual(Object.keys(proceduralRecordSchema.shape));
    expect(record.required.toSorted()).toEqual(Object.keys(sampleRecord(1)).sort());
    expect(record.additionalProperties).toBe(false);
  });

  test('tells what JSON Schema cannot check', () => {
    expect(committed('docs/schema/procedural-record.schema.json')).toContain(
      '"$comment": "Refused as well: not a calendar date YYYY-MM-DD."',
    );
  });
});
