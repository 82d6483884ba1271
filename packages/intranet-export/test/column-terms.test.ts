import { EXPORT_VIEWS as SYSTEM_VIEWS } from '@discferry/business-system';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMN_TERMS, columnTerm } from '../src/incomplete/column-terms.js';
import { ANSWER_COLUMNS, ANSWER_VIEW } from '../src/source/answer-view.js';
import { EXPORT_VIEWS, type ViewName } from '../src/source/export-views.js';
import { answerColumns } from '../src/texts/replies.js';

const documented = readFileSync(new URL('../../../docs/export-views.md', import.meta.url), 'utf8');

/** The columns of a view and their terms, as the page for database administrators has them. */
function documentedTerms(view: string): Readonly<Record<string, string>> {
  const [, section = ''] = documented.split(`\n## ${view} `);
  const [table = ''] = section.split('\nExample:');
  const rows = table.matchAll(/^\| ([A-Z_]+) +\| (\p{Script=Han}+) +\| (?:TEXT|INTEGER) /gmu);
  return Object.fromEntries([...rows].map(([, column = '', term = '']) => [column, term]));
}

describe.each(Object.keys(EXPORT_VIEWS) as ViewName[])('the terms of %s', (view) => {
  const chinese = Object.fromEntries(
    Object.entries(COLUMN_TERMS[view]).map(([column, { zh }]) => [column, zh]),
  );

  it('name every column that a card is read from, in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...EXPORT_VIEWS[view]].sort());
    for (const column of EXPORT_VIEWS[view]) {
      expect(columnTerm(view, column)?.en).toMatch(/^[a-z][a-z’ ]+$/);
    }
  });

  it('are those of docs/export-views.md and of the reference system', () => {
    expect(chinese).toEqual(documentedTerms(view));
    expect(chinese).toEqual(
      Object.fromEntries(SYSTEM_VIEWS[view].map(({ name, term }) => [name, term])),
    );
  });

  it('know no other column', () => {
    expect(columnTerm(view, 'ZJHM')).toBeUndefined();
    expect(columnTerm(view, 'constructor')).toBeUndefined();
  });
});

describe('the terms of answers', () => {
  it('are those of docs/export-views.md', () => {
    const chinese = Object.entries(answerColumns).map(([column, { zh }]) => [column, zh]);
    expect(Object.fromEntries(chinese)).toEqual(documentedTerms(ANSWER_VIEW));
    expect(Object.keys(answerColumns)).toEqual([...ANSWER_COLUMNS]);
  });
});
