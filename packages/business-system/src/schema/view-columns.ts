/** A column of an export view: its name, the Chinese term and its type. Any of them may be NULL. */
export interface ViewColumn {
  readonly name: string;
  readonly term: string;
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB';
}

export const text = (name: string, term: string): ViewColumn => ({ name, term, type: 'TEXT' });
export const integer = (name: string, term: string): ViewColumn => ({
  name,
  term,
  type: 'INTEGER',
});
export const bytes = (name: string, term: string): ViewColumn => ({ name, term, type: 'BLOB' });

/** The key of the case, in every view. */
export const caseKey = text('BMSAH', '部门受案号');
