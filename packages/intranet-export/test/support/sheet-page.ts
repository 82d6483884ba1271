const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/** A row of a sheet's texts: the HTML of both cells. */
interface SheetRow {
  readonly original: string;
  readonly public: string;
}

/** The texts of a review sheet, read back from its HTML. */
export function sheetRows(html: string, part: 'title' | 'body'): readonly SheetRow[] {
  const rows = new RegExp(`<tbody class="${part}">(?<rows>.*?)</tbody>`, 's').exec(html)?.groups?.[
    'rows'
  ];
  if (rows === undefined) throw new Error(`no rows of the ${part}`);
  const row =
    /<tr[^>]*><td class="original">(?<original>[^]*?)<\/td><td class="public">(?<shown>[^]*?)<\/td><\/tr>\n/y;
  const found: SheetRow[] = [];
  while (row.lastIndex < rows.length) {
    const at = row.lastIndex;
    const { original, shown } = row.exec(rows)?.groups ?? {};
    if (original === undefined || shown === undefined) throw new Error(`no row at ${String(at)}`);
    found.push({ original, public: shown });
  }
  return found;
}

/** One side of a text as a browser would have it: the tags gone, every character as it is. */
export function sideText(html: string, part: 'title' | 'body', side: keyof SheetRow): string {
  return sheetRows(html, part)
    .map((row) => textOf(row[side]))
    .join('');
}

/** The text content of some HTML. */
export function textOf(html: string): string {
  return html.replace(/<[^<>]*>/g, '').replace(/&[^;]*;/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`no such entity: ${entity}`);
    return character;
  });
}

/** Every element that begins in some HTML, by name. */
export function elementsIn(html: string): ReadonlySet<string> {
  return new Set(Array.from(html.matchAll(/<([a-z][a-z0-9]*)/gi), ([, name]) => name ?? ''));
}
