/** A text with the names in it, half open, in UTF-16 units. */
export interface MarkedText {
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number])[];
}

/** Somebody in a text, under a name or behind a mask. */
export interface Person {
  name: string;
  readonly masked: boolean;
}

/** What is written one after the other: text, or somebody, perhaps with space between the characters. */
type Piece = string | { readonly person: Person; readonly apart: string };

/** Writes a text piece by piece and remembers where names are. */
export class Writer {
  readonly #pieces: Piece[] = [];

  write(text: string): void {
    this.#pieces.push(text);
  }

  writePerson(person: Person, apart = ''): void {
    this.#pieces.push({ person, apart });
  }

  /** What stands between the names, a line for each stretch. */
  between(): string {
    return this.#pieces.map((piece) => (typeof piece === 'string' ? piece : '\n')).join('');
  }

  done(): MarkedText {
    const shown: string[] = [];
    const names: (readonly [number, number])[] = [];
    let length = 0;
    for (const piece of this.#pieces) {
      const text =
        typeof piece === 'string' ? piece : Array.from(piece.person.name).join(piece.apart);
      if (typeof piece !== 'string' && !piece.person.masked)
        names.push([length, length + text.length]);
      shown.push(text);
      length += text.length;
    }
    return { text: shown.join(''), names };
  }
}
