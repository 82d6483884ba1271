/** The two kinds of notes. */
export type NoteKind = 'footnote' | 'endnote';

/** The notes a document refers to. A note nobody refers to is not shown anywhere. */
export interface Notes {
  /** What stands where a note is referred to: `[注1]`, `[尾注1]`. */
  readonly refer: (kind: NoteKind, id: string) => string;
  /** Leaves the mark to the document, which writes its own in text. */
  readonly referUnmarked: (kind: NoteKind, id: string) => void;
  /** The notes referred to, in the order of their first references. */
  readonly referred: (kind: NoteKind) => readonly { readonly id: string; readonly mark: string }[];
}

const NAMES = { footnote: '注', endnote: '尾注' } as const;

/** No notes yet. */
export function createNotes(): Notes {
  const numbered = { footnote: 0, endnote: 0 };
  const marks = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };

  function refer(kind: NoteKind, id: string): string {
    const known = marks[kind].get(id);
    if (known !== undefined) return known;
    numbered[kind] += 1;
    const mark = `[${NAMES[kind]}${String(numbered[kind])}]`;
    marks[kind].set(id, mark);
    return mark;
  }

  return {
    refer,
    referUnmarked(kind, id) {
      marks[kind].set(id, '');
    },
    referred: (kind) => Array.from(marks[kind], ([id, mark]) => ({ id, mark })),
  };
}
