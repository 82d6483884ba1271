/** A sentence with choices and places to fill in. */
export type Template = readonly Part[];
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'choice'; readonly options: readonly Template[] };

const MEANINGFUL = /[{}[\]|]/;

/** Reads `[one|other|]`, which may hold more of the kind, `{slot}` and `\n`. */
export function parseTemplate(line: string): Template {
  const source = line.replaceAll('\\n', '\n');
  let at = 0;

  function sequence(): Template {
    const parts: Part[] = [];
    for (;;) {
      const text = plainText();
      if (text !== '') parts.push({ kind: 'text', text });
      const sign = source[at];
      if (sign === '{') parts.push(slot());
      else if (sign === '[') parts.push(choice());
      else return parts;
    }
  }

  function plainText(): string {
    const from = at;
    while (at < source.length && !MEANINGFUL.test(source[at] ?? '')) at += 1;
    return source.slice(from, at);
  }

  function slot(): Part {
    const end = source.indexOf('}', at);
    const name = source.slice(at + 1, end);
    at = end + 1;
    return { kind: 'slot', name };
  }

  function choice(): Part {
    const options: Template[] = [];
    do {
      at += 1;
      options.push(sequence());
    } while (source[at] === '|');
    if (source[at] !== ']') throw new SyntaxError(`a choice is left open: ${line}`);
    at += 1;
    return { kind: 'choice', options };
  }

  const template = sequence();
  if (at !== source.length) throw new SyntaxError(`a choice is closed that is none: ${line}`);
  return template;
}
