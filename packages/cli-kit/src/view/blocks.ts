/** How a value is coloured on a terminal; it never carries meaning alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'dim';

/**
 * A value in a view. Numbers are grouped and set to the right; pass identifiers and disc numbers as
 * strings. Strings may be hostile: the renderer makes them printable.
 */
export type Cell = string | number | { readonly text: string; readonly tone: Tone };

/** One thing the person should type next, and what it does. */
export interface NextStep {
  readonly line: string;
  readonly says: string;
}

/**
 * A piece of what people see, in the reader's language and without line breaks of its own.
 * Warnings and next steps are talk and go to stderr; everything else is data and goes to stdout.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: Cell])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'next'; readonly steps: readonly NextStep[] };

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** Labels with a value each, aligned in two columns. */
export function facts(...pairs: readonly (readonly [label: string, value: Cell])[]): Block {
  return { kind: 'facts', facts: pairs };
}

/** Rows under column titles; each row has one cell per column. */
export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Block {
  return { kind: 'table', columns, rows };
}

export function bullets(items: readonly string[]): Block {
  return { kind: 'list', items };
}

export function warning(text: string): Block {
  return { kind: 'warning', text };
}

/** What to type next. */
export function nextSteps(...steps: readonly NextStep[]): Block {
  return { kind: 'next', steps };
}
