/** The fields that are open where a story is being read, one inside the other. */
export interface Fields {
  /** Whether text here is text of the document, and not an instruction. */
  readonly shown: () => boolean;
  readonly begin: () => void;
  /** Adds to the instruction of the innermost field. False where no instruction can stand. */
  readonly instruct: (text: string) => boolean;
  /** Goes from the instruction to the result. False for fields that show what we cannot know. */
  readonly separate: () => boolean;
  /** Closes the innermost field. False as for `separate`. */
  readonly end: () => boolean;
  readonly isEmpty: () => boolean;
  /** The same fields, open at the same places, to go on by themselves. */
  readonly fork: () => Fields;
}

interface OpenField {
  phase: 'instruction' | 'result';
  instruction: string;
}

/** These show their result and nothing else: what Word worked out when it was last saved. */
const SHOWN = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'PAGEREF', 'NOTEREF', 'REF', 'STYLEREF'],
  ...['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'HYPERLINK', 'TOC', 'SEQ', 'QUOTE'],
  ...['TITLE', 'AUTHOR', 'SUBJECT', 'FILENAME', 'DOCPROPERTY', 'MERGEFIELD', 'IF', 'FORMTEXT'],
  ...['FILLIN', '=', 'NUMWORDS', 'NUMCHARS', 'LASTSAVEDBY', 'USERNAME', 'DOCVARIABLE'],
]);

/** Entries of indexes and tables, and values kept for later: a reader sees nothing of these. */
const SILENT = new Set(['XE', 'TC', 'TA', 'RD', 'SET', 'ASK']);

/** No more of an instruction is kept than its name needs. */
const MAX_INSTRUCTION = 64;

/** What a field shows, by its instruction (ECMA-376-1 section 17.16.5). */
export function fieldKind(instruction: string): 'shown' | 'silent' | 'unknown' {
  const name = /^\s*(=|[A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
  if (SHOWN.has(name)) return 'shown';
  return SILENT.has(name) ? 'silent' : 'unknown';
}

/** No open fields. */
export function openFields(start: readonly OpenField[] = []): Fields {
  const open = start.map((field) => ({ ...field }));

  function isKnown(): boolean {
    const field = open.at(-1);
    return field !== undefined && fieldKind(field.instruction) !== 'unknown';
  }

  return {
    shown: () =>
      open.every(
        ({ phase, instruction }) => phase === 'result' && fieldKind(instruction) === 'shown',
      ),
    begin: () => {
      open.push({ phase: 'instruction', instruction: '' });
    },
    instruct(text) {
      const field = open.at(-1);
      if (field?.phase !== 'instruction') return false;
      field.instruction = (field.instruction + text).slice(0, MAX_INSTRUCTION);
      return true;
    },
    separate() {
      const field = open.at(-1);
      if (field?.phase !== 'instruction' || !isKnown()) return false;
      field.phase = 'result';
      return true;
    },
    end() {
      // Without a result, Word works out page numbers and dates when it shows them; the others show
      // nothing.
      const known = isKnown();
      open.pop();
      return known;
    },
    isEmpty: () => open.length === 0,
    fork: () => openFields(open),
  };
}
